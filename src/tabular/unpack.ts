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

/** Parts are the same whatever the case of their names. */
const partName = (path: string) => path.replace(/^\//, '').toLowerCase();

/** XML may be in UTF-16 too, and begins with a "<" or with a mark. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

/** The library ends a part that is longer than the directory says, so what is said is what has to be counted. */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > MOST_PARTS) throw new Stop(unread('file_too_much'));
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(partName(entry.fileName), entry);
  let left = LARGEST;
  return {
    has: (path) => entries.has(partName(path)),
    async *textOf(path) {
      const entry = entries.get(partName(path));
      if (!entry) return;
      left -= entry.uncompressedSize;
      if (left < 0) throw new Stop(unread('file_too_much'));
      let decoder: TextDecoder | undefined;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        decoder ??= new TextDecoder(encodingOf(chunk));
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder?.decode() ?? '';
    },
  };
}
