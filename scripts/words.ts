/** `npm run words` writes all texts to words.csv; `npm run words -- FILE` reads such a table back into the rooms. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../src/project-root.ts';
import { readRooms } from './words/rooms.ts';
import { readBack, tableOf } from './words/table.ts';

const TABLE = 'words.csv';

function write(): void {
  writeFileSync(TABLE, tableOf(readRooms()));
  console.log(`All texts are in ${TABLE}. To read them back: npm run words -- ${TABLE}`);
}

async function read(file: string): Promise<void> {
  const back = await readBack(readFileSync(file), readRooms());
  if (back.faults.length > 0) {
    console.error([...back.faults, 'Nothing was written.'].join('\n'));
    process.exitCode = 1;
    return;
  }
  for (const [name, source] of back.files) writeFileSync(path.join(projectRoot, name), source);
  console.log([`Texts changed: ${back.changed.size}`, ...back.files.keys()].join('\n'));
}

const [file] = process.argv.slice(2);
if (file) await read(file);
else write();
