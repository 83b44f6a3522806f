import autocannon from 'autocannon';
import { ask } from './visitor.ts';

export const CONNECTIONS = 10;

/** Something to ask for again and again. */
export interface Load {
  name: string;
  origin: string;
  headers?: Record<string, string>;
  /** Asked for in turn. */
  paths: readonly string[];
  /** Each time under an address of its own: nothing that was kept answers it. */
  isAnew?: boolean;
  /** People who ask once each, after somebody has changed something and somebody else has looked. */
  readers?: { headers: readonly Record<string, string>[]; change(): Promise<unknown> };
  /** Posted, each connection keeping to paths of its own, each of which is sent at once with the next to undo it. */
  pairs?: readonly (readonly [string, string])[];
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
}

type Request = autocannon.Request;

let asked = 0;
const anew = (request: Request): Request => ({ ...request, path: `${request.path}?asked=${++asked}` });

const asRequests = (load: Load): Request[] =>
  load.paths.map((path) => ({
    method: 'GET',
    path,
    headers: load.headers ?? {},
    ...(load.isAnew && { setupRequest: anew }),
  }));

/** Every connection has readers of its own. */
function dealReaders({ readers, paths }: Load): (client: autocannon.Client) => void {
  const hands = Array.from({ length: CONNECTIONS }, (_, i) => readers!.headers.filter((_, n) => n % CONNECTIONS === i));
  return (client) => client.setRequests(hands.pop()!.map((headers) => ({ method: 'GET', path: paths[0]!, headers })));
}

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

function plan(load: Load, seconds: number, posts: number): Partial<autocannon.Options> {
  if (load.pairs)
    return { amount: posts * CONNECTIONS, setupClient: dealPairs(load), idReplacement: true, duration: 60 };
  if (load.readers) return { amount: load.readers.headers.length, setupClient: dealReaders(load), duration: 60 };
  return { duration: seconds, requests: asRequests(load) };
}

/** Asks for so many seconds, or posts so many times. Throws if a single answer was no success. */
export async function measure(load: Load, seconds: number, posts: number): Promise<Measured> {
  const options: autocannon.Options = {
    url: load.origin,
    connections: CONNECTIONS,
    sampleInt: 100,
    timeout: 10,
    bailout: 1,
    ...plan(load, seconds, posts),
  };
  if (load.readers) {
    await load.readers.change();
    await ask('GET', load.origin + load.paths[0]!, load.headers);
  }
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
