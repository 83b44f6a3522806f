import { i18nString } from 'typesafe-i18n';
import type { Reason, ReasonKey } from '../commands/refusal.ts';
import en from './en/index.ts';
import { formatsFor } from './format.ts';
import type { Formatters, Locales, TranslationFunctions } from './i18n-types.ts';
import lv from './lv/index.ts';
import ru from './ru/index.ts';

export const locales = ['en', 'ru', 'lv'] as const satisfies readonly Locales[];
export type { Locales as Locale, TranslationFunctions as Texts } from './i18n-types.ts';

interface Dictionary {
  [key: string]: string | Dictionary;
}
const dictionaries = { en, ru, lv } as unknown as Record<Locales, Dictionary>;
const made = new Map<string, TranslationFunctions>();

type Say = ReturnType<typeof i18nString>;

/**
 * A dictionary as plain functions. The library's own object makes a proxy and a function at every dot on the way to a
 * text, which was a sixth of the work of a list page.
 */
function spoken(dictionary: Dictionary, say: Say): object {
  const entries = Object.entries(dictionary).map(([key, text]) => {
    if (typeof text !== 'string') return [key, spoken(text, say)];
    const isFixed = !text.includes('{');
    return [key, isFixed ? () => text : (...args: never[]) => say(text, ...args)];
  });
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** All texts of a language; instants in them are told in the given zone. */
export function textsFor(locale: Locales, zone: string): TranslationFunctions {
  const key = `${locale} ${zone}`;
  let texts = made.get(key);
  if (!texts) {
    const formats = formatsFor(locale, zone);
    const formatters: Formatters = {
      moment: (at) => formats.moment(at as string),
      status: (status) => texts!.orders.status[status as keyof TranslationFunctions['orders']['status']]() as string,
    };
    texts = spoken(dictionaries[locale], i18nString(locale, { ...formatters })) as TranslationFunctions;
    made.set(key, texts);
  }
  return texts;
}

/** A reason in words. */
export function sayReason(texts: TranslationFunctions, { reason, params }: Reason): string {
  const say = texts.reasons[reason as ReasonKey] as (params?: Reason['params']) => string;
  return say(params ?? {});
}
