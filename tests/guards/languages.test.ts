import { describe, expect, test } from 'vitest';
import en from '../../src/i18n/en/index.ts';
import { locales } from '../../src/i18n/index.ts';
import lv from '../../src/i18n/lv/index.ts';
import ru from '../../src/i18n/ru/index.ts';
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
  'promise.percent',
  'shell.none',
  'shell.product',
  'terminals.pinTitle',
];

/** Units of time have the same signs in Latvian, though not in Russian. */
const SAME_IN_LATVIAN = [
  'figures.digest.hours',
  'promise.days',
  'terminals.field.idleUnit',
  'terminals.minutes',
  'times.days',
  'times.hours',
  'times.minutes',
];

const mayBeAlike = (locale: string, path: string) =>
  SAME_IN_ALL.includes(path) || (locale === 'lv' && SAME_IN_LATVIAN.includes(path));

type Tree = { [key: string]: string | Tree };

/** Every text by its path, as in "orders.list.count". */
function flatten(tree: Tree, path: string[] = []): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set([...path, key].join('.'), value);
    else for (const [name, text] of flatten(value, [...path, key])) texts.set(name, text);
  }
  return texts;
}

const PLURAL = /\{\{(?:(\w+):)?([^{}]*)\}\}/g;
const ARGUMENT = /\{(\w+)\??(?::[^{}|]+)?((?:\|[^{}|]+)*)\}/g;

const pluralsOf = (text: string) =>
  [...text.matchAll(PLURAL)].map(([, name, forms]) => ({ name, forms: forms!.split('|') }));
const withoutPlurals = (text: string) => text.replace(PLURAL, '');

/** What a text needs, formatters included: "{at:string|moment}" needs "at|moment". */
const argumentsOf = (text: string) =>
  [
    ...new Set([...withoutPlurals(text).matchAll(ARGUMENT)].map(([, name, formatters]) => `${name}${formatters}`)),
  ].sort();

/** As it would be written in a translation: without the types of the arguments. */
const untyped = (text: string) => text.replace(/\{(\w+):[^{}|]+/g, '{$1');

const english = flatten(en);
const translations = { ru: flatten(ru), lv: flatten(lv) };
const translated = (['ru', 'lv'] as const).map((locale) => ({ locale, texts: translations[locale] }));

/** All wrong ones at once, each as "path: text". */
function offenders(texts: Map<string, string>, isWrong: (path: string, text: string) => boolean): string[] {
  return [...texts].filter(([path, text]) => isWrong(path, text)).map(([path, text]) => `${path}: ${text}`);
}

test('every language that can be chosen is checked here', () => {
  expect([...locales].sort()).toEqual(['en', ...Object.keys(translations)].sort());
});

/** What is put together from a name and its end, or from a sort and its sign. */
const BUILT = /(Title|Text)$|^orders\.list\.sorts\.-/;

test('every text is called by its name somewhere', () => {
  const code = sourceFiles('src', 'views').filter((file) => !/^src\/i18n\/(en|ru|lv|i18n-types)/.test(file));
  const words = new Set(code.flatMap((file) => readSource(file).match(/\w+/g) ?? []));
  const uncalled = [...english.keys()].filter((path) => !BUILT.test(path) && !words.has(path.split('.').at(-1)!));
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
    const reasons = Object.keys(en.reasons).map((key) => `reasons.${key}`);
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
    const wrong = offenders(texts, (_, text) => {
      const known = argumentsOf(text).map((argument) => argument.split('|')[0]);
      return pluralsOf(text).some(
        ({ name, forms }) => forms.length !== 6 || forms.some((form) => form.trim() === '') || !known.includes(name),
      );
    });
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
