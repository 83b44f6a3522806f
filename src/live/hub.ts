/** Brings what any process announces to the viewers of this one. It carries topics, never data. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../db/client.ts';
import { type Listener, listenForChanges } from './listener.ts';
import { Recent } from './recent.ts';
import { Stream } from './stream.ts';
import { Streams } from './streams.ts';

/** Some sessions have ended: the streams of theirs are not to wait for the next beat. */
const SESSIONS = 'sessions';
/** A burst of changes is told once. */
const BURST_MS = 50;
const BEAT_MS = 25_000;
const START_MS = 3_000;

interface Needs {
  database: Pick<Database, 'sql'>;
  draining: AbortSignal;
  clock(): Date;
  /** Those of these sessions that still open something. */
  openAmong(sessionIds: readonly string[]): Promise<Set<string>>;
}

export class Live {
  readonly #needs: Needs;
  readonly #streams = new Streams();
  readonly #recent: Recent;
  #listener: Listener | undefined;
  #isLost = false;
  #burst: NodeJS.Timeout | undefined;
  #beats: NodeJS.Timeout | undefined;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.#recent = new Recent(() => needs.clock().getTime());
    needs.draining.addEventListener('abort', () => this.#streams.end(), { once: true });
  }

  /** A stream about these topics, beginning with what changed since the page was made; null when none can be had now. */
  async open(sessionId: string, topics: readonly string[], since: number): Promise<ReadableStream<Uint8Array> | null> {
    if (!(await this.#isListening()) || this.#needs.draining.aborted) return null;
    const stream = new Stream(sessionId, topics, (ended) => this.#forget(ended));
    this.#streams.add(stream);
    this.#beats ??= setInterval(() => void this.beat(), BEAT_MS).unref();
    const missed = this.#recent.since(since, topics);
    if (missed === 'all') stream.tell('all');
    else for (const topic of missed) stream.note(topic);
    stream.flush();
    if (this.#isLost) stream.tell('lost');
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
    if (!this.#isLost) await this.#endClosedSessions().catch(() => {}); // no answer closes no session
  }

  async #isListening(): Promise<boolean> {
    this.#listener ??= listenForChanges(this.#needs.database.sql, {
      listening: () => this.#startAfresh(),
      changed: (topics) => this.#hear(topics),
    });
    const started = this.#listener.started.then(() => true);
    return Promise.race([started, sleep(START_MS, false, { ref: false })]);
  }

  #hear(topics: readonly string[]): void {
    for (const topic of topics) {
      this.#recent.note(topic);
      for (const stream of this.#streams.about(topic)) stream.note(topic);
    }
    if (topics.includes(SESSIONS)) void this.#endClosedSessions().catch(() => {}); // the next beat tries again
    this.#burst ??= setTimeout(() => this.#flush(), BURST_MS);
  }

  #flush(): void {
    this.#burst = undefined;
    for (const stream of this.#streams.all()) stream.flush();
  }

  async #probe(): Promise<void> {
    const probed = await this.#listener?.probe();
    if (probed === 'unreachable') this.#lose();
    // while we are deaf, fetching everything again with each beat is all that is left
    if (probed === 'deaf' || (probed === 'heard' && this.#isLost)) this.#startAfresh();
  }

  /** Nothing is known of what happened before. */
  #startAfresh(): void {
    this.#isLost = false;
    this.#recent.forget();
    for (const stream of this.#streams.all()) stream.tell('all');
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    for (const stream of this.#streams.all()) stream.tell('lost');
  }

  async #endClosedSessions(): Promise<void> {
    const present = this.#streams.sessions();
    if (present.length === 0) return;
    const open = await this.#needs.openAmong(present);
    for (const session of present) if (!open.has(session)) this.#streams.end(session);
  }

  #forget(stream: Stream): void {
    this.#streams.remove(stream);
    if (this.#streams.size().streams > 0) return;
    clearInterval(this.#beats);
    this.#beats = undefined;
  }
}
