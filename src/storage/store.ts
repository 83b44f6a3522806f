/** Where the bytes of files are, for whatever domain keeps some. It knows no database. */

import type { Readable } from 'node:stream';

export interface StoredFile {
  name: string;
  bytes: number;
  at: Date;
}

export interface Store {
  /** Whole or not at all, and safe when it returns. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The same with a file that lies on our disk; it is taken away from there. */
  take(name: string, file: string): Promise<void>;
  /** Null where there is none. */
  read(name: string): Promise<Buffer | null>;
  /** As it comes, for who passes it on; null where there is none. */
  open(name: string): Promise<{ bytes: number; stream: Readable } | null>;
  /** Lent as a file on our disk, for a program that reads files; null where there is none. */
  lend<T>(name: string, use: (file: string) => Promise<T>): Promise<T | null>;
  remove(name: string): Promise<void>;
  /** All that there is, whole files alone. */
  list(): AsyncIterable<StoredFile>;
  /** Removes what is older than `before` and belongs to nothing; tells how many. */
  sweep(before: Date, ownedAmong: (ids: string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** "3f9c….webp", "3f9c….small.webp". */
const NAME = /^[0-9a-f]{32}(\.[a-z0-9]{1,10}){1,2}$/;

export function checkName(name: string): string {
  if (!NAME.test(name)) throw new Error(`no name of a stored file: ${name}`);
  return name;
}

/** The random part of a name, which a file shares with those made from it. */
export const idOf = (name: string) => name.split('.', 1)[0]!;
