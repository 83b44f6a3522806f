export const locales = ['en', 'ru', 'lv'] as const;
export type Locale = (typeof locales)[number];

/** A text in every language. The English one says what it asks for: "{n:number} of {name:string}". */
export type Said = Readonly<Record<Locale, string>>;

/** What a room says: texts by name, in as many layers as it likes. */
export interface Wording {
  readonly [name: string]: Said | Wording;
}

interface Kinds {
  string: string;
  number: number;
}
type KindOf<Type extends string> = Type extends `${infer Kind}|${string}` ? KindOf<Kind> : Kinds[Type & keyof Kinds];

/** What a text asks for. Plurals, "{{n:order|orders}}", take what is named beside them. */
type Asked<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `{${string}`
      ? unknown
      : Inside extends `${infer Name}:${infer Type}`
        ? { [K in Name]: KindOf<Type> }
        : unknown) &
      Asked<Rest>
  : unknown;

type Say<Text extends string> = unknown extends Asked<Text> ? () => string : (asked: Asked<Text>) => string;

/** Words in one language, each a function of what it asks for. */
export type Spoken<W> = {
  readonly [Name in keyof W]: W[Name] extends { readonly en: infer Text extends string } ? Say<Text> : Spoken<W[Name]>;
};

/** What several rooms say, each a part of it. */
export type Together<Rooms extends readonly Wording[]> = (
  { [I in keyof Rooms]: (words: Rooms[I]) => void }[number] extends (words: infer All) => void
    ? All
    : never
) extends infer All extends Wording
  ? All
  : never;
