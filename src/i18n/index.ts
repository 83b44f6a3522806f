import { i18nString } from 'typesafe-i18n';
import type { Reason, ReasonKey } from '../commands/refusal.ts';
import type { Words } from '../words.ts';
import { formatsFor } from './format.ts';
import type { Locale, Said, Spoken, Together, Wording } from './types.ts';

export { type Locale, locales } from './types.ts';

/** All that the program says, in one language. */
export interface Texts extends Spoken<Words> {}
/** All texts of a language; instants in them are told in the given zone. */
export type TextsFor<T = Texts> = (locale: Locale, zone: string) => T;

type Say = ReturnType<typeof i18nString>;
/** What stands inside a sentence in words of its own: "{status:string|status}". */
type Inside<T> = Readonly<Record<string, (value: string, texts: T) => string>>;

const isSaid = (said: Said | Wording): said is Said => typeof said.en === 'string';

/**
 * Words as plain functions. The library's own object makes a proxy and a function at every dot on the way to a text,
 * which was a sixth of the work of a list page.
 */
function spoken(words: Wording, locale: Locale, say: Say): object {
  const entries = Object.entries(words).map(([name, said]) => {
    if (!isSaid(said)) return [name, spoken(said, locale, say)];
    const text = said[locale];
    const isFixed = !text.includes('{');
    return [name, isFixed ? () => text : (...args: never[]) => say(text, ...args)];
  });
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/**
 * The words of many rooms as one. A room may say its part of what another has begun: its events in the history, its
 * messages. What two of them say under one name stops the start.
 */
export function together<Rooms extends readonly Wording[]>(...rooms: Rooms): Together<Rooms> {
  const all: Record<string, Said | Wording> = {};
  for (const [name, said] of rooms.flatMap(Object.entries<Said | Wording>)) {
    const before = all[name];
    if (before && (isSaid(before) || isSaid(said))) throw new Error(`said twice: ${name}`);
    all[name] = before ? together(before as Wording, said as Wording) : said;
  }
  return all as Together<Rooms>;
}

/** Makes words speak: once for a language and a zone. */
export function textsOf<W extends Wording>(words: W, inside: Inside<Spoken<W>> = {}): TextsFor<Spoken<W>> {
  const made = new Map<string, Spoken<W>>();
  return (locale, zone) => {
    const key = `${locale} ${zone}`;
    let texts = made.get(key);
    if (!texts) {
      const worded = Object.entries(inside).map(([name, word]) => [name, (value: string) => word(value, texts!)]);
      const formatters = { moment: formatsFor(locale, zone).moment, ...Object.fromEntries(worded) };
      texts = spoken(words, locale, i18nString(locale, formatters)) as Spoken<W>;
      made.set(key, texts);
    }
    return texts;
  };
}

/** A reason in words. */
export function sayReason({ reasons }: Pick<Texts, 'reasons'>, { reason, params }: Reason): string {
  // whoever was quicker in another window of his own is not told of himself as of somebody else
  const key: ReasonKey = params?.own ? 'changed_by_yourself' : reason;
  const say = reasons[key] as (params?: Reason['params']) => string;
  return say(params ?? {});
}
