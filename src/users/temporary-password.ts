import { randomBytes } from 'node:crypto';

/** Letters and digits that cannot be mistaken for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** A password such as k7qm-2vxa-9trb-hd4e, in groups that can be read out. */
export function temporaryPassword(bytes: Buffer = randomBytes(LENGTH)): string {
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.match(/.{4}/g)!.join('-');
}
