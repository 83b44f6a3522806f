import type { Actor, Permission, Subject } from '../vocabulary/permissions.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';

export type Can = (permission: Permission, subject?: Subject) => boolean;

/** The stations at which this user may have found a fault: any, or for an operator his own. */
export const findersOf = (can: Can): StationCode[] => stationCodes.filter((station) => can('rework.send', { station }));

/** Where it was found if he says nothing: a lead need not say, an operator with one station found it there. */
export function impliedFinder(can: Can): StationCode | undefined {
  if (can('rework.send')) return undefined;
  const own = findersOf(can);
  return own.length === 1 ? own[0] : undefined;
}

/** The station that a form proposes: the only one at which the user works. */
export function usualFinder(actor: Actor): StationCode | undefined {
  const [station, ...others] = actor.stations;
  return others.length === 0 ? stationCodes.find((code) => code === station) : undefined;
}
