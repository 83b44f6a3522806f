/** The names in a ZIP, by its directory: nothing is unpacked. */

import { open } from 'node:fs/promises';

/** The end of the directory, with a comment behind it. */
const END = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;
const MOST_COMMENT = 65_535;
/** So much of the directory is looked at; what is known by its names has them near the beginning. */
const MOST_DIRECTORY = 1024 * 1024;
const MOST_NAMES = 5000;

const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

function namesIn(directory: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length && names.length < MOST_NAMES; ) {
    if (directory.readUInt32LE(at) !== ENTRY) break;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return names;
}

/** Null where it has no directory, or one that does not lie in the file. */
export async function namesInZip(file: string): Promise<string[] | null> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const part = async (at: number, length: number) => (await handle.read(Buffer.alloc(length), 0, length, at)).buffer;
    const from = Math.max(0, size - END_BYTES - MOST_COMMENT);
    const tail = await part(from, size - from);
    const end = tail.lastIndexOf(END);
    if (end < 0 || end + END_BYTES > tail.length) return null;
    const [length, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (at === 0xffffffff) return []; // a directory of more than four gigabytes' addresses
    if (at + length > from + end) return null;
    return namesIn(await part(at, Math.min(length, MOST_DIRECTORY)));
  } finally {
    await handle.close();
  }
}
