/** A large archive: what the list costs with 100,000 orders beside 1,000, and a search beside a bare indexed query. */
import path from 'node:path';
import { connect } from '../src/db/client.ts';
import { findRunning } from '../src/db/embedded/index.ts';
import { launch, makeFolder, SERVER } from './programs.ts';
import { seed } from './seed.ts';
import { ask, signIn } from './visitor.ts';
import { spreadWords } from './vocabulary.ts';

const SMALL = 1_000;
const LARGE = 100_000;
const ROUNDS = 120;
const WARM_UP = 300;
const LIST = '/orders';

export interface SearchResult {
  list: { small: number; large: number; ratio: number };
  search: { p50: number; p95: number; worst: number; worstKind: string; bareQuery: number };
}

type Searches = Record<string, string[]>;

async function openArchive(orders: number, baseline: string) {
  const folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const server = await launch(SERVER, { DATA_DIR: dataDir });
  const { owner } = findRunning(dataDir)!;
  await seed(owner, orders);
  await spreadWords(owner, orders);
  const bare = await launch(baseline, { DATA_DIR: dataDir });
  const headers = await signIn(server.origin, 'boss');
  const close = async () => {
    await bare.stop();
    await server.stop();
    folder.remove();
  };
  return { owner, headers, close, origin: server.origin, bare: `${bare.origin}/row` };
}
type Archive = Awaited<ReturnType<typeof openArchive>>;

async function timed(url: string, headers: Archive['headers']): Promise<number> {
  const begin = performance.now();
  await ask('GET', url, headers);
  return performance.now() - begin;
}

const quantile = (times: readonly number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;

/** With two letters in the middle of a word swapped, and with one left out. */
const swapped = (word: string) => word.slice(0, 2) + word[3] + word[2] + word.slice(4);
const shortened = (word: string) => word.slice(0, 3) + word.slice(4);

/** What people type: numbers, words, beginnings, several words, and all of them wrong. */
async function chooseSearches({ owner }: Archive): Promise<Searches> {
  const sql = connect(owner, { max: 1 });
  const rows = await sql<{ po: string; title: string; client: string }[]>`
    SELECT po_number AS po, title, client FROM orders WHERE id % ${Math.floor(LARGE / ROUNDS)}::int = 1 ORDER BY id`;
  await sql.end();
  const longest = (text: string) => text.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
  return {
    'a PO': rows.map(({ po }) => po),
    'the beginning of a PO': rows.map(({ po }) => po.slice(0, -2)),
    'a word': rows.map(({ title }) => longest(title)),
    'the beginning of a word': rows.map(({ title }) => longest(title).slice(0, 4)),
    'three letters': rows.map(({ title }) => longest(title).slice(1, 4)),
    'two words': rows.map(({ title, client }) => `${longest(title)} ${longest(client)}`),
    'a word with two letters swapped': rows.map(({ title }) => swapped(longest(title))),
    'a word with a letter missing': rows.map(({ client }) => shortened(longest(client))),
    'a word that is nowhere': rows.map(({ po }) => `xq${po.slice(3)}`),
  };
}

/** Until every connection of the pool has met the queries. */
async function warmUp({ origin, headers }: Archive, words: readonly string[]): Promise<void> {
  for (let i = 0; i < WARM_UP; i++) {
    await ask('GET', `${origin}/api/orders?q=${encodeURIComponent(words[i % words.length]!)}`, headers);
    await ask('GET', origin + LIST, headers);
  }
}

async function measureSearch(archive: Archive): Promise<SearchResult['search']> {
  const searches = await chooseSearches(archive);
  await warmUp(archive, Object.values(searches).flat());
  const kinds = new Map<string, number[]>(Object.keys(searches).map((kind) => [kind, []]));
  const bare: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    for (const [kind, words] of Object.entries(searches)) {
      const q = encodeURIComponent(words[i % words.length]!);
      kinds.get(kind)!.push(await timed(`${archive.origin}/api/orders?q=${q}`, archive.headers));
    }
    bare.push(await timed(archive.bare, {}));
  }
  const all = [...kinds.values()].flat();
  const [worstKind] = [...kinds].sort(([, a], [, b]) => quantile(b, 0.95) - quantile(a, 0.95))[0]!;
  return {
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    worst: quantile(kinds.get(worstKind)!, 0.95),
    worstKind,
    bareQuery: quantile(bare, 0.5),
  };
}

/** In turn, so that a slow moment of the machine falls on both. */
async function measureLists(small: Archive, large: Archive): Promise<SearchResult['list']> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < ROUNDS * 3; i++) {
    times[0].push(await timed(small.origin + LIST, small.headers));
    times[1].push(await timed(large.origin + LIST, large.headers));
  }
  const [a, b] = times.map((list) => quantile(list.slice(ROUNDS / 2), 0.5)) as [number, number];
  return { small: a, large: b, ratio: b / a };
}

/** Takes a minute or two, most of it to make the orders. */
export async function measureArchive(baseline: string): Promise<SearchResult> {
  const small = await openArchive(SMALL, baseline);
  const large = await openArchive(LARGE, baseline);
  const list = await measureLists(small, large);
  const search = await measureSearch(large);
  await Promise.all([small.close(), large.close()]);
  return { list, search };
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const verdict = (holds: boolean) => (holds ? 'ok' : 'MISSED');

export function describeArchive({ list, search }: SearchResult): string {
  return [
    `A large archive: ${LARGE} orders beside ${SMALL}, one request after another`,
    `list p50 ${ms(list.large)} ms beside ${ms(list.small)} ms: ${list.ratio.toFixed(2)} × (≤ 1.3) ${verdict(list.ratio <= 1.3)}`,
    `search p50 ${ms(search.p50)} ms, p95 ${ms(search.p95)} ms (< 60) ${verdict(search.p95 < 60)}; ` +
      `slowest: ${search.worstKind}, p95 ${ms(search.worst)} ms; a bare indexed query ${ms(search.bareQuery)} ms`,
    '',
  ].join('\n');
}
