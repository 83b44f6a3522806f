import autocannon from 'autocannon';

export const CONNECTIONS = 10;

/** Something to ask for again and again. */
export interface Load {
  name: string;
  origin: string;
  headers?: Record<string, string>;
  /** Asked for in turn. */
  paths: readonly string[];
  /** Posted, each connection keeping to paths of its own, each of which is sent at once with the next to undo it. */
  pairs?: readonly (readonly [string, string])[];
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
}

type Request = autocannon.Request;

const asRequests = (load: Load): Request[] =>
  load.paths.map((path) => ({ method: 'GET', path, headers: load.headers ?? {} }));

/**
 * Every connection has stages to itself: they would only wait for each other's locks. It sends as many undoings as
 * doings, so that each run finds what the run before it found.
 */
function dealPairs({ pairs, headers }: Load): (client: autocannon.Client) => void {
  const hands = Array.from({ length: CONNECTIONS }, (_, i) => pairs!.filter((_, n) => n % CONNECTIONS === i));
  const all = { 'Content-Type': 'application/json', 'Idempotency-Key': '[<id>]', ...headers };
  return (client) => {
    const hand = hands.pop()!.flat();
    client.setRequests(hand.map((path) => ({ method: 'POST', path, headers: all, body: '{}' })));
  };
}

const quantile = (sorted: Float64Array, q: number) => sorted[Math.min(sorted.length - 1, (sorted.length * q) | 0)]!;

/** Asks for so many seconds, or posts so many times. Throws if a single answer was no success. */
export async function measure(load: Load, seconds: number, posts: number): Promise<Measured> {
  const options: autocannon.Options = {
    url: load.origin,
    connections: CONNECTIONS,
    sampleInt: 100,
    timeout: 10,
    bailout: 1,
    ...(load.pairs
      ? { amount: posts * CONNECTIONS, setupClient: dealPairs(load), idReplacement: true, duration: 60 }
      : { duration: seconds, requests: asRequests(load) }),
  };
  const times: number[] = [];
  const begin = performance.now();
  let end = begin;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)));
    run.on('response', (_client, _status, _bytes, ms) => {
      times.push(ms);
      end = performance.now();
    });
  });
  const { non2xx, errors, timeouts } = result;
  if (non2xx + errors + timeouts > 0 || times.length === 0)
    throw new Error(`${load.name}: ${non2xx} answers were no success, ${errors} errors, ${timeouts} timeouts`);
  const sorted = Float64Array.from(times).sort();
  return { perSecond: times.length / ((end - begin) / 1000), p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}
