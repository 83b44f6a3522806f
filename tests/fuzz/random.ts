/** Chance that can be had again: the same seed gives the same requests. */
export class Random {
  #state: number;
  /** How often something odd is said. Half of the requests are tame, so that they get further than the first refusal. */
  odd = 0;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From nought to below one. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Before each request. */
  turn(): void {
    this.odd = this.of([0.02, 0.3]);
  }

  below = (n: number): number => Math.floor(this.next() * n);
  is = (chance: number): boolean => this.next() < chance;
  of = <T>(list: readonly T[]): T => list[this.below(list.length)]!;
}
