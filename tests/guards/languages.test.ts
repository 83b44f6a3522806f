import { describe, expect, test } from 'vitest';
import { readRooms } from '../../scripts/words/rooms.ts';
import { argumentsOf, wrongPlurals } from '../../scripts/words/said.ts';
import { domains } from '../../src/domains.ts';
import { type Locale, locales, together } from '../../src/i18n/index.ts';
import type { Wording } from '../../src/i18n/types.ts';
import { words as reasonWords } from '../../src/vocabulary/reason-words.ts';
import { words as shellWords } from '../../src/vocabulary/shell-words.ts';
import { words } from '../../src/words.ts';
import { readSource, sourceFiles } from './sources.ts';

/** Names, codes and bare arguments: the same in every language. */
const SAME_IN_ALL = [
  'figures.names.rd',
  'figures.past.share',
  'figures.past.thirtyDays',
  'importing.column.poNumber',
  'orders.field.poNumber',
  'orders.list.sorts.poNumber',
  'orders.rd',
  'production.cycles',
  'finish.percent',
  'shell.none',
  'shell.product',
  'terminals.pinTitle',
];

/** Units of time have the same signs in Latvian, though not in Russian. */
const SAME_IN_LATVIAN = [
  'finish.days',
  'terminals.field.idleUnit',
  'terminals.minutes',
  'times.days',
  'times.hours',
  'times.wholeHours',
  'times.minutes',
  'files.kilobytes',
  'files.megabytes',
  'files.metres',
];

const mayBeAlike = (locale: string, path: string) =>
  SAME_IN_ALL.includes(path) || (locale === 'lv' && SAME_IN_LATVIAN.includes(path));

/** Every text of a language by its path, as in "orders.list.count". What is a text in any language is one in all. */
function textsIn(locale: Locale, wording: Wording = words, path: string[] = []): Map<string, string> {
  const texts = Object.entries(wording).flatMap(([key, said]) => {
    const isText = Object.values(said).some((one) => typeof one === 'string');
    const at = [...path, key];
    return isText ? [[at.join('.'), String(said[locale] ?? '')] as const] : [...textsIn(locale, said as Wording, at)];
  });
  return new Map(texts);
}

/** As it would be written in a translation: without the types of the arguments. */
const untyped = (text: string) => text.replace(/\{(\w+):[^{}|]+/g, '{$1');

const english = textsIn('en');
const translations = { ru: textsIn('ru'), lv: textsIn('lv') };
const translated = (['ru', 'lv'] as const).map((locale) => ({ locale, texts: translations[locale] }));

/** All wrong ones at once, each as "path: text". */
function offenders(texts: Map<string, string>, isWrong: (path: string, text: string) => boolean): string[] {
  return [...texts].filter(([path, text]) => isWrong(path, text)).map(([path, text]) => `${path}: ${text}`);
}

const rooms = readRooms();

test('what the rooms say is what the program says, each text once', () => {
  const said = rooms.flatMap(({ texts }) => texts.map(({ key, said }) => [key, said.en] as const));
  expect(said.length).toBe(english.size);
  expect(new Map(said)).toEqual(english);
});

test('every language that can be chosen is checked here', () => {
  expect([...locales].sort()).toEqual(['en', ...Object.keys(translations)].sort());
});

/** What is put together from a name and its end, or from a sort and its sign. */
const BUILT = /(Title|Text)$|^orders\.list\.sorts\.-/;

test('every text is called by its name somewhere', () => {
  const code = sourceFiles('src', 'views').filter((file) => !rooms.some((room) => room.file === file));
  const called = new Set(code.flatMap((file) => readSource(file).match(/\w+/g) ?? []));
  const uncalled = [...english.keys()].filter((path) => !BUILT.test(path) && !called.has(path.split('.').at(-1)!));
  expect(uncalled).toEqual([]);
});

test('every path that may be alike is still there', () => {
  expect([...SAME_IN_ALL, ...SAME_IN_LATVIAN].filter((path) => !english.has(path))).toEqual([]);
});

describe.each(translated)('$locale', ({ locale, texts }) => {
  test('has the keys of English, no more and no fewer', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has every reason', () => {
    const reasons = Object.keys(words.reasons).map((key) => `reasons.${key}`);
    expect(reasons.filter((path) => !texts.get(path))).toEqual([]);
  });

  test('has no empty text, and none with space around it', () => {
    expect(offenders(texts, (_, text) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('takes the same arguments through the same formatters', () => {
    const shared = [...english.keys()].filter((path) => texts.has(path));
    const needs = (dictionary: Map<string, string>) =>
      Object.fromEntries(shared.map((path) => [path, argumentsOf(dictionary.get(path)!)]));
    expect(needs(texts)).toEqual(needs(english));
  });

  test('writes every plural in six forms, by an argument of the sentence', () => {
    const wrong = offenders(texts, (_, text) => wrongPlurals(text, locale).length > 0);
    expect(wrong).toEqual([]);
  });

  test('leaves no English', () => {
    const same = offenders(
      texts,
      (path, text) => text === untyped(english.get(path) ?? '') && !mayBeAlike(locale, path),
    );
    expect(same).toEqual([]);
  });

  test('does not shout', () => {
    expect(offenders(texts, (_, text) => text.includes('!'))).toEqual([]);
  });

  test.runIf(locale === 'ru')('is written in Cyrillic', () => {
    expect(offenders(texts, (path, text) => !/\p{Script=Cyrillic}/u.test(text) && !SAME_IN_ALL.includes(path))).toEqual(
      [],
    );
  });

  test.runIf(locale === 'lv')('has no Cyrillic', () => {
    expect(offenders(texts, (_, text) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
  });
});

test('Russian has no word half in Latin letters', () => {
  const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
  expect(offenders(translations.ru, (_, text) => mixed.test(text))).toEqual([]);
});

test('what the program says is what the domains say, and what they all say', () => {
  const said = domains.flatMap((domain) => domain.words ?? []);
  expect(together(...said, reasonWords, shellWords)).toEqual(words);
});
