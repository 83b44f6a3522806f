/**
 * What the colours of the tables are called, in each language. A sheet keeps the English name with the code; the tables
 * never change, so the others follow from it.
 */

import type { Locale } from '../i18n/index.ts';
import { fold } from './fold.ts';
import { starterColours } from './starter/index.ts';

const keyOf = (system: string, code: string) => `${system} ${code}`.toUpperCase();

const named = new Map(
  starterColours.map((row) => [keyOf(row.system, row.code), { en: row.nameEn, ru: row.nameRu, lv: row.nameLv }]),
);

/** `name` as it was kept; one that is not of the tables stays as it is. */
export function colourNameIn(locale: Locale, system: string, code: string, name: string): string {
  const names = named.get(keyOf(system, code));
  return names?.en === name ? (names[locale] ?? name) : name;
}

/** Is this what the tables call it, in any language? */
export function isColourName(system: string, code: string, text: string): boolean {
  const names = Object.values(named.get(keyOf(system, code)) ?? {});
  return names.some((name) => name && fold(name) === fold(text.trim()));
}
