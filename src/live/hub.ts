/** Brings what any process announces to the viewers of this one. It carries topics, never data. */
import type { Ear } from './ear.ts';
import type { Follower, MayFollow } from './may-follow.ts';
import { Recent } from './recent.ts';
import { Stream } from './stream.ts';
import { Streams } from './streams.ts';
import { orderIn } from './topics.ts';

/** After these anybody may be somebody else, or nobody. */
const WHO = new Set(['sessions', 'users', 'terminals', 'walls']);
/** A burst of changes is told once. */
const BURST_MS = 50;
const BEAT_MS = 25_000;
const SOONEST_MS = 500;

interface Needs {
  ear: Ear;
  draining: AbortSignal;
  clock(): Date;
  mayFollow: MayFollow;
}

export class Live {
  readonly #needs: Needs;
  readonly #streams = new Streams();
  readonly #recent: Recent;
  #isLost = false;
  /** Streams about what may be hidden from them by now. */
  readonly #doubtful = new Set<Stream>();
  #burst: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #beats: NodeJS.Timeout | undefined;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.#recent = new Recent(() => needs.clock().getTime());
    needs.ear.tell({
      listening: () => this.#startAfresh(),
      changed: (topics, change) => this.#hear(topics, change),
    });
    needs.draining.addEventListener('abort', () => this.#streams.end(), { once: true });
  }

  /** A stream about these topics, beginning with what changed since the page was made; null when none can be had now. */
  async open(follower: Follower, since: number): Promise<ReadableStream<Uint8Array> | null> {
    if (!(await this.#needs.ear.listens()) || this.#needs.draining.aborted) return null;
    const stream = new Stream(follower, (ended) => this.#forget(ended));
    this.#streams.add(stream);
    this.#beats ??= setInterval(() => void this.beat(), BEAT_MS).unref();
    const missed = this.#recent.since(since, follower.topics);
    if (missed === 'all') stream.tell('all');
    else for (const topic of missed) stream.note(topic);
    stream.flush();
    if (this.#isLost) stream.tell('lost');
    void this.#judge([stream]); // he may have been shut out while it was opened
    return stream.body;
  }

  size = () => this.#streams.size();

  /** What happens every 25 seconds while anybody looks on. */
  async beat(): Promise<void> {
    for (const stream of this.#streams.all()) {
      // a viewer who takes nothing any more has gone without a word
      if (stream.isStuck) stream.end();
      else if (!this.#isLost) stream.tell('beat');
    }
    await this.#probe();
    if (!this.#isLost) await this.#judge(this.#streams.all());
  }

  #hear(topics: readonly string[], change: string | undefined): void {
    for (const topic of topics) {
      this.#recent.note(topic);
      for (const stream of this.#streams.about(topic)) {
        stream.note(topic, change);
        if (orderIn(topic)) this.#doubtful.add(stream);
      }
    }
    if (topics.some((topic) => WHO.has(topic))) for (const stream of this.#streams.all()) this.#doubtful.add(stream);
    this.#burst ??= setTimeout(() => this.#flush(), BURST_MS);
  }

  #flush(): void {
    this.#burst = undefined;
    for (const stream of this.#streams.all()) stream.flush();
    const doubtful = [...this.#doubtful];
    this.#doubtful.clear();
    void this.#judge(doubtful);
  }

  async #probe(): Promise<void> {
    const probed = await this.#needs.ear.probe();
    if (probed === 'unreachable') this.#lose();
    // while we are deaf, fetching everything again with each beat is all that is left
    if (probed === 'deaf' || (probed === 'heard' && this.#isLost)) this.#startAfresh();
  }

  /** Nothing is known of what happened before. */
  #startAfresh(): void {
    this.#isLost = false;
    this.#recent.forget();
    const all = this.#streams.all();
    for (const stream of all) stream.tell('all');
    void this.#judge(all);
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    for (const stream of this.#streams.all()) stream.tell('lost');
  }

  /** Ends those who may follow no longer; the page is told, so that it shows nothing any more. */
  async #judge(streams: readonly Stream[]): Promise<void> {
    if (streams.length === 0) return;
    const open = await this.#needs.mayFollow(streams).catch(() => undefined);
    if (!open) return; // no answer shuts nobody out: the next beat asks again
    for (const stream of streams.filter((one) => !open.has(one))) {
      stream.tell('over');
      stream.end();
    }
    this.#judgeAt(Math.min(...[...open.values()].map((until) => until.getTime())));
  }

  /** What ends by itself before the next beat does not wait for it. */
  #judgeAt(end: number): void {
    const left = end - this.#needs.clock().getTime();
    if (left > BEAT_MS || this.#soon) return;
    this.#soon = setTimeout(
      () => {
        this.#soon = undefined;
        void this.#judge(this.#streams.all());
      },
      Math.max(left, SOONEST_MS),
    ).unref();
  }

  #forget(stream: Stream): void {
    this.#streams.remove(stream);
    this.#doubtful.delete(stream);
    if (this.#streams.size().streams > 0) return;
    clearInterval(this.#beats);
    this.#beats = undefined;
  }
}
