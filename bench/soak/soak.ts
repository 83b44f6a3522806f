/**
 * A hundred people at work, the attacks that limits are for among them, for minutes: is the server there for everybody,
 * does its memory come to rest, and is nothing answered by a fault of its own?
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../src/db/client.ts';
import { findRunning } from '../../src/db/embedded/index.ts';
import { launch, makeFolder, memoryOf, SERVER } from '../programs.ts';
import { median } from '../report.ts';
import { seed } from '../seed.ts';
import { type Attack, attacksOn, isRefused } from './attacks.ts';
import { type Job, type Sessions, signInAll, work } from './crowd.ts';
import { quantile, send, Tally } from './send.ts';

const ORDERS = 1_000;
const IDLE_MS = 10_000;
/** Signs of life: three seconds of them. */
const STRETCH = 60;
const SAMPLE_MS = 1_000;
const ATTACK_EVERY_MS = 4_000;
/** After the last attack, for memory to be given back; the crowd goes on. */
const CALM_MS = 20_000;
/** From when on memory has to stay where it is. */
const SETTLED_S = 120;

export interface SoakPlan {
  minutes: number;
  /** All of them where none are named. */
  attacks?: readonly string[];
}

interface Memory {
  second: number;
  server: number;
  helpers: number;
}

export interface SoakResult {
  minutes: number;
  healthMs: { p50: number; p99: number; worst: number; allowed: number };
  helloMs: { idleP99: number; p99: number };
  memoryMb: { settled: number; end: number; peak: number; withHelpersPeak: number };
  people: Tally['rows'];
  attacks: (Tally['rows'][number] & { refused: boolean })[];
  faults: string[];
}

type Pulse = Record<string, number[]>;

interface Measured {
  idle: Pulse;
  busy: Pulse;
  samples: readonly Memory[];
  people: Tally;
  foes: Tally;
  attacks: readonly Attack[];
}

async function findJobs(dataDir: string): Promise<Job[]> {
  const sql = connect(findRunning(dataDir)!.owner, { max: 1 });
  const jobs = await sql<Job[]>`
    SELECT po_number AS po, orders.id::int AS "orderId", revision, station FROM stages
    JOIN orders ON orders.id = order_id
    WHERE applies AND status = 'in_production' AND state IN ('QUEUED', 'IN_PROGRESS') ORDER BY orders.id`;
  await sql.end();
  return jobs;
}

const childrenOf = (pid: number) => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
};
const isHelper = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('aside.js');
  } catch {
    return false;
  }
};

function watchMemory(pid: number) {
  const samples: Memory[] = [];
  const begin = Date.now();
  const timer = setInterval(() => {
    const server = memoryOf(pid)?.now;
    if (server === undefined) return;
    const helpers = childrenOf(pid).filter(isHelper);
    const theirs = helpers.reduce((sum, helper) => sum + (memoryOf(helper)?.now ?? 0), 0);
    samples.push({ second: (Date.now() - begin) / 1000, server, helpers: theirs });
  }, SAMPLE_MS);
  return { samples, stop: () => clearInterval(timer) };
}

function summary(samples: readonly Memory[], minutes: number): SoakResult['memoryMb'] {
  const settled = Math.min(SETTLED_S, minutes * 40);
  const around = samples.filter(({ second }) => Math.abs(second - settled) <= 10);
  return {
    settled: median(around.map(({ server }) => server)),
    end: median(samples.slice(-10).map(({ server }) => server)),
    peak: Math.max(...samples.map(({ server }) => server)),
    withHelpersPeak: Math.max(...samples.map(({ server, helpers }) => server + helpers)),
  };
}

/** Both signs of life, measured by a process of its own. */
function takePulse(addresses: Record<string, string>) {
  const said = Object.entries(addresses).map(([name, url]) => `${name}=${url}`);
  const child = fork(path.join(import.meta.dirname, 'pulse.ts'), said);
  return {
    async take(): Promise<Pulse> {
      child.send('take');
      return (await once(child, 'message'))[0];
    },
    stop: () => child.disconnect(),
  };
}

async function attack(
  origin: string,
  attacks: readonly Attack[],
  sessions: Sessions,
  tally: Tally,
  until: AbortSignal,
) {
  const strike = ({ name, by, path: at, sent }: Attack) => {
    const cookie: Record<string, string> = by === 'nobody' ? {} : { Cookie: sessions[by].at(-1)! };
    const all = { method: 'POST', ...sent, headers: { ...sent.headers, ...cookie } };
    return tally.time(name, () => send(origin + at, all));
  };
  for (let i = 0; attacks.length > 0 && !until.aborted; i++) {
    const next = attacks[i % attacks.length]!;
    await Promise.all([strike(next), strike(next)]);
    await sleep(ATTACK_EVERY_MS, undefined, { signal: until }).catch(() => {});
  }
}

function faultsIn({ people, attacks, healthMs, memoryMb }: Omit<SoakResult, 'faults'>): string[] {
  const bad = (rows: Tally['rows'], isBad: (status: number) => boolean) =>
    rows.flatMap(({ kind, statuses }) =>
      Object.entries(statuses).flatMap(([status, n]) => (isBad(Number(status)) ? [`${kind}: ${status} × ${n}`] : [])),
    );
  const idle = people.filter(({ statuses }) => !Object.keys(statuses).some((s) => s >= '200' && s < '400'));
  return [
    ...bad(people, (status) => status >= 500 || status === 0),
    ...bad(attacks, (status) => status >= 500),
    ...attacks.filter(({ refused }) => !refused).map(({ kind }) => `not refused: ${kind}`),
    ...idle.map(({ kind }) => `nothing came of ${kind}`),
    ...(healthMs.p99 > healthMs.allowed ? ['/healthz was slow'] : []),
    ...(memoryMb.end > memoryMb.settled * 1.2 ? ['memory grew'] : []),
    ...(memoryMb.end > 400 ? ['memory is over 400 MB'] : []),
  ];
}

export async function measureSoak(baselineScript: string, { minutes, attacks: kinds }: SoakPlan): Promise<SoakResult> {
  const folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const server = await launch(SERVER, {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    ...JSON.parse(process.env.SOAK_ENV ?? '{}'),
  });
  await seed(findRunning(dataDir)!.owner, ORDERS);
  const baseline = await launch(baselineScript, { DATA_DIR: dataDir });
  const jobs = await findJobs(dataDir);
  const sessions = await signInAll(dataDir);
  const attacks = attacksOn(jobs[0]!.po, kinds);
  const pulse = takePulse({ health: `${server.origin}/healthz`, hello: `${baseline.origin}/hello` });
  await sleep(IDLE_MS);
  const idle = await pulse.take();

  const [people, foes] = [new Tally(), new Tally()];
  const [peace, end] = [new AbortController(), new AbortController()];
  const memory = watchMemory(server.pid);
  setTimeout(() => peace.abort(), minutes * 60_000 - CALM_MS);
  setTimeout(() => end.abort(), minutes * 60_000);
  await Promise.all([
    work({ origin: server.origin, jobs, tally: people }, sessions, end.signal),
    attack(server.origin, attacks, sessions, foes, peace.signal),
  ]);
  const busy = await pulse.take();
  pulse.stop();
  memory.stop();
  await baseline.stop();
  await server.stop();
  folder.remove();
  return judged(minutes, { idle, busy, samples: memory.samples, people, foes, attacks });
}

/** Others may use the machine too: the best stretch of a few seconds is as idle as it gets. */
function quietest(ms: readonly number[]): number {
  const stretches = Array.from({ length: Math.floor(ms.length / STRETCH) }, (_, i) =>
    ms.slice(i * STRETCH, (i + 1) * STRETCH),
  );
  return Math.min(...stretches.map((stretch) => quantile(stretch, 0.99)));
}

function judged(minutes: number, { idle, busy, samples, people, foes, attacks }: Measured): SoakResult {
  const helloMs = { idleP99: quietest(idle.hello!), p99: quantile(busy.hello!, 0.99) };
  const healthMs = {
    p50: quantile(busy.health!, 0.5),
    p99: quantile(busy.health!, 0.99),
    worst: quantile(busy.health!, 1),
    allowed: 100 * Math.max(1, helloMs.p99 / helloMs.idleP99),
  };
  const struck = foes.rows.map((row) => {
    const about = attacks.find(({ name }) => name === row.kind)!;
    return { ...row, refused: Object.keys(row.statuses).every((status) => isRefused(about, Number(status))) };
  });
  const memoryMb = summary(samples, minutes);
  const result = { minutes, healthMs, helloMs, memoryMb, people: people.rows, attacks: struck };
  return { ...result, faults: faultsIn(result) };
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
const rowsOf = (rows: Tally['rows']) =>
  rows.map(({ kind, count, statuses, p50, p99 }) => {
    const said = Object.entries(statuses).map(([status, n]) => `${status === '0' ? 'cut' : status} × ${n}`);
    return `  ${kind.padEnd(64)} ${String(count).padStart(6)}  p50 ${ms(p50)}, p99 ${ms(p99)}  ${said.join(', ')}`;
  });

export function describeSoak({ minutes, healthMs, helloMs, memoryMb, people, attacks, faults }: SoakResult): string {
  const mb = (value: number) => `${value.toFixed(0)} MB`;
  return [
    `${minutes} minutes, a hundred people`,
    ...rowsOf(people),
    ...(attacks.length > 0 ? ['attacks', ...rowsOf(attacks)] : []),
    `/healthz p50 ${ms(healthMs.p50)}, p99 ${ms(healthMs.p99)} (allowed ${ms(healthMs.allowed)}), at worst ${ms(healthMs.worst)}`,
    `hello world p99 ${helloMs.p99.toFixed(1)} ms, idle ${helloMs.idleP99.toFixed(1)} ms`,
    `memory of the server ${mb(memoryMb.settled)} when settled, ${mb(memoryMb.end)} at the end (wanted ≤ 1.2 × and < 400 MB), ` +
      `at most ${mb(memoryMb.peak)}, with its helpers ${mb(memoryMb.withHelpersPeak)}`,
    faults.length === 0 ? 'held' : `DID NOT HOLD\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  ].join('\n');
}
