import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Helper } from '../../src/aside/helper.ts';
import { readAside, tableReader } from '../../src/tabular/read-aside.ts';
import { workbookOf } from '../tabular/workbooks.ts';
import { hostile } from './hostile.ts';

type Input = { bytes: Uint8Array; limits: typeof LIMITS };
const LIMITS = { rows: 1000, columns: 300 };
const USUAL = { seconds: 10, heapMb: 256, wholeMb: 512 };
const table = Buffer.from('Client,Title\nKafejnīca Pērle,Burti\n');
const cells = async () => {
  const read = await readAside(new Blob([table]), LIMITS);
  return read.ok && read.table.rows[1]?.cells;
};
const asked = async () => ({ bytes: table, limits: LIMITS });
/** Three million signs, of which each has to be looked up: seconds of work. */
const knotty = workbookOf({ rows: `<row><c t="str"><v>${'&amp;'.repeat(3_000_000)}</v></c></row>` });
const slow = async () => ({ bytes: knotty, limits: LIMITS });

test.each(Object.entries(hostile))('a workbook with %s is refused, and nobody waits for it', async (_, make) => {
  const bytes = make();
  await cells();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const begun = performance.now();
  const read = await readAside(new Blob([new Uint8Array(bytes)]), LIMITS);
  loop.disable();
  expect(read.ok ? null : read.reason.reason).toMatch(/^file_(too_much|damaged|too_many_rows)$/);
  expect(performance.now() - begun).toBeLessThan(8000);
  expect(loop.max / 1e6).toBeLessThan(500);
});

test('killed while it waits, or in the midst of its work, it starts anew and the file is read', async () => {
  expect(await cells()).toEqual(['Kafejnīca Pērle', 'Burti']);
  process.kill(tableReader.pid!, 'SIGKILL');
  expect(await cells()).toEqual(['Kafejnīca Pērle', 'Burti']);
  const reading = tableReader.ask(slow);
  await vi.waitFor(() => process.kill(tableReader.pid!, 'SIGKILL'));
  expect(await reading).toMatchObject({ value: expect.stringContaining('file_too_much') });
  expect(await cells()).toEqual(['Kafejnīca Pērle', 'Burti']);
});

test('work that takes too long, or too much memory, ends its process and no other', async () => {
  const hasty = new Helper<Input, string>('table', { ...USUAL, seconds: 0.2 });
  expect(await hasty.ask(slow)).toEqual({ failed: 'late' });
  expect(hasty.pid).toBeUndefined();
  const small = new Helper<Input, string>('table', { ...USUAL, wholeMb: 20 });
  expect(await small.ask(slow)).toEqual({ failed: 'died' });
  expect(await cells()).toEqual(['Kafejnīca Pērle', 'Burti']);
});

test('who comes when too many wait is told so at once, and the others are served', async () => {
  const helper = new Helper<Input, string>('table', USUAL);
  const outcomes = await Promise.all(Array.from({ length: 60 }, () => helper.ask(asked)));
  const busy = outcomes.filter((outcome) => 'failed' in outcome && outcome.failed === 'busy');
  expect([busy.length, outcomes.filter((outcome) => 'value' in outcome).length]).toEqual([20, 40]);
});

test('it ends when nothing more comes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const helper = new Helper<Input, string>('table', USUAL);
  await helper.ask(asked);
  const { pid } = helper;
  expect(pid).toBeGreaterThan(0);
  vi.advanceTimersByTime(60_000);
  expect(helper.pid).toBeUndefined();
});

test.runIf(process.platform === 'linux')('what opens a stranger’s file knows no secret of the server', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://reclame:secret@database/reclame');
  onTestFinished(() => void vi.unstubAllEnvs());
  const helper = new Helper<Input, string>('table', USUAL);
  await helper.ask(asked);
  expect(readFileSync(`/proc/${helper.pid}/environ`, 'latin1')).not.toMatch(/secret|DATABASE/);
});
