/** Decisions about terminals, PINs and badges, without a database. */

import { onTheFloor } from '../auth/floor.ts';
import { type Refusal, refusal } from '../commands/refusal.ts';
import { type Actor, can } from '../vocabulary/permissions.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';

const STEPS = new Set([0, 1, 9]);

/** One digit over and over, or a run of them up or down, nought coming after nine. */
export function isTrivial(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10);
  const [first] = steps;
  return first !== undefined && STEPS.has(first) && steps.every((step) => step === first);
}

/** In the order in which work passes them, each once. */
export const inStationOrder = (stations: readonly string[]): StationCode[] =>
  stationCodes.filter((code) => stations.includes(code));

/** Of these stations those at which somebody may work who has entered by a PIN or a badge. */
export function workplacesOf(user: Actor, stations: readonly string[]): StationCode[] {
  const actor = onTheFloor(user);
  return inStationOrder(stations).filter((station) => actor !== null && can(actor, 'stages.change', { station }));
}

/** Whoever holds a badge acts as its person: so one issues none for those who may do more than Operators. */
export function whyNotIssued(actor: Actor, user: Actor & { isActive: boolean }): Refusal | null {
  if (!user.isActive) return refusal('conflict', 'user_inactive');
  if (!onTheFloor(user)) return refusal('conflict', 'badge_without_floor');
  if (can(actor, 'users.manage')) return null;
  const isAbove = user.sections.some((section) => ['SuperAdmin', 'StationLead'].includes(user.roles[section] ?? ''));
  return isAbove || user.sections.includes('Admin') ? refusal('forbidden', 'badge_above') : null;
}
