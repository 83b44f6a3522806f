/** What this process has changed: told at commit, before the writer hears of it, to whoever keeps what was read. */
export class Changes {
  readonly #hearers = new Set<(topics: readonly string[]) => void>();

  onChange(hear: (topics: readonly string[]) => void): void {
    this.#hearers.add(hear);
  }

  tell(topics: readonly string[]): void {
    if (topics.length > 0) for (const hear of this.#hearers) hear(topics);
  }
}

interface Noted {
  changes: Changes;
  /** Those of a transaction wait for its end. */
  waiting?: string[];
}

const notedBy = new WeakMap<object, Noted>();

type Transacting<T> = {
  transaction(work: (tx: T) => Promise<unknown>, config?: unknown): Promise<unknown>;
};

/** From now on what is noted with this database, or in a transaction of it, is told to `changes`. */
export function tellChanges<T extends object>(db: Transacting<T>, changes: Changes): void {
  const begin = db.transaction.bind(db);
  notedBy.set(db, { changes });
  db.transaction = async (work, config) => {
    const waiting: string[] = [];
    try {
      return await begin((tx) => {
        notedBy.set(tx, { changes, waiting });
        return work(tx);
      }, config);
    } finally {
      changes.tell(waiting); // after a failure too: the commit may have arrived all the same
    }
  };
}

/** These are otherwise as soon as the transaction ends; at once where there is none. */
export function noteChanged(reader: object, topics: readonly string[]): void {
  const noted = notedBy.get(reader);
  if (noted?.waiting) noted.waiting.push(...topics);
  else noted?.changes.tell(topics);
}
