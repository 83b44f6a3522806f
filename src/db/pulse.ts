/** Does the database still answer? Asked only while somebody waits for it: one that hangs tells nobody that it does. */
import { setTimeout as sleep } from 'node:timers/promises';

/** So long a request may wait before the database is asked whether it is there. */
const PATIENCE_MS = 2_000;
/** It has some turns of our own loop to answer: what kept us busy for a while must not be taken for its silence. */
const TURNS = 3;
const TURN_MS = 500;
const PAUSE_MS = 200;

/** Known as a connection that is lost. */
class Unanswered extends Error {
  readonly code = 'CONNECT_TIMEOUT';
  constructor() {
    super('the database hangs');
  }
}

async function silence(): Promise<false> {
  for (let turn = 0; turn < TURNS; turn++) await sleep(TURN_MS, undefined, { ref: false });
  return false;
}

export class Pulse {
  readonly #ask: () => PromiseLike<unknown>;
  readonly #tell: (isLost: boolean) => void;
  #asking: Promise<boolean> | undefined;
  #isLost = false;

  /** @param ask the database itself @param tell hears when it begins to hang, and when it is back */
  constructor(ask: () => PromiseLike<unknown>, tell: (isLost: boolean) => void = () => {}) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** Within two seconds. Who asks at the same time shares the question. */
  answers(): Promise<boolean> {
    this.#asking ??= this.#askOnce().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /**
   * Work that needs the database, for as long as that answers. What hangs is left to itself: it may be done after all,
   * which the key of the act will tell to who sends it again.
   */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isLost) throw new Unanswered();
    let timer: NodeJS.Timeout | undefined;
    const hangs = new Promise<never>((_, reject) => {
      const look = async () => {
        if (!(await this.answers())) this.#lose();
        if (this.#isLost) reject(new Unanswered());
        else if (timer) timer = setTimeout(look, PATIENCE_MS);
      };
      timer = setTimeout(look, PATIENCE_MS);
    });
    const working = work();
    working.catch(() => {}); // nobody may be left to hear of it
    try {
      return await Promise.race([working, hangs]);
    } finally {
      clearTimeout(timer);
      timer = undefined;
    }
  }

  async #askOnce(): Promise<boolean> {
    const heard = (async () => this.#ask())().then(
      () => true,
      () => false,
    );
    return Promise.race([heard, silence()]);
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#tell(true);
    void this.#waitForIt();
  }

  async #waitForIt(): Promise<void> {
    while (!(await this.answers())) await sleep(PAUSE_MS, undefined, { ref: false });
    this.#isLost = false;
    this.#tell(false);
  }
}
