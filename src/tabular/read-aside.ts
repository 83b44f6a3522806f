import { Helper } from '../aside/helper.ts';
import { type Limits, type Read, unread } from './table.ts';

export const tableReader = new Helper<{ bytes: Uint8Array; limits: Limits }, string>('table', {
  seconds: 10,
  heapMb: 256,
  wholeMb: 512,
});

/** The same as `readTable`, beside all else that is done: a file may be made to keep its reader busy. */
export async function readAside(file: Pick<Blob, 'arrayBuffer'>, limits: Limits): Promise<Read> {
  const outcome = await tableReader.ask(async () => ({ bytes: new Uint8Array(await file.arrayBuffer()), limits }));
  if ('value' in outcome) return JSON.parse(outcome.value) as Read;
  return unread(outcome.failed === 'busy' ? 'files_busy' : 'file_too_much');
}
