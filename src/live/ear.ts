/** What this process has heard of changes, whichever process made them, and whether it hears at all. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHANNEL } from '../commands/announce.ts';
import type { Database } from '../db/client.ts';

/** A message of our own that is not back by then got lost on the way. */
const PROBE_MS = 5_000;
const PROBE = 'probe:';
const START_MS = 3_000;
/** Hearing is proved by a message; a proof that is older is looked for anew, and after a while there is none. */
const PROOF_MS = 3_000;
const SURE_MS = 10_000;

export interface Hearer {
  /** @param change its number, where it has one */
  changed(topics: readonly string[], change: string | undefined): void;
  /** Listening again, or for the first time: anything may have happened before. */
  listening(): void;
  lost?(): void;
}

export class Ear {
  readonly #database: Pick<Database, 'sql' | 'listen'>;
  readonly #hearers: Hearer[] = [];
  readonly #probes = new Map<string, () => void>();
  /** Of changes, as far as they are not below the floor: all that are have ended, and were heard of. */
  readonly #numbers = new Set<bigint>();
  #floor = 0n;
  #isStarted = false;
  #isListening = false;
  #provedAt = 0;
  #proving: Promise<unknown> | undefined;
  /** For those who wait for it to begin. */
  #listens: Promise<true> | undefined;
  #tellListening = () => {};

  constructor(database: Pick<Database, 'sql' | 'listen'>) {
    this.#database = database;
  }

  /** In the order in which they came. */
  tell(hearer: Hearer): void {
    this.#hearers.push(hearer);
  }

  /** Begins to listen, where it does not yet; false if that takes too long. */
  async listens(): Promise<boolean> {
    this.#start();
    if (this.#isListening) return true;
    this.#listens ??= new Promise((resolve) => {
      this.#tellListening = () => resolve(true);
    });
    return Promise.race([this.#listens, sleep(START_MS, false, { ref: false })]);
  }

  /** Does it hear whatever is committed? A connection that broke without a word is found out within seconds. */
  isSure(): boolean {
    this.#start();
    if (!this.#isListening) return false;
    const age = performance.now() - this.#provedAt;
    if (age > PROOF_MS) {
      this.#proving ??= this.probe().finally(() => {
        this.#proving = undefined;
      });
    }
    return age < SURE_MS;
  }

  /** Has it heard of this change, and so of all that were committed before? */
  knows(change: string): boolean {
    if (!/^\d{1,20}$/.test(change)) return true; // none of ours
    const number = BigInt(change);
    return number < this.#floor || this.#numbers.has(number);
  }

  /** Sends a message to itself: does it come back? */
  async probe(): Promise<'heard' | 'deaf' | 'unreachable'> {
    const message = PROBE + randomUUID();
    const isBack = new Promise<'heard'>((back) => this.#probes.set(message, () => back('heard')));
    try {
      const [row] = await this.#database.sql<{ floor: string }[]>`
        SELECT pg_notify(${CHANNEL}, ${message}), pg_snapshot_xmin(pg_current_snapshot())::text AS floor`;
      const heard = await Promise.race([isBack, sleep(PROBE_MS, 'deaf' as const, { ref: false })]);
      if (heard === 'heard') this.#raiseFloor(BigInt(row!.floor));
      return heard;
    } catch {
      return 'unreachable';
    } finally {
      this.#probes.delete(message);
    }
  }

  #start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#database.listen(CHANNEL, {
      heard: (message) => this.#hear(message),
      listening: () => this.#listening(),
      lost: () => {
        this.#isListening = false;
        for (const { lost } of this.#hearers) lost?.();
      },
    });
  }

  #listening(): void {
    this.#isListening = true;
    this.#numbers.clear();
    this.#floor = 0n;
    void this.probe();
    this.#provedAt = performance.now();
    for (const { listening } of this.#hearers) listening();
    this.#tellListening();
    this.#listens = undefined;
  }

  #hear(message: string): void {
    this.#provedAt = performance.now();
    if (message.startsWith(PROBE)) {
      this.#probes.get(message)?.();
      return;
    }
    const words = message.split(' ').filter(Boolean);
    const change = words[0]?.startsWith('#') ? words.shift()!.slice(1) : undefined;
    for (const { changed } of this.#hearers) changed(words, change);
    if (change) this.#numbers.add(BigInt(change)); // last: what is kept has been dropped by now
  }

  #raiseFloor(floor: bigint): void {
    this.#floor = floor;
    for (const number of this.#numbers) if (number < floor) this.#numbers.delete(number);
  }
}
