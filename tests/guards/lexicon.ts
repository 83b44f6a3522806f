/** The words that a language says of itself, and those that somebody typed: what else is seen was written into a view. */

import { sql } from 'drizzle-orm';
import { readRooms } from '../../scripts/words/rooms.ts';
import { categoriesOf, categoryName, groupName, materialGroups } from '../../src/catalogue/categories.ts';
import { starterColours, starterMaterials } from '../../src/catalogue/starter/index.ts';
import { systemName } from '../../src/catalogue/systems.ts';
import type { Db } from '../../src/db/client.ts';
import { countryIn } from '../../src/i18n/countries.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { countries } from '../../src/plant/countries.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { carriers } from '../../src/vocabulary/carriers.ts';
import { addDays } from '../../src/vocabulary/dates.ts';
import { reworkReasons } from '../../src/vocabulary/rework-reasons.ts';
import { stations } from '../../src/vocabulary/stations.ts';
import { languageNames } from '../../views/shared/language-names.ts';

type Translated = 'ru' | 'lv';
const LETTERS = /\p{L}[\p{L}’'-]*/gu;
/** An address, ALU_MILL_1_5, #F5F5F0, g/cm³, 8500-031, and two capitals: a language, a size, somebody's initials. */
const CODES = /https?:\/\/\S+|#[0-9A-F]{6}\b|\w+(?:_\w+)+|g\/cm³|\b\p{Lu}{2}\b/gu;
/** What reads as words in a text. */
export const wordsIn = (text: string): string[] => text.replace(CODES, ' ').match(LETTERS) ?? [];

const isTrilingual = (value: object): value is Record<Locale, string> =>
  'en' in value && 'ru' in value && 'lv' in value;

/** All that an object says in a language, however deep. */
function saidIn(locale: Locale, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return isTrilingual(value) ? [value[locale]] : Object.values(value).flatMap((inner) => saidIn(locale, inner));
}

/** Days, months and countries, as the language has them. */
function calendarWords(locale: Locale): string[] {
  const format = formatsFor(locale, 'UTC');
  const days = Array.from({ length: 366 }, (_, n) => addDays('2024-01-01', n));
  const told = days.flatMap((day) => [
    format.date(day, '2026-01-01'),
    format.fullDate(day),
    format.month(day.slice(0, 7)),
  ]);
  return [...told, ...countries.map((code) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? '')];
}

/** Every word of a language that the program knows, in small letters. */
export function lexiconOf(locale: Translated): Set<string> {
  const named = { ru: 'nameRu', lv: 'nameLv' } as const;
  const texts = [
    ...readRooms().flatMap((room) => room.texts.map(({ said }) => said[locale].replace(/\{\w+[^{}]*\}(?!\})/g, ' '))),
    ...saidIn(locale, [stations, reworkReasons, starterTemplates]),
    ...materialGroups.flatMap((group) => [
      groupName(group, locale),
      ...categoriesOf(group).map((code) => categoryName(code, locale)),
    ]),
    ...starterMaterials.flatMap((row) => [row[named[locale]], row.shortName]),
    ...starterColours.flatMap((row) => [row[named[locale]] ?? '', row.code]),
    ...carriers,
    ...Object.values(systemName),
    ...Object.values(languageNames),
    ...calendarWords(locale),
  ];
  return new Set(texts.flatMap(wordsIn).map((word) => word.toLowerCase()));
}

/** What the product itself puts into these is seen in the reader's language. */
const OURS = new Set(['profile_template_versions', 'profile_templates', 'materials', 'colours']);
/** What a sheet copied from the catalogue. */
const COPIED = new Set(['names', 'name', 'shortName', 'category']);

function typedIn(value: unknown, isSheet: boolean): string[] {
  if (typeof value === 'string') return value.split('\n');
  if (typeof value !== 'object' || value === null || isTrilingual(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isSheet && COPIED.has(key) ? [] : typedIn(inner, isSheet || key === 'values'),
  );
}

/** All that people have typed into this workshop, the longest first. A country is called as the reader calls it. */
export async function typedWords(db: Db): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const typed = new Set<string>();
  for (const { name } of tables) {
    if (OURS.has(name)) continue;
    const rows = await db.execute<{ row: unknown }>(sql`SELECT to_jsonb(t) AS row FROM ${sql.identifier(name)} t`);
    const texts = rows.flatMap(({ row }) => Object.values(row as object).flatMap((value) => typedIn(value, false)));
    for (const text of texts) typed.add(text.replace(/\s+/g, ' ').trim());
    // who is called by it is told apart
    for (const text of texts) typed.add(text.replace(/\s*@\p{L}[\p{L}\d_.-]*/gu, '').trim());
  }
  const isTyped = (text: string) => wordsIn(text).length > 0 && countryIn('ru', text) === text;
  return [...typed].filter(isTyped).sort((a, b) => b.length - a.length);
}
