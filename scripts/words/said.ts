/** What a text asks for, and what a translator may not change in it. The guard of the languages asks here too. */

import { type Locale, locales, type Said } from '../../src/i18n/types.ts';

const PLURAL = /\{\{(?:(\w+):)?([^{}]*)\}\}/g;
const ARGUMENT = /\{(\w+)\??(?::([^{}|]+))?((?:\|[^{}|]+)*)\}/g;

const pluralsOf = (text: string) =>
  [...text.matchAll(PLURAL)].map(([, name, forms]) => ({ name, forms: forms!.split('|') }));

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const argumentsIn = (text: string) => [...text.replace(PLURAL, '').matchAll(ARGUMENT)];

/** What a text needs, formatters included: "{at:string|moment}" needs "at|moment". */
export const argumentsOf = (text: string) =>
  sorted(argumentsIn(text).map(([, name, , formatters]) => `${name}${formatters}`));

/** As only English says it: "at:string|moment". */
const typedOf = (text: string) => sorted(argumentsIn(text).map(([whole]) => whole.slice(1, -1)));

const formsIn = (locale: Locale) => (locale === 'en' ? 2 : 6);

/** Plurals that lack a form of their language, or go by no argument of the sentence. */
export function wrongPlurals(text: string, locale: Locale) {
  const known = argumentsOf(text).map((argument) => argument.split('|')[0]);
  return pluralsOf(text).filter(
    ({ name, forms }) =>
      forms.length !== formsIn(locale) || forms.some((form) => form.trim() === '') || !known.includes(name),
  );
}

const languages: Record<Locale, string> = { en: 'English', ru: 'Russian', lv: 'Latvian' };
const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ') || 'nothing';

function faultOf(text: string, locale: Locale, asked: readonly string[]): string | undefined {
  const given = locale === 'en' ? typedOf(text) : argumentsOf(text);
  if (text.trim() === '') return 'is missing';
  if (text !== text.trim()) return 'begins or ends with a space';
  if (given.join() !== asked.join()) return `takes ${list(given)}, and has to take ${list(asked)}`;
  if (/[{}]/.test(text.replace(PLURAL, '').replace(ARGUMENT, ''))) return 'has a brace that belongs to nothing';
  if (wrongPlurals(text, locale).length > 0) {
    return `needs ${formsIn(locale)} forms in each plural, by something that the text takes`;
  }
  return undefined;
}

/** Why a text cannot take the place of another: a sentence for each language in which it cannot. */
export const faultsOf = (said: Said, before: Said): string[] =>
  locales.flatMap((locale) => {
    const fault = faultOf(said[locale], locale, locale === 'en' ? typedOf(before.en) : argumentsOf(before.en));
    return fault ? [`the ${languages[locale]} text ${fault}`] : [];
  });
