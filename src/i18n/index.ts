import { i18nObject } from 'typesafe-i18n';
import type { Reason, ReasonKey } from '../commands/refusal.ts';
import en from './en/index.ts';
import { formatsFor } from './format.ts';
import type { Formatters, Locales, TranslationFunctions, Translations } from './i18n-types.ts';
import lv from './lv/index.ts';
import ru from './ru/index.ts';

export const locales = ['en', 'ru', 'lv'] as const satisfies readonly Locales[];
export type { Locales as Locale, TranslationFunctions as Texts } from './i18n-types.ts';

const dictionaries = { en, ru, lv } as unknown as Record<Locales, Translations>;
const made = new Map<string, TranslationFunctions>();

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
    texts = i18nObject<Locales, Translations, TranslationFunctions, Formatters>(
      locale,
      dictionaries[locale],
      formatters,
    );
    made.set(key, texts);
  }
  return texts;
}

/** A reason in words. */
export function sayReason(texts: TranslationFunctions, { reason, params }: Reason): string {
  const say = texts.reasons[reason as ReasonKey] as (params?: Reason['params']) => string;
  return say(params ?? {});
}
