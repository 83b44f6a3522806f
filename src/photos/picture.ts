import { Helper } from '../aside/helper.ts';
import type { Read } from './decode.ts';

/** A photo of as many pixels as are taken may need half a gigabyte while it is decoded. */
export const pictureMaker = new Helper<{ bytes: Uint8Array }, Read>('picture', {
  seconds: 30,
  heapMb: 128,
  wholeMb: 768,
});

/** One at a time, and beside the server: decoding takes a whole core, and keeps memory that only a process gives back. */
export async function readPicture(file: Pick<Blob, 'arrayBuffer'>): Promise<Read> {
  const outcome = await pictureMaker.ask(async () => ({ bytes: new Uint8Array(await file.arrayBuffer()) }));
  if ('value' in outcome) return outcome.value;
  return { reason: outcome.failed === 'busy' ? 'files_busy' : 'photo_unreadable' };
}
