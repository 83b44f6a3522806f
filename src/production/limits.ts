import type { StationCode } from '../vocabulary/stations.ts';

/** How many jobs a station can well have in work at once. Advice: nothing is refused for it. */
const limits: Partial<Record<StationCode, number>> = {
  CNC: 4,
  SANDING: 5,
  BENDING: 4,
  WELDING: 3,
  PAINT: 3,
  ASSEMBLY: 5,
  QC: 3,
  LOGISTICS: 6,
};

export const limitOf = (station: StationCode): number | null => limits[station] ?? null;

export const isOver = (station: StationCode, inWork: number): boolean => inWork > (limits[station] ?? Infinity);
