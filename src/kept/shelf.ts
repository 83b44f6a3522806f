/**
 * What was made of an answer, kept for whoever may see the same, until something changes that it tells of. Nothing is
 * thrown away by a clock: a change names its topics, and what follows them is gone.
 */

/** 32 MiB; what was asked for longest ago goes first. */
const MOST_BYTES = 32 * 1024 * 1024;
const BUMPS_REMEMBERED = 5_000;

/** What comes with every step of the work, and with what people read and do for themselves. */
const TRAFFIC = /^(?:orders|sessions|(?:order|station|user):\d+)$/;
/** All else changes seldom, and may show anywhere. */
const REST = 'rest';

const reach = (topics: readonly string[]) =>
  topics.every((topic) => TRAFFIC.test(topic)) ? topics : [...topics, REST];

export interface Kept {
  readonly topics: readonly string[];
  /** What it says holds before that, in milliseconds. */
  readonly until: number;
  bytes: number;
}

export class Shelf<K extends Kept> {
  readonly #most: number;
  /** In the order in which they were asked for. */
  readonly #kept = new Map<string, K>();
  readonly #byTopic = new Map<string, Set<string>>();
  readonly #making = new Map<string, Promise<unknown>>();
  /** When a topic changed last, counted in changes; before `#floor` nothing is known. */
  readonly #bumped = new Map<string, number>();
  #floor = 0;
  #count = 0;
  #bytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  get size() {
    return { answers: this.#kept.size, bytes: this.#bytes };
  }

  find(key: string, now: number): K | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    if (kept.until <= now) {
      this.#remove(key);
      return undefined;
    }
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  has = (key: string, kept: K) => this.#kept.get(key) === kept;

  /** The number of changes so far: what is read from now on knows of all of them. */
  get count(): number {
    return this.#count;
  }

  /** Keeps it, unless one of its topics has changed since its making began. */
  keep(key: string, kept: K, since: number): void {
    if (since < this.#floor || [REST, ...kept.topics].some((topic) => (this.#bumped.get(topic) ?? 0) > since)) return;
    this.#remove(key);
    this.#kept.set(key, kept);
    this.#bytes += kept.bytes;
    for (const topic of [REST, ...kept.topics]) {
      const keys = this.#byTopic.get(topic) ?? new Set();
      this.#byTopic.set(topic, keys.add(key));
    }
    this.#makeRoom();
  }

  /** It has become larger where it lies. */
  grow(key: string, kept: K, bytes: number): void {
    if (!this.has(key, kept)) return;
    kept.bytes += bytes;
    this.#bytes += bytes;
    this.#makeRoom();
  }

  /** Who asks while it is being made waits for it, unless something has changed since. */
  async once(key: string, make: () => Promise<void>): Promise<void> {
    const making = make().finally(() => {
      if (this.#making.get(key) === making) this.#making.delete(key);
    });
    this.#making.set(key, making);
    await making;
  }

  beingMade = (key: string): Promise<unknown> | undefined => this.#making.get(key);

  changed(topics: readonly string[]): void {
    this.#count++;
    this.#making.clear(); // those under way may have read what was before
    for (const topic of reach(topics)) {
      if (this.#bumped.size >= BUMPS_REMEMBERED) this.#forgetBumps();
      this.#bumped.set(topic, this.#count);
      for (const key of this.#byTopic.get(topic) ?? []) this.#remove(key);
    }
  }

  /** Anything may have happened. */
  clear(): void {
    this.#count++;
    this.#forgetBumps();
    this.#making.clear();
    this.#kept.clear();
    this.#byTopic.clear();
    this.#bytes = 0;
  }

  #forgetBumps(): void {
    this.#bumped.clear();
    this.#floor = this.#count;
  }

  #makeRoom(): void {
    for (const key of this.#kept.keys()) {
      if (this.#bytes <= this.#most) return;
      this.#remove(key);
    }
  }

  #remove(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#bytes -= kept.bytes;
    for (const topic of [REST, ...kept.topics]) {
      const keys = this.#byTopic.get(topic);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTopic.delete(topic);
    }
  }
}
