import type { Measured } from './load.ts';

export interface SizeResult {
  orders: number;
  freshStartMs: number[];
  laterStartMs: number[];
  memoryMb: { now: number; peak: number } | null;
  /** When nobody has asked for anything for a while. */
  restMb: number | undefined;
  bytes: Record<string, number>;
  /** By name, each the median of its rounds, the ratios too. */
  loads: Record<string, Measured & { ofHello: number; ofRow: number }>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function table(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: string[]) => cells.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)));
  return [heads, widths.map((width) => '─'.repeat(width)), ...rows].map((row) => line(row).join('  ')).join('\n');
}

const percent = (ratio: number) => `${(ratio * 100).toFixed(ratio < 0.1 ? 2 : 1)} %`;
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const kib = (bytes: number) => (bytes / 1024).toFixed(2);

export function describe(result: SizeResult): string {
  const { orders, loads, bytes, memoryMb, restMb, freshStartMs, laterStartMs } = result;
  const rows = Object.entries(loads).map(([name, load]) => [
    name,
    load.perSecond.toFixed(0),
    ms(load.p50),
    ms(load.p99),
    percent(load.ofHello),
    percent(load.ofRow),
  ]);
  const sizes = Object.entries(bytes).map(([name, size]) => `${name} ${kib(size)}`);
  const memory = memoryMb ? `${memoryMb.now.toFixed(0)} MB, at most ${memoryMb.peak.toFixed(0)} MB` : 'not told here';
  return [
    `${orders} orders`,
    '',
    table([`${''.padEnd(20)}`, 'requests/s', 'p50 ms', 'p99 ms', 'of hello world', 'of bare query'], rows),
    '',
    `Pages in Russian, brotli, KiB: ${sizes.join(', ')}`,
    `Memory of node after this load: ${memory}; at rest ${restMb?.toFixed(0) ?? '?'} MB`,
    `Start on a fresh directory ${median(freshStartMs).toFixed(0)} ms, later ${median(laterStartMs).toFixed(0)} ms`,
    '',
  ].join('\n');
}

interface Target {
  what: string;
  value: number;
  holds: boolean;
  wanted: string;
}

/** At least so many hundredths of hello world. */
const OF_HELLO: Readonly<Record<string, number>> = {
  healthz: 25,
  'order list': 5,
  order: 4,
  station: 4,
  'order list, others': 2,
  'order list, anew': 0.9,
  'order, anew': 0.9,
  'station, anew': 0.9,
};

/** What the numbers are held against. Told, not enforced: another machine is another machine. */
export function judge(results: readonly SizeResult[]): string {
  const targets = results.flatMap(
    ({ orders, loads, memoryMb, restMb, freshStartMs, laterStartMs, bytes }): Target[] => [
      ...Object.entries(OF_HELLO).map(([name, least]) => {
        const value = loads[name]!.ofHello * 100;
        return {
          what: `${name} of hello world, %, ${orders} orders`,
          value,
          holds: value >= least,
          wanted: `≥ ${least}`,
        };
      }),
      ...atMost(`memory of node, MB, ${orders} orders`, memoryMb?.now, 200),
      ...atMost(`memory of node at rest, MB, ${orders} orders`, restMb, 160),
      ...atMost(`fresh start, ms, ${orders} orders`, median(freshStartMs), 3000),
      ...atMost(`later start, ms, ${orders} orders`, median(laterStartMs), 1000),
      ...Object.entries(bytes).flatMap(([page, size]) => atMost(`${page}, KiB, ${orders} orders`, size / 1024, 14)),
    ],
  );
  const rows = targets.map(({ what, value, holds, wanted }) => [
    what,
    value.toFixed(2),
    wanted,
    holds ? 'ok' : 'MISSED',
  ]);
  return table(['target', 'measured', 'wanted', ''], rows);
}

const atMost = (what: string, value: number | undefined, limit: number): Target[] =>
  value === undefined ? [] : [{ what, value, holds: value <= limit, wanted: `≤ ${limit}` }];
