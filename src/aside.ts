/** `node dist/aside.js table 400`: started by the server, for what may take long or too much. */

import { type Work, workOn } from './aside/work.ts';
import { drawPreview } from './files/previews/draw.ts';
import { makePicture } from './photos/decode.ts';
import { readTable } from './tabular/read.ts';
import type { Limits } from './tabular/table.ts';

const kinds: Record<string, Work> = {
  // as one text: so the server takes it in a tenth of the time
  table: async ({ bytes, limits }: { bytes: Uint8Array; limits: Limits }) =>
    JSON.stringify(await readTable(bytes, limits)),
  preview: drawPreview,
  picture: ({ bytes }: { bytes: Uint8Array }) => makePicture(Buffer.from(bytes)),
};

const [kind = '', wholeMb] = process.argv.slice(2);
workOn(kinds[kind]!, Number(wholeMb));
