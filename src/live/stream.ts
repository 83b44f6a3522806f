/** One viewer's stream of server-sent events. What he is slow to take is kept as a set of topics, never as a queue. */

import type { Follower } from './may-follow.ts';

const encoder = new TextEncoder();

/** Messages that may wait for a slow viewer before topics are gathered instead. */
const WAITING = 4;

/** Numbers that are told one by one; of more, the latest alone, after a comma with nothing before it. */
const MOST_NUMBERS = 20;

function numbersIn(all: ReadonlySet<string>): string {
  const list = [...all];
  const latest = list.findLast((number) => number !== '');
  if (!latest) return '';
  return list.length > MOST_NUMBERS || all.has('') ? `,${latest}` : list.join();
}

/** Milliseconds after which a browser comes back; spread, so that not all of them do at once. */
const retryMs = () => 1_000 + Math.round(Math.random() * 3_000);

export class Stream implements Follower {
  readonly sessionId: string;
  readonly topics: readonly string[];
  readonly standing: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly #onEnd: (stream: Stream) => void;
  readonly #changed = new Set<string>();
  /** The numbers of what it has still to tell of. */
  #numbers = new Set<string>();
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

  /** Gathers, to be told with the next flush. */
  note(topic: string, change?: string): void {
    this.#changed.add(topic);
    this.#numbers.add(change ?? '');
  }

  /** With the numbers of all that it tells of, the latest last: who has made them himself learns nothing new. */
  flush(): void {
    if (this.#changed.size === 0 || this.isStuck) return;
    const topics = [...this.#changed].join(' ');
    const numbers = numbersIn(this.#numbers);
    this.#changed.clear(); // first: to be told asks for more at once
    this.#numbers.clear();
    this.#send(`event: changed\ndata: ${topics}\nid: ${numbers}\n\n`);
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
