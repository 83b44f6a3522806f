/** What the lead of a station may do with the work of others, and of which stations somebody is the lead. */

import { type StationCode, stationCodes } from '../../vocabulary/stations.ts';
import type { Can } from '../finders.ts';

/** A lead changes stages at the station and answers for the times of its people. */
export const isLeadAt = (can: Can, station: StationCode) =>
  can('stages.change', { station }) && can('times.review', { station });

/** The stations whose forgotten timers this user looks at. */
export const ledStations = (can: Can): StationCode[] => stationCodes.filter((station) => isLeadAt(can, station));

/** Anybody of the crew, or nobody; who may not takes a stage upon himself alone. */
export const mayAssignAnybody = (can: Can, station: StationCode) =>
  can('stages.assign') || (can('stages.assign', { station }) && isLeadAt(can, station));
