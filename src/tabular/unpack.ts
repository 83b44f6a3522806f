/** A packed file, part by part. A small one may hold a great deal of nothing, and lie about it. */

import yauzl from 'yauzl';
import { Stop, unread } from './table.ts';

/** All parts together, unpacked. */
const LARGEST = 16 * 1024 * 1024;
const MOST_PARTS = 2000;

export interface Parts {
  has(path: string): boolean;
  /** As it is unpacked; of a part that is not there, nothing. */
  textOf(path: string): AsyncGenerator<string>;
}

/** The library ends a part that is longer than the directory says, so what is said is what has to be counted. */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > MOST_PARTS) throw new Stop(unread('file_too_much'));
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  let left = LARGEST;
  return {
    has: (path) => entries.has(path),
    async *textOf(path) {
      const entry = entries.get(path);
      if (!entry) return;
      left -= entry.uncompressedSize;
      if (left < 0) throw new Stop(unread('file_too_much'));
      const decoder = new TextDecoder();
      for await (const chunk of await zip.openReadStreamPromise(entry)) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
  };
}
