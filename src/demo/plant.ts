import type { StationCode } from '../vocabulary/stations.ts';

/** What the stations of the sample workshop get done in a day: minutes of all who work there, or jobs. */
export const capacities: readonly { station: StationCode; minutesPerDay?: number; jobsPerDay?: number }[] = [
  { station: 'CAD', minutesPerDay: 480 },
  { station: 'CNC', minutesPerDay: 960 },
  { station: 'SANDING', minutesPerDay: 480 },
  { station: 'BENDING', minutesPerDay: 480 },
  { station: 'WELDING', minutesPerDay: 480 },
  { station: 'PAINT', minutesPerDay: 960 },
  { station: 'FILM_COATING', minutesPerDay: 480 },
  { station: 'GLUEING', minutesPerDay: 480 },
  { station: 'ASSEMBLY', minutesPerDay: 960 },
  { station: 'QC', jobsPerDay: 4 },
  { station: 'LOGISTICS', jobsPerDay: 6 },
];
