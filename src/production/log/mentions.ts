/** Whom words call: "@anna" a person, "@CNC" the crew of a station. */

import type { People } from '../../users/receivers.ts';
import { type StationCode, stations } from '../../vocabulary/stations.ts';

/** Letters, digits and what may stand inside a user name; an address of mail calls nobody. */
const CALL = /(?<![\p{L}\p{N}._-])@([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu;

/** A station is called by its code, or as the strip of stations names it in some language. */
const crews = new Map<string, StationCode>(
  stations.flatMap(({ code, name, short }) =>
    [code, ...Object.values(name), ...Object.values(short)].map((word) => [word.toUpperCase(), code] as const),
  ),
);

/** In capitals a station, else somebody by his user name; where nobody is called so, a station after all. */
function calledBy(word: string, people: People): number[] {
  const person = people.named(word);
  const station = crews.get(word.toUpperCase());
  if (station && (word === word.toUpperCase() || !person)) return people.crewOf(station);
  return person ? [person.id] : [];
}

/** Everybody whom these words call, each once. */
export const mentionedIn = (text: string, people: People): Set<number> =>
  new Set([...text.matchAll(CALL)].flatMap(([, word]) => calledBy(word!.replace(/[._-]+$/, ''), people)));
