import { createHash, randomBytes } from 'node:crypto';

/** What lets a wall display or a terminal in; nobody guesses it. */
export const makeKey = (bytes: Buffer = randomBytes(32)): string => bytes.toString('base64url');

/**
 * The key has as much chance in it as its hash, so a quick one will do. A badge has less, for it has to be scanned: who
 * has copied the table can try them all, and new ones are issued then.
 */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');
