/** The table of lead times that the workshop tells its clients, in working days from approval to completion. */

export interface StandardTime {
  min: number;
  max: number;
  /** What it takes in a hurry; null where that is not offered. */
  rush: number | null;
}

export const standardTimes: Readonly<Record<string, StandardTime>> = {
  P1: { min: 6, max: 7, rush: 4 },
  P3: { min: 7, max: 9, rush: 5 },
  P4: { min: 5, max: 7, rush: null },
  P5: { min: 8, max: 10, rush: 5 },
  P7st: { min: 8, max: 10, rush: 5 },
  P8: { min: 10, max: 12, rush: 6 },
};
