import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ORIGIN } from '../support/json-client.ts';
import { Random } from './random.ts';
import { nextShot, type Shot } from './shots.ts';
import { openFuzzWorld, roles } from './world.ts';

/** `npm run bench -- --fuzz` asks for more, and may ask for another seed. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 500);
const SEED = Number(process.env.FUZZ_SEED ?? 12);
const MS_EACH = 60;
/** Whoever has locked himself out comes back. */
const HEAL_EVERY = 100;

const dir = mkdtempSync(path.join(tmpdir(), 'reclame-fuzz-'));
afterAll(() => rmSync(dir, { recursive: true }));
const world = await openFuzzWorld(dir);

const isStream = (address: string) => /\/events(\?|$)/.test(address);
const routes = world.workshop.app.routes.filter(({ method, path: at }) => method !== 'ALL' && !isStream(at));
const pagesAt = (method: string) => [
  ...new Set(routes.filter((route) => route.method === method && !route.path.startsWith('/api/')).map((r) => r.path)),
];

interface Found {
  request: number;
  role: string | null;
  shot: string;
  answer: string;
}

const told = ({ method, path: at, body }: Shot) => `${method} ${at.slice(0, 300)} ${String(body ?? '').slice(0, 2000)}`;

async function whatFails(role: string | null, shot: Shot): Promise<string | null> {
  const response = await world.send(role, shot.path, {
    method: shot.method,
    headers: { ...shot.headers, ...(shot.method !== 'GET' && { Origin: ORIGIN }) },
    ...(shot.method !== 'GET' && shot.body !== undefined && { body: shot.body }),
  });
  const answer = response.status >= 500 ? await response.text() : null;
  if (answer === null) await response.body?.cancel();
  return answer && `${response.status} ${answer.slice(0, 300)}`;
}

test(`${REQUESTS} requests of everybody to everything find nothing that fails`, {
  timeout: 30_000 + REQUESTS * MS_EACH,
}, async () => {
  const random = new Random(SEED);
  const { forms } = await world.visit(REQUESTS < 1000 ? 40 : 200);
  const targets = { forms, formRoutes: pagesAt('POST'), pageRoutes: pagesAt('GET'), known: world.known };
  const found: Found[] = [];
  for (let request = 0; request < REQUESTS && found.length < 50; request++) {
    if (request % HEAL_EVERY === HEAL_EVERY - 1) await world.heal();
    const role = random.is(0.05) ? null : random.is(0.4) ? 'boss' : random.of(roles);
    const shot = nextShot(random, targets);
    if (isStream(shot.path)) continue;
    const answer = await whatFails(role, shot);
    if (answer) found.push({ request, role, shot: told(shot), answer });
  }
  expect(found).toEqual([]);
});
