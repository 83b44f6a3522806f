/** Decisions about terminals, PINs and badges, without a database. */

import { onTheFloor } from '../auth/floor.ts';
import { type Refusal, refusal } from '../commands/refusal.ts';
import { type Actor, can, type Role, type Section } from '../vocabulary/permissions.ts';
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

const RANK: Record<Role, number> = { Viewer: 0, Operator: 1, StationLead: 2, SuperAdmin: 3 };
const rankIn = ({ sections, roles }: Actor, section: Section) =>
  sections.includes(section) ? RANK[roles[section] ?? 'Viewer'] : -1;

/** The sections whose people somebody may give badges, and take them away. */
const ledBy = (actor: Actor): Section[] =>
  actor.sections.filter((section) => can({ ...actor, sections: [section] }, 'badges.issue'));

/** Is he of a section that this actor leads? An administrator leads all. */
export const isUnder = (actor: Actor, user: Actor): boolean =>
  can(actor, 'users.manage') || ledBy(actor).some((section) => user.sections.includes(section));

/** What leads and the office may do, a badge of theirs does too: only who stands higher there disposes of it. */
const isAbove = (actor: Actor, user: Actor) =>
  user.sections.some(
    (section) =>
      section === 'Admin' ||
      (rankIn(user, section) >= RANK.StationLead && rankIn(actor, section) <= rankIn(user, section)),
  );

/** Whoever holds a badge acts as its person: so one disposes of those of one's own people alone. */
function whyNotTheirs(actor: Actor, user: Actor): Refusal | null {
  if (can(actor, 'users.manage')) return null;
  if (isAbove(actor, user)) return refusal('forbidden', 'badge_above');
  return isUnder(actor, user) ? null : refusal('forbidden', 'badge_not_under');
}

export function whyNotIssued(actor: Actor, user: Actor & { isActive: boolean }): Refusal | null {
  const why = whyNotTheirs(actor, user);
  if (why) return why;
  if (!user.isActive) return refusal('conflict', 'user_inactive');
  return onTheFloor(user) ? null : refusal('conflict', 'badge_without_floor');
}

/** One's own, once it is lost, is not to wait for anybody. */
export const whyNotTakenBack = (actor: Actor, user: Actor): Refusal | null =>
  actor.id === user.id ? null : whyNotTheirs(actor, user);

/** May somebody act at each of these stations himself? */
export const isOwnPlace = (actor: Actor, stations: readonly string[]): boolean =>
  stations.every((station) => can(actor, 'stages.change', { station }));

/** A terminal lets its crews in: nobody opens a station by it at which he may not act himself. */
export function whyNotPlaced(actor: Actor, stations: readonly string[]): Refusal | null {
  if (isOwnPlace(actor, stations)) return null;
  const reason = 'terminal_station_foreign';
  return refusal('forbidden', reason).withFields({ stations: { reason } });
}

/** One that stands at stations of others is theirs to change and to revoke. */
export const whyNotKept = (actor: Actor, stations: readonly string[]): Refusal | null =>
  isOwnPlace(actor, stations) ? null : refusal('forbidden', 'terminal_foreign');
