/** How far the clocks of two processes may be apart: a page may come from one and its stream from another. */
const SKEW_MS = 2_000;
const MOST = 5_000;

/** When each topic was heard of last, so that nothing is missed between the making of a page and its stream. */
export class Recent {
  readonly #now: () => number;
  readonly #heard = new Map<string, number>();
  /** From when on everything is remembered. */
  #from: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#from = now();
  }

  note(topic: string): void {
    if (this.#heard.size >= MOST) this.forget();
    this.#heard.set(topic, this.#now());
  }

  forget(): void {
    this.#heard.clear();
    this.#from = this.#now();
  }

  /** The topics that changed since; all, if that is longer ago than is remembered. */
  since(at: number, topics: readonly string[]): readonly string[] | 'all' {
    if (at - SKEW_MS < this.#from) return 'all';
    return topics.filter((topic) => (this.#heard.get(topic) ?? 0) >= at - SKEW_MS);
  }
}
