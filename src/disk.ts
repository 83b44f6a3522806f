/** A disk that takes no more is told as what it is, wherever we write: photos, the database, the log. */
import { statfsSync } from 'node:fs';

const FULL = new Set([
  'ENOSPC',
  'EDQUOT', // as much as this account may have
  '53100', // PostgreSQL's disk_full
]);
/** What programs say whose words are all that we have: initdb, postgres, the decoder of photos. */
const SAID = /no space left on device|disk quota exceeded/i;

export function isDiskFull(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (('code' in e && typeof e.code === 'string' && FULL.has(e.code)) || SAID.test(e.message)) return true;
  }
  return false;
}

/** A database that has less than a segment of its log left can hardly go on, and not start again. */
const TOO_LITTLE_BYTES = 32 * 1024 * 1024;
const REMEMBERED_MS = 10 * 60_000;
/** Every page of an administrator asks. */
const LOOK_MS = 1_000;

function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < TOO_LITTLE_BYTES;
  } catch {
    return false; // not there yet
  }
}

/** What is known of the disks that we write to. The one of a database elsewhere is known only by what it refused. */
export class Disk {
  readonly #folders: readonly string[];
  readonly #now: () => number;
  #foundFullAt = Number.NEGATIVE_INFINITY;
  #looked = { at: Number.NEGATIVE_INFINITY, isFull: false };

  constructor(folders: readonly string[], now: () => number = Date.now) {
    this.#folders = folders;
    this.#now = now;
  }

  /** Something could not be written. */
  noteFull(): void {
    this.#foundFullAt = this.#now();
  }

  /** Has a folder of ours no room now? */
  get hasNoRoom(): boolean {
    return this.#folders.some(isNearlyFull);
  }

  /** For the administrator: was it full a moment ago, or is it? */
  get isFull(): boolean {
    const now = this.#now();
    if (now - this.#foundFullAt < REMEMBERED_MS) return true;
    if (Math.abs(now - this.#looked.at) >= LOOK_MS) this.#looked = { at: now, isFull: this.hasNoRoom };
    return this.#looked.isFull;
  }
}
