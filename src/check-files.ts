/**
 * `npm run check-files`: tells which rows have no bytes and which bytes have no row. With `-- --remove` such bytes are
 * removed. The server may run meanwhile.
 */
import { loadConfig } from './config.ts';
import type { Database } from './db/client.ts';
import { checkFiles, removeStray } from './files/check.ts';
import { whyNotStarted } from './start-error.ts';
import { withDatabase } from './with-database.ts';

const say = (line: string) => console.log(line);
const inKb = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;
const config = loadConfig();

async function check({ db }: Database): Promise<boolean> {
  const found = await checkFiles(db, config, new Date());
  for (const [room, { files, bytes, lost, stray }] of Object.entries(found)) {
    say(`${room}: ${files} stored, ${inKb(bytes)}; ${lost.length} rows without bytes, ${stray.length} without a row`);
    for (const { what, file, bytes } of lost) say(`  lost   ${file}  ${inKb(bytes)}  ${what}`);
    for (const { name, bytes } of stray) say(`  no row ${name}  ${inKb(bytes)}`);
  }
  const { stray } = found.files;
  if (stray.length > 0 && process.argv.includes('--remove')) say(`removed: ${inKb(await removeStray(config, stray))}`);
  return found.files.lost.length + found.photos.lost.length === 0;
}

withDatabase(config, () => {}, check)
  .then((isGood) => {
    if (!isGood) process.exitCode = 1;
  })
  .catch((error) => {
    console.error(whyNotStarted(error) ?? error);
    process.exitCode = 1;
  });
