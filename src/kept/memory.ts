/** A few values by their keys, remembered until something changes that they may hang on. */
const MOST = 5_000;

export class Memory<T> {
  readonly #values = new Map<string, T>();
  readonly #hangsOn: (value: T, topic: string) => boolean;
  #count = 0;

  /** @param hangsOn may a value be another after a change of this topic? */
  constructor(hangsOn: (value: T, topic: string) => boolean) {
    this.#hangsOn = hangsOn;
  }

  get = (key: string): T | undefined => this.#values.get(key);

  /** Reads it and remembers it, unless something has changed meanwhile. */
  async read(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const before = this.#count;
    this.#values.delete(key);
    const value = await read();
    if (value === null || before !== this.#count) return value;
    if (this.#values.size >= MOST) this.#values.clear();
    this.#values.set(key, value);
    return value;
  }

  changed(topics: readonly string[]): void {
    this.#count++;
    for (const [key, value] of this.#values) {
      if (topics.some((topic) => this.#hangsOn(value, topic))) this.#values.delete(key);
    }
  }

  clear(): void {
    this.#count++;
    this.#values.clear();
  }
}
