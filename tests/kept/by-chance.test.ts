/**
 * Whatever people do by chance, in two processes at once: nobody reads what is older than his own writing, or than what
 * the stream of his page has said. `KEPT_SEED` repeats a run.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db/client.ts';
import { Random } from '../fuzz/random.ts';
import { CookieJar } from '../support/cookies.ts';
import { openWorkshop } from '../support/workshop.ts';

const SEED = Number(process.env.KEPT_SEED ?? 20_261_120);
const STEPS = 40;
const READS = 4;
/** Few for each process: the server's are shared with the tests that run beside this one. */
const CONNECTIONS = 4;
/** So late at most the other process hears of what was changed. */
const LATE_MS = 40;

const dice = new Random(SEED);
/** Apart, so that what people do hangs on nothing that takes its time. */
const delays = new Random(SEED + 1);
const workshop = await openWorkshop();
const opened: Database[] = [];

function processThat(listen: (own: Database) => Database['listen']) {
  const own = openDatabase(workshop.database.app, { max: CONNECTIONS });
  opened.push(own);
  own.listen = listen({ ...own, listen: own.listen.bind(own) });
  return createApp({
    config: loadConfig({}, '/dev/null'),
    database: own,
    log: pino({ level: 'silent' }),
    isReady: () => true,
    draining: new AbortController().signal,
    clock: () => workshop.clock.now,
  });
}

/** It hears everything, in its order and late. */
const late = processThat(({ listen }) => (channel, hears) => {
  let last = Promise.resolve<unknown>(undefined);
  listen(channel, {
    ...hears,
    listening: () => hears.listening(),
    lost: () => hears.lost(),
    heard(message) {
      last = last.then(() => sleep(delays.below(LATE_MS))).then(() => hears.heard(message));
    },
  });
});
/** It hears nothing, and so keeps nothing. */
const truth = processThat(() => () => {});
const processes = [workshop.app, late];
type App = (typeof processes)[number];

/** A person in his browser. */
class Person {
  readonly jar = new CookieJar();
  /** The number of the step that he knows of, by whatever way. */
  knows = 0;
  /** What the stream of his page has said. */
  told: string | undefined;

  async ask(app: App, method: string, path: string, more: Record<string, string> = {}, body?: unknown) {
    const response = await app.request(`http://terminal.test${path}`, {
      method,
      headers: {
        Cookie: this.jar.header,
        'Accept-Encoding': 'br',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    this.jar.take(response);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = response.headers.get('Content-Encoding') === 'br' ? brotliDecompressSync(bytes) : bytes;
    return {
      status: response.status,
      text: String(text),
      change: /change=(\d+)/.exec(response.headers.get('Set-Cookie') ?? '')?.[1],
    };
  }

  /** The part of a page, without what is of one sending alone. */
  async read(app: App, path: string): Promise<string> {
    const said = this.told && { 'X-Change': this.told };
    const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', ...said };
    const { status, text } = await this.ask(app, 'GET', path, headers);
    if (status >= 500) throw new Error(`${path} is answered ${status}: ${text}`);
    return text.replaceAll(/value="\d{9}\.[^"]+"|data-at="\d+"|\d\d:\d\d:\d\d/g, '');
  }
}

const names = ['boss', 'lead', 'office', 'cnc'] as const;
const people = new Map<string, Person>();
for (const name of names) {
  const person = new Person();
  await person.ask(workshop.app, 'POST', '/api/auth', {}, { username: name, password: 'correct horse battery' });
  people.set(name, person);
}
const orders: string[] = [];

const WORDS = ['start', 'completion', 'blockage', 'resumption', 'reversal', 'pause'];

/** What somebody does, be it that it is refused. */
async function act(by: Person, app: App): Promise<string | undefined> {
  const po = orders.length > 0 && !dice.is(0.15) ? dice.of(orders) : undefined;
  if (!po) {
    const draft = {
      client: `Client ${dice.below(9)}`,
      title: 'Letters',
      dueDate: '2026-12-04',
      deliveryAddress: 'Rīga',
    };
    const items = [{ name: 'Letter', quantity: 1 + dice.below(9), widthMm: 400, heightMm: 600 }];
    const { text, change } = await by.ask(app, 'POST', '/api/draft-orders', {}, { ...draft, items });
    const made = JSON.parse(text).poNumber as string | undefined;
    if (made) orders.push(made);
    return change;
  }
  const station = dice.of(['CAD', 'CNC', 'PAINT']);
  const [path, body] = dice.of([
    [`${po}/submission`, {}],
    [`${po}/approval`, { stations: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] }],
    [`${po}/stages/${station}/${dice.of(WORDS)}`, {}],
    [`${po}/stages/CAD/${dice.of(['start', 'completion'])}`, {}],
    [`${po}/stages/${station}/blockage`, { reason: `Reason ${dice.below(5)}` }],
  ] as [string, object][]);
  return (await by.ask(app, 'POST', `/api/orders/${path}`, {}, body)).change;
}

const pages = () => [
  '/orders',
  '/stations/CAD',
  '/dashboard/production',
  ...orders.slice(-3).map((po) => `/orders/${po}`),
];

test(`seed ${SEED}: nobody is shown what is older than what he knows`, async () => {
  /** What each page says to each person after each step. */
  const history = new Map<string, string[]>();
  const note = async () => {
    for (const [name, person] of people) {
      for (const path of pages()) {
        const said = history.get(`${name} ${path}`) ?? [];
        history.set(`${name} ${path}`, [...said, await person.read(truth, path)]);
      }
    }
  };
  for (let step = 1; step <= STEPS; step++) {
    const name = dice.of(names);
    const writer = people.get(name)!;
    const known = new Map([...people].map(([reader, { knows }]) => [reader, knows]));
    const reads = Array.from({ length: READS }, () => {
      const [reader, app, path] = [dice.of(names), dice.of(processes), dice.of(pages())];
      return { reader, path, from: known.get(reader)!, said: people.get(reader)!.read(app, path) };
    });
    const change = await act(writer, dice.of(processes)); // while they read
    if (change) writer.knows = step;
    for (const person of people.values()) {
      if (!change || !dice.is(0.3)) continue;
      person.told = change;
      person.knows = step;
    }
    const after = Array.from({ length: READS }, (_, i) => {
      const reader = i === 0 ? name : dice.of(names);
      const [app, path] = [dice.of(processes), dice.of(pages())];
      return { reader, path, from: people.get(reader)!.knows, said: people.get(reader)!.read(app, path) };
    });
    await Promise.all([...reads, ...after].map(({ said }) => said));
    await note();
    for (const { reader, path, from, said } of [...reads, ...after]) {
      const all = history.get(`${reader} ${path}`)!;
      const since = Math.max(0, all.length - 1 - (step - from)); // it may be younger than the first step
      expect(all.slice(since), `step ${step}: ${reader} reads ${path}`).toContain(await said);
    }
  }
  await Promise.all(opened.map((one) => one.close()));
});
