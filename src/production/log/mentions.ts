/** Whom words call: "@anna" a person, "@CNC" the crew of a station, "@lead" the leads. */

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

const leads = new Set(['LEAD', 'МАСТЕР', 'MEISTARS']);

/** In capitals a station, else somebody by his user name; where nobody is called so, a station after all. */
function calledBy(word: string, people: People): number[] {
  const person = people.named(word);
  if (!person && leads.has(word.toUpperCase())) return people.leads();
  const station = crews.get(word.toUpperCase());
  if (station && (word === word.toUpperCase() || !person)) return people.crewOf(station);
  return person ? [person.id] : [];
}

/** Everybody whom these words call, each once. */
export const mentionedIn = (text: string, people: People): Set<number> =>
  new Set([...text.matchAll(CALL)].flatMap(([, word]) => calledBy(trimmed(word!), people)));

const trimmed = (word: string) => word.replace(/[._-]+$/, '');

/** The words without their calls, and who is called: by the name of the station, else as it is written. */
export function readCalls(text: string, nameOf: (station: StationCode) => string) {
  const words = [...text.matchAll(CALL)].map(([, word]) => trimmed(word!));
  const called = words.map((word) => {
    const station = crews.get(word.toUpperCase());
    return station ? nameOf(station) : word;
  });
  return { words: text.replace(CALL, '').replace(/\s+/g, ' ').trim(), called };
}
