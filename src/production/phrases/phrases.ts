import { asc, eq, sql } from 'drizzle-orm';
import type { Db, Reader } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import type { Locale } from '../../i18n/index.ts';
import type { PhraseKind } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { stationPhrases } from '../tables.ts';

export type Phrase = typeof stationPhrases.$inferSelect;

const ofStation = prepared((db: Db) =>
  db
    .select()
    .from(stationPhrases)
    .where(eq(stationPhrases.station, sql.placeholder('station')))
    .orderBy(asc(stationPhrases.kind), asc(stationPhrases.position))
    .prepare('phrases_of_station'),
);

/** What is said at a station with one tap, in its lead's order. */
export const phrasesAt = (reader: Reader, station: StationCode): Promise<Phrase[]> =>
  ofStation(reader as Db).execute({ station });

/** Names the phrases of a station as they are; 0 where there are none. */
export const versionOf = (phrases: readonly Phrase[]): number => Math.max(0, ...phrases.map(({ id }) => id));

/** In the reader's language, else in one that has it. */
export const phraseIn = (locale: Locale, { en, ru, lv }: Pick<Phrase, Locale>): string =>
  [{ en, ru, lv }[locale], en, ru, lv].find((text) => text !== '')!;

export const phrasesFor = (all: readonly Phrase[], kind: PhraseKind, locale: Locale): string[] =>
  all.filter((one) => one.kind === kind).map((one) => phraseIn(locale, one));

/** A tapped phrase with the words that were written beside it. */
export const saidWith = (phrase: string | undefined, words: string | undefined): string =>
  [phrase?.trim(), words?.trim()].filter(Boolean).join(' — ');
