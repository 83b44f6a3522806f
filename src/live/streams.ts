import type { Stream } from './stream.ts';

/** A session that opens more loses its oldest: a browser shows only so many tabs, and what slept must not hold a place. */
const A_SESSION = 8;

/** The streams that are open, by what they are about and by whose they are. Nothing stays of one that has ended. */
export class Streams {
  readonly #byTopic = new Map<string, Set<Stream>>();
  readonly #bySession = new Map<string, Set<Stream>>();

  add(stream: Stream): void {
    const own = joined(this.#bySession, stream.sessionId, stream);
    for (const topic of stream.topics) joined(this.#byTopic, topic, stream);
    const [oldest] = own;
    if (own.size > A_SESSION) oldest!.end();
  }

  remove(stream: Stream): void {
    left(this.#bySession, stream.sessionId, stream);
    for (const topic of stream.topics) left(this.#byTopic, topic, stream);
  }

  about = (topic: string): Iterable<Stream> => this.#byTopic.get(topic) ?? [];

  /** A list of its own: streams may end while it is walked. */
  all(): Stream[] {
    return [...this.#bySession.values()].flatMap((own) => [...own]);
  }

  end(): void {
    for (const stream of this.all()) stream.end();
  }

  size() {
    return { streams: this.all().length, topics: this.#byTopic.size };
  }
}

function joined(map: Map<string, Set<Stream>>, key: string, stream: Stream): Set<Stream> {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(stream));
  return set;
}

function left(map: Map<string, Set<Stream>>, key: string, stream: Stream): void {
  const set = map.get(key);
  set?.delete(stream);
  if (set?.size === 0) map.delete(key);
}
