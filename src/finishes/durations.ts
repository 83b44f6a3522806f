/**
 * How long each kind of work takes, in days of the shop's own table, and what makes it longer. A day is one person's.
 * Which line of the table stands for which station, and why, is told in docs/decisions.
 */
import type { StationCode } from '../vocabulary/stations.ts';
import { DAY } from './measure.ts';

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
  /** Acrylic is milled by lines: the sheet has that section. */
  isLineMilled: boolean;
  hasCustomColour: boolean;
  /** An experiment is drawn anew. */
  isRd: boolean;
}

const middle = ([least, most]: Range) => (least + most) / 2;

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
  return middle(range) - inside + more.reduce((sum, days) => sum + days, 0);
}

/** How the work stands at a station. */
export interface Progress {
  /** 0–100. */
  progress: number;
  /** Repeated after the client has changed his order. */
  isClientRework: boolean;
}

/** Nothing that is open takes less. */
const LEAST = DAY / 16;

/** Minutes of work that are left at a station. */
export function workLeft(kind: OrderKind, station: StationCode, { progress, isClientRework }: Progress): number {
  const days = daysOf(kind, station) + (isClientRework ? middle(additions.clientRework) : 0);
  return Math.max(LEAST, Math.round((days * DAY * (100 - progress)) / 100));
}

/** Worked days until missing material is there. */
export const MATERIAL_DAYS = middle(additions.materialMissing);
