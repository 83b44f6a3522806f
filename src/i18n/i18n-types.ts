import type en from './en/index.ts';

export type Locales = 'en' | 'ru' | 'lv';

/** The texts of a language: the same names, other words. */
type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };
export type Translation = Worded<typeof en>;

interface Kinds {
  string: string;
  number: number;
}
type KindOf<Type extends string> = Type extends `${infer Kind}|${string}` ? KindOf<Kind> : Kinds[Type & keyof Kinds];

/** What a text asks for: "{n:number} of {name:string}". Plurals, "{{n:order|orders}}", take what is named beside them. */
type Asked<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `{${string}`
      ? unknown
      : Inside extends `${infer Name}:${infer Type}`
        ? { [K in Name]: KindOf<Type> }
        : unknown) &
      Asked<Rest>
  : unknown;

type Say<Text extends string> = unknown extends Asked<Text> ? () => string : (asked: Asked<Text>) => string;

type Spoken<T> = { readonly [K in keyof T]: T[K] extends string ? Say<T[K]> : Spoken<T[K]> };
export type TranslationFunctions = Spoken<typeof en>;

export interface Formatters {
  moment: (value: string) => unknown;
  status: (value: string) => unknown;
}
