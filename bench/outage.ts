/**
 * `npm run bench -- --outage`: clients write without a pause while their database is restarted, killed and stopped. Told is how
 * soon work goes on once the database is back, what was answered meanwhile, and whether anything was lost that was promised.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectionTarget, connect } from '../src/db/client.ts';
import { backendsOf, signal, signalAll } from './processes.ts';

export interface OutagePlan {
  writers: number;
  restarts: number;
  backends: number;
  postmasters: number;
  hangMs: number;
}

export const LONG: OutagePlan = { writers: 20, restarts: 3, backends: 20, postmasters: 3, hangMs: 8_000 };

/** The database as whoever attacks it knows it. Somebody starts it again whenever it ends. */
export interface Victim {
  postmaster(): number | undefined;
  /** Sees all. */
  owner: ConnectionTarget;
  /** As which the application works. */
  role: string;
}

export interface Fault {
  name: string;
  /** Until the database took connections again. */
  awayMs: number;
  /** From then until somebody had written. */
  backMs: number;
}

export interface OutageResult {
  faults: Fault[];
  acknowledged: number;
  /** Promised, and not there. */
  lost: string[];
  /** Sent again after a 503, and there twice. */
  doubled: string[];
  /** 503 with its Retry-After. */
  refused: number;
  /** Whatever else was no success. */
  strange: string[];
}

const PAUSE_MS = 100;
const SETTLE_MS = 500;
const LIMIT_MS = 30_000;

/** Those who write: each sends an order until it is promised, under a key, and then the next. */
class Writers {
  readonly promised = new Map<string, string>();
  readonly strange: string[] = [];
  refused = 0;
  lastAt = 0;
  #isOver = false;
  readonly #working: Promise<unknown>;
  readonly #origin: string;
  readonly #cookie: string;

  constructor(origin: string, cookie: string, count: number) {
    this.#origin = origin;
    this.#cookie = cookie;
    this.#working = Promise.all(Array.from({ length: count }, (_, n) => this.#write(n)));
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#working;
  }

  async #write(writer: number): Promise<void> {
    for (let n = 1; !this.#isOver; n++) {
      const key = `order ${n} of writer ${writer}`;
      while (!this.#isOver && !(await this.#send(key))) await sleep(PAUSE_MS);
    }
  }

  async #send(key: string): Promise<boolean> {
    try {
      const response = await fetch(`${this.#origin}/api/draft-orders`, {
        method: 'POST',
        headers: { Cookie: this.#cookie, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ client: 'Ziemeļu Gaisma SIA', title: key, items: [{ name: 'Letter', quantity: 3 }] }),
      });
      const text = await response.text();
      if (response.status === 201) {
        this.promised.set(key, JSON.parse(text).poNumber);
        this.lastAt = performance.now();
        return true;
      }
      if (response.status === 503 && response.headers.has('Retry-After')) this.refused++;
      else this.strange.push(`${response.status} ${text.slice(0, 200)}`);
    } catch (error) {
      this.strange.push(`no answer: ${(error as Error).cause ?? error}`);
    }
    return false;
  }
}

async function until<T>(what: string, look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const limit = performance.now() + LIMIT_MS; performance.now() < limit; await sleep(10)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what}: not within ${LIMIT_MS / 1000} s`);
}

async function takesConnections(owner: ConnectionTarget): Promise<boolean> {
  const sql = connect(owner, { max: 1 });
  try {
    await sql`SELECT 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 0.1 });
  }
}

type Blow = (victim: Victim) => Promise<void>;

const postmasterOf = (victim: Victim) => until('a server', () => victim.postmaster());

const ofServer =
  (name: NodeJS.Signals): Blow =>
  async (victim) => {
    const pid = await postmasterOf(victim);
    signal(pid, name);
    await until('its end', () => victim.postmaster() !== pid);
  };

const ofBackend: Blow = async (victim) => {
  const pid = await postmasterOf(victim);
  const backend = await until('a backend', () => backendsOf(pid, victim.role).at(-1));
  signal(backend, 'SIGKILL');
  await until('its end', () => !backendsOf(pid, victim.role).includes(backend));
};

const ofSleep =
  (ms: number): Blow =>
  async (victim) => {
    const pid = await postmasterOf(victim);
    signalAll(pid, 'SIGSTOP');
    try {
      await sleep(ms);
    } finally {
      signalAll(pid, 'SIGCONT');
    }
  };

function blowsOf({ restarts, backends, postmasters, hangMs }: OutagePlan): [name: string, blow: Blow][] {
  const many = (n: number, name: string, blow: Blow) => Array.from({ length: n }, (): [string, Blow] => [name, blow]);
  return [
    ...many(restarts, 'restart', ofServer('SIGINT')),
    ...many(backends, 'kill -9 of a backend', ofBackend),
    ...many(postmasters, 'kill -9 of the postmaster', ofServer('SIGKILL')),
    [`SIGSTOP for ${hangMs / 1000} s`, ofSleep(hangMs)],
  ];
}

async function strike(name: string, blow: Blow, victim: Victim, writers: Writers): Promise<Fault> {
  const begin = performance.now();
  await blow(victim);
  await until('the database', () => takesConnections(victim.owner));
  const backAt = performance.now();
  await until(`work after ${name}`, () => writers.lastAt > backAt);
  const backMs = writers.lastAt - backAt;
  await sleep(SETTLE_MS);
  return { name, awayMs: backAt - begin, backMs };
}

async function judge(owner: ConnectionTarget, promised: ReadonlyMap<string, string>) {
  const sql = connect(owner, { max: 1 });
  const rows = await sql<{ po: string; title: string }[]>`SELECT po_number AS po, title FROM orders`;
  await sql.end();
  const titles = new Map(rows.map(({ po, title }) => [po, title]));
  const times = new Map<string, number>();
  for (const { title } of rows) times.set(title, (times.get(title) ?? 0) + 1);
  return {
    lost: [...promised].filter(([key, po]) => titles.get(po) !== key).map(([key]) => key),
    doubled: [...times].filter(([, n]) => n > 1).map(([title]) => title),
  };
}

/** Writes and strikes, one blow after the other, and looks at last what became of the promises. */
export async function endure(origin: string, cookie: string, victim: Victim, plan: OutagePlan): Promise<OutageResult> {
  const writers = new Writers(origin, cookie, plan.writers);
  const faults: Fault[] = [];
  try {
    await until('the first order', () => writers.lastAt > 0);
    await sleep(SETTLE_MS);
    for (const [name, blow] of blowsOf(plan)) faults.push(await strike(name, blow, victim, writers));
  } finally {
    await writers.end();
  }
  const { promised, refused, strange } = writers;
  return { faults, acknowledged: promised.size, refused, strange, ...(await judge(victim.owner, promised)) };
}
