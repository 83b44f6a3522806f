import { readCsv } from './read-csv.ts';
import { isZip, readXlsx } from './read-xlsx.ts';
import { type Limits, type Read, unread } from './table.ts';

/** What Excel wrote before 2007, and what it writes under a password. */
const isOldOffice = (bytes: Uint8Array) => [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);

/** A table out of a file, whatever the file is called. It takes its time: where others wait, see `readAside`. */
export async function readTable(bytes: Uint8Array, limits: Limits): Promise<Read> {
  if (bytes.length === 0) return unread('file_empty');
  if (isOldOffice(bytes)) return unread('file_old_office');
  return isZip(bytes) ? readXlsx(bytes, limits) : readCsv(bytes, limits);
}
