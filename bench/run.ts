/**
 * `npm run bench`: what pages and a command cost beside hello world and a bare query in the same run, with 1,000 and
 * 10,000 orders; memory, page sizes and start times. `-- --quick` is a short look. `-- --outage` writes while the database is
 * restarted, killed and stopped; `-- --soak` is ten minutes of work and attacks, `--minutes 3` of them; `-- --fuzz` sends
 * 20,000 requests by chance. Everything stays on this machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../src/project-root.ts';
import { describeFinishes, measureFinishes } from './finishes.ts';
import { fuzz } from './fuzz.ts';
import { describeLive, measureLive } from './live.ts';
import { CONNECTIONS, type Load, type Measured, measure } from './load.ts';
import { measureOutages } from './outages.ts';
import { buildBaseline, launch, makeFolder, SERVER } from './programs.ts';
import { describe, judge, median, type SizeResult } from './report.ts';
import { describeArchive, measureArchive } from './search.ts';
import { describeSheets, measureSheets } from './sheets.ts';
import { describeSlowLink, measureSlowLink } from './slow-link.ts';
import { describeSoak, measureSoak } from './soak/soak.ts';
import { ask } from './visitor.ts';
import { checkPages, openWorld, type World } from './world.ts';

/** `posts` is even: a stage command is sent as often as it is undone. */
const PLANS = {
  full: { sizes: [1_000, 10_000], rounds: 3, seconds: 2, posts: 150, warmUp: 1, starts: 3 },
  quick: { sizes: [1_000], rounds: 1, seconds: 1.5, posts: 60, warmUp: 1, starts: 1 },
};
type Plan = (typeof PLANS)['full'];

/** Only what was measured within the same seconds is compared: a machine is not as quick at all times. */
async function measureAll(loads: readonly Load[], { rounds, seconds, posts, warmUp }: Plan) {
  for (const load of loads) await measure(load, warmUp, posts - (posts % 4) / 2);
  const perRound: Record<string, Measured>[] = [];
  for (let round = 0; round < rounds; round++) {
    const measured: Record<string, Measured> = {};
    for (const load of loads) measured[load.name] = await measure(load, seconds, posts);
    perRound.push(measured);
  }
  const over = (value: (round: Record<string, Measured>) => number) => median(perRound.map(value));
  const summary = (name: string) => ({
    perSecond: over((round) => round[name]!.perSecond),
    p50: over((round) => round[name]!.p50),
    p99: over((round) => round[name]!.p99),
    ofHello: over((round) => round[name]!.perSecond / round['hello world']!.perSecond),
    ofRow: over((round) => round[name]!.perSecond / round['bare query']!.perSecond),
  });
  return Object.fromEntries(loads.map(({ name }) => [name, summary(name)]));
}

async function weigh({ server, pages, headers }: World): Promise<Record<string, number>> {
  const bytes: Record<string, number> = {};
  for (const [name, page] of Object.entries(pages)) {
    bytes[name] = (await ask('GET', server.origin + page, headers)).bytes;
  }
  return bytes;
}

/** A fresh start with the sample workshop. */
async function demoStart(): Promise<number> {
  const folder = makeFolder();
  const server = await launch(SERVER, { DATA_DIR: path.join(folder.path, 'data'), DEMO: '1' });
  await server.stop();
  folder.remove();
  return server.startMs;
}

async function measureSize(orders: number, plan: Plan, baseline: string): Promise<SizeResult> {
  const world = await openWorld(orders, baseline);
  await checkPages(world);
  const bytes = await weigh(world);
  const loads = await measureAll(world.loads, plan);
  const { laterMs, memory, restMb } = await world.close(plan.starts);
  return {
    orders,
    loads,
    bytes,
    memoryMb: memory,
    restMb,
    freshStartMs: [world.server.startMs],
    laterStartMs: laterMs,
  };
}

/** What follows a flag. */
const after = (flag: string) => process.argv[process.argv.indexOf(flag) + 1 || Number.NaN];

async function soak() {
  const plan = { minutes: Number(after('--minutes') ?? 10), attacks: after('--attacks')?.split(',') };
  const result = await measureSoak(await buildBaseline(), plan);
  console.log(describeSoak(result));
  process.exitCode = result.faults.length > 0 ? 1 : 0;
}

async function main() {
  const plan = process.argv.includes('--quick') ? PLANS.quick : PLANS.full;
  const begin = performance.now();
  const cpu = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`;
  console.log(`Node ${process.version}, ${cpu}, ${CONNECTIONS} connections\n`);
  const baseline = await buildBaseline();
  const results: SizeResult[] = [];
  for (const size of plan.sizes) {
    const result = await measureSize(size, plan, baseline);
    results.push(result);
    console.log(describe(result));
  }
  console.log(judge(results));
  const demoMs = await demoStart();
  console.log(`Fresh start with DEMO=1: ${demoMs.toFixed(0)} ms, wanted ≤ 5000`);
  const sheets = await measureSheets(baseline);
  console.log(describeSheets(sheets));
  const archive = await measureArchive(baseline);
  console.log(describeArchive(archive));
  const live = await measureLive();
  console.log(describeLive(live));
  const slowLink = await measureSlowLink();
  console.log(describeSlowLink(slowLink));
  const finishes = measureFinishes();
  console.log(describeFinishes(finishes));
  const file = path.join(projectRoot, 'bench/results/latest.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date(), node: process.version, cpu, results, demoMs, sheets, archive, live, slowLink, finishes }, null, 2)}\n`,
  );
  console.log(`\n${((performance.now() - begin) / 1000).toFixed(0)} s, written to ${path.relative('.', file)}`);
}

const asks = (name: string) => process.argv.includes(name);
if (asks('--fuzz')) process.exitCode = fuzz();
else await (asks('--outage') ? measureOutages() : asks('--soak') ? soak() : main());
