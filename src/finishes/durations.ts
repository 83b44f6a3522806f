/**
 * How long each kind of work takes: as jobs of its kind have taken, where there were enough of them, else in days of the
 * shop's own table. A day is one person's. Which line of the table stands for which station: docs/decisions.
 */
import type { StationCode } from '../vocabulary/stations.ts';
import type { Duration, LearnedDurations } from './learned.ts';
import { DAY } from './measure.ts';
import type { Size } from './size.ts';

/** From so many days to so many. */
type Range = readonly [least: number, most: number];

const lineMilling: Range = [1, 2];
/** Assembly is with quality control, which has a station of its own here. */
const qualityControl: Range = [0.5, 0.5];

const usual: Readonly<Record<StationCode, Range>> = {
  CAD: [0.5, 0.5],
  CNC: [0.5, 1],
  SANDING: [0.5, 0.5],
  BENDING: [0.5, 1],
  WELDING: [0.5, 1],
  PAINT: [1, 2],
  FILM_COATING: [0.5, 1],
  GLUEING: [0.5, 1],
  ASSEMBLY: [1, 2],
  QC: qualityControl,
  /** Packing. How long the lorry is on its way is no work of a station. */
  LOGISTICS: [0.5, 0.5],
};

const additions = {
  complexDesign: [1, 2],
  customColour: [1, 1],
  furtherProfile: [1, 1],
  clientRework: [2, 3],
  materialMissing: [2, 5],
} as const satisfies Record<string, Range>;

/** What of an order decides how long it takes. */
export interface OrderKind {
  /** Every station of its route. */
  route: readonly StationCode[];
  profiles: number;
  /** Of all its items; null where they have several, or none. */
  template: string | null;
  size: Size;
  /** Acrylic is milled by lines: the sheet has that section. */
  isLineMilled: boolean;
  hasCustomColour: boolean;
  /** An experiment is drawn anew. */
  isRd: boolean;
}

const middle = ([least, most]: Range) => (least + most) / 2;

/** Of a range of the table, what is small takes the least and what is large the most. */
const within = ([least, most]: Range, size: Size) => ({ small: least, medium: (least + most) / 2, large: most })[size];

/** Where the pieces of several profiles come together: each further one takes its day there. */
function gatheringOf(route: readonly StationCode[]): StationCode | undefined {
  if (route.includes('ASSEMBLY')) return 'ASSEMBLY';
  return route.filter((station) => station !== 'QC' && station !== 'LOGISTICS').at(-1) ?? route[0];
}

function daysOf(kind: OrderKind, station: StationCode): number {
  const range = station === 'CNC' && kind.isLineMilled ? lineMilling : usual[station];
  const inside = station === 'ASSEMBLY' && kind.route.includes('QC') ? middle(qualityControl) : 0;
  const more = [
    station === 'CAD' && kind.isRd ? middle(additions.complexDesign) : 0,
    station === 'PAINT' && kind.hasCustomColour ? middle(additions.customColour) : 0,
    station === gatheringOf(kind.route) ? Math.max(0, kind.profiles - 1) * middle(additions.furtherProfile) : 0,
  ];
  return within(range, kind.size) - inside + more.reduce((sum, days) => sum + days, 0);
}

/** How the work stands at a station. */
export interface Progress {
  /** 0–100. */
  progress: number;
  /** Minutes that people have worked at it, as far as they have stopped. */
  worked: number;
  /** Repeated after the client has changed his order. */
  isClientRework: boolean;
}

/** Nothing that is open takes less by the table. */
const LEAST = DAY / 16;
/** Who has worked longer at it than such work takes is not through by that: so much of it is left at least. */
const REST = 1 / 4;

const ofTable = (days: number): Duration => ({ work: Math.max(LEAST, Math.round(days * DAY)), learnedFrom: null });

/** How long the usual job of a station takes: what the page says of it. */
export function usualDuration(station: StationCode, size: Size, learned: LearnedDurations): Duration {
  return learned.find(station, { template: null, size }) ?? ofTable(within(usual[station], size));
}

/** How long such a job takes as a whole. */
export function durationOf(kind: OrderKind, station: StationCode, learned: LearnedDurations): Duration {
  return learned.find(station, kind) ?? ofTable(daysOf(kind, station));
}

/** What is left of it: less what is reported as done, or else what has been worked. */
export function workLeft(whole: Duration, { progress, worked, isClientRework }: Progress): Duration {
  const work = whole.work + (isClientRework ? middle(additions.clientRework) * DAY : 0);
  const rest = progress > 0 ? (work * (100 - progress)) / 100 : Math.max(work * REST, work - worked);
  const least = whole.learnedFrom === null ? LEAST : 1;
  return { ...whole, work: Math.max(least, Math.round(rest)) };
}

/** Worked days until missing material is there. */
export const MATERIAL_DAYS = middle(additions.materialMissing);
