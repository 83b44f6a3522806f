/** What `npm run bench -- --outage` does with either kind of server, and how it tells it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { APP_ROLE } from '../src/db/embedded/cluster.ts';
import { findRunning } from '../src/db/embedded/index.ts';
import { isServerOf } from '../src/db/embedded/process.ts';
import { projectRoot } from '../src/project-root.ts';
import { startElsewhere } from './elsewhere.ts';
import { endure, LONG, type OutageResult, type Victim } from './outage.ts';
import { launch, makeFolder, type Program, SERVER } from './programs.ts';
import { ask } from './visitor.ts';

export const ADMIN = { ADMIN_USERNAME: 'anna', ADMIN_PASSWORD: 'a workshop of her own' };

export async function cookieOf(origin: string): Promise<string> {
  const body = { username: ADMIN.ADMIN_USERNAME, password: ADMIN.ADMIN_PASSWORD };
  const { cookies } = await ask('POST', `${origin}/api/auth`, {}, body);
  return cookies[0]!.split(';', 1)[0]!;
}

/** The private server of a data directory, which the application itself starts again. */
export function privateVictim(dataDir: string): Victim {
  const cluster = path.join(dataDir, 'postgres');
  const { owner } = findRunning(dataDir)!;
  return {
    owner,
    role: APP_ROLE,
    postmaster() {
      try {
        const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'latin1').split('\n')[0]);
        return isServerOf(cluster, pid) ? pid : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

async function withPrivate(): Promise<OutageResult> {
  const folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const server = await launch(SERVER, { DATA_DIR: dataDir, LOG_LEVEL: 'fatal', ...ADMIN });
  return finish(server, privateVictim(dataDir), folder.remove);
}

async function withElsewhere(): Promise<OutageResult> {
  const folder = makeFolder();
  const elsewhere = await startElsewhere(folder.path);
  const env = { DATA_DIR: path.join(folder.path, 'data'), DATABASE_URL: elsewhere.url, LOG_LEVEL: 'fatal', ...ADMIN };
  const server = await launch(SERVER, env);
  return finish(server, elsewhere, async () => {
    await elsewhere.stop();
    folder.remove();
  });
}

async function finish(server: Program, victim: Victim, clear: () => unknown): Promise<OutageResult> {
  try {
    const result = await endure(server.origin, await cookieOf(server.origin), victim, LONG);
    await ask('GET', `${server.origin}/readyz`);
    return result;
  } finally {
    await server.stop();
    await clear();
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(2);

function describe(name: string, { faults, acknowledged, lost, doubled, refused, strange }: OutageResult): string {
  const kinds = [...new Set(faults.map((fault) => fault.name))];
  const rows = kinds.map((kind) => {
    const of = faults.filter((fault) => fault.name === kind);
    const worst = (value: 'awayMs' | 'backMs') => seconds(Math.max(...of.map((fault) => fault[value])));
    return `  ${kind} × ${of.length}: away ${worst('awayMs')} s at most, working ${worst('backMs')} s after it was back`;
  });
  const ends = `${lost.length} lost, ${doubled.length} doubled, ${strange.length} answers that were neither 201 nor 503`;
  const told = `  ${acknowledged} orders acknowledged, ${refused} times 503 with Retry-After; ${ends}`;
  return [name, ...rows, told, ...[...new Set(strange)].slice(0, 5).map((what) => `    ${what}`), ''].join('\n');
}

export async function measureOutages(): Promise<void> {
  const results: Record<string, OutageResult> = {};
  for (const [name, measure] of [
    ['The private server', withPrivate],
    ['A server elsewhere, over TCP', withElsewhere],
  ] as const) {
    results[name] = await measure();
    console.log(describe(name, results[name]));
  }
  const file = path.join(projectRoot, 'bench/results/outage.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at: new Date(), node: process.version, results }, null, 2)}\n`);
  const all = Object.values(results);
  const isKept = all.every(({ lost, doubled, strange, faults }) => {
    return lost.length + doubled.length + strange.length === 0 && faults.every(({ backMs }) => backMs <= 2_000);
  });
  console.log(isKept ? 'Nothing was lost, and work went on within two seconds.' : 'NOT as it is promised.');
  if (!isKept) process.exitCode = 1;
}
