/** One viewer's stream of server-sent events. What he is slow to take is kept as a set of topics, never as a queue. */

import type { Follower } from './may-follow.ts';

const encoder = new TextEncoder();

/** Messages that may wait for a slow viewer before topics are gathered instead. */
const WAITING = 4;

/** A change without a number, or more of them than are told one by one: it is nobody's own. */
const UNKNOWN = '0';
const MOST_CHANGES = 20;

/** Milliseconds after which a browser comes back; spread, so that not all of them do at once. */
const retryMs = () => 1_000 + Math.round(Math.random() * 3_000);

export class Stream implements Follower {
  readonly sessionId: string;
  readonly topics: readonly string[];
  readonly standing: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly #onEnd: (stream: Stream) => void;
  readonly #topics = new Set<string>();
  readonly #changes = new Set<string>();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor({ sessionId, topics, standing }: Follower, onEnd: (stream: Stream) => void) {
    this.sessionId = sessionId;
    this.topics = topics;
    this.standing = standing;
    this.#onEnd = onEnd;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.flush(),
        cancel: () => this.#forget(),
      },
      new CountQueuingStrategy({ highWaterMark: WAITING }),
    );
    this.#send(`retry: ${retryMs()}\n\n`);
  }

  /** Nobody has taken anything for a while. */
  get isStuck(): boolean {
    return (this.#controller?.desiredSize ?? 1) <= 0;
  }

  /**
   * Gathers, to be told with the next flush.
   * @param change the number of what has changed there, where it is known
   */
  note(topic: string, change = UNKNOWN): void {
    this.#topics.add(topic);
    this.#changes.delete(change);
    this.#changes.add(change);
  }

  /** Tells of what was gathered: its topics, and the numbers of the changes, the latest last. */
  flush(): void {
    if (this.#topics.size === 0 || this.isStuck) return;
    const topics = [...this.#topics].join(' ');
    const changes = this.#changes.size > MOST_CHANGES ? [UNKNOWN, [...this.#changes].at(-1)] : [...this.#changes];
    this.#topics.clear(); // first: to be told asks for more at once
    this.#changes.clear();
    this.#send(`event: changed\ndata: ${topics}\nid: ${changes.join()}\n\n`);
  }

  /** `data` is never empty: a browser drops an event without any. */
  tell(event: 'all' | 'lost' | 'beat' | 'over', data = '.'): void {
    this.#send(`event: ${event}\ndata: ${data}\n\n`);
  }

  end(): void {
    const controller = this.#controller;
    this.#forget();
    controller?.close();
  }

  #send(text: string): void {
    this.#controller?.enqueue(encoder.encode(text));
  }

  #forget(): void {
    if (!this.#controller) return;
    this.#controller = undefined;
    this.#onEnd(this);
  }
}
