import type { Reason, ReasonKey, ReasonParams } from '../../commands/refusal.ts';
import type { PostedForm } from '../../http/form.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Locale, Texts } from '../../i18n/index.ts';
import { tidyProse } from '../../vocabulary/texts.ts';
import type { Aspect, Comparable } from '../conditions.ts';
import type { ValueField } from '../fields.ts';
import type { SheetContext } from '../filling/context.ts';
import type { Value, Values } from '../filling/values.ts';

/** 'draft': half-filled is well; what is there must be well-formed all the same. */
export type Mode = 'draft' | 'complete';

/** Where a value is being looked at. */
export interface Place {
  context: SheetContext;
  mode: Mode;
  /** What the fields before it say. */
  values: Readonly<Values>;
  /** What was stored under this key before. */
  before: unknown;
}

export type Cleaned<V> = { ok: true; value: V; warnings: Reason[] } | { ok: false; error: Reason };

const reasonOf = (reason: ReasonKey, params?: ReasonParams): Reason => ({ reason, ...(params && { params }) });

export const clean = <V>(value: V, ...warnings: Reason[]): Cleaned<V> => ({ ok: true, value, warnings });
export const wrong = (reason: ReasonKey, params?: ReasonParams): Cleaned<never> => ({
  ok: false,
  error: reasonOf(reason, params),
});
export const warning = reasonOf;

/** A text in its own colour; the code is always written in it, and legible on it. */
export interface Box {
  text: string;
  hex: string;
  ink: 'black' | 'white';
}

export interface Displayed {
  text: string;
  boxes: Box[];
  /** Says that there is none of it: NO LED. */
  off: boolean;
  /** What lies one over the other, each by itself, the lowest first. */
  stack?: Displayed[];
}

export const displayed = (text: string, boxes: Box[] = [], off = false): Displayed => ({ text, boxes, off });

/** The reader's language, with how it writes dates and numbers. */
export interface Words<T = Pick<Texts, 'profiles'>> {
  locale: Locale;
  t: T;
  format: Formats;
}

export type Entry = [name: string, text: string];

/** For whom a form is written, and what the words in it will be understood by. */
export interface FormReader<F = ValueField> {
  field: F;
  locale: Locale;
  context: Pick<SheetContext, 'material'>;
}

/** All that a type of field knows: one implementation for form, JSON, import, print and comparison. */
export interface Kind<F extends ValueField, V extends Value> {
  /** What was given as it is stored, or why it cannot be. Only what is not empty comes here. */
  clean(given: unknown, field: F, place: Place): Cleaned<V>;
  /** What a form says: undefined where the field is not in it, null where it was left empty. */
  fromForm(form: PostedForm, name: string, field: F): unknown;
  /** The texts of the form that say this value; without one, that it is empty. */
  toForm(value: V | undefined, name: string, reader: FormReader<F>): Entry[];
  tell(value: V, field: F, words: Words): Displayed;
  /** As a condition sees it. */
  compare(value: V, aspect: Aspect | undefined, context: SheetContext): Comparable;
  /** Whether it calls for work at its section's station. */
  speaks(value: V, field: F): boolean;
}

/** The form of what is one text. */
export const oneText = {
  fromForm: (form: PostedForm, name: string): unknown => {
    const text = form.get(name);
    return text === undefined ? undefined : tidyProse(text) || null;
  },
  toForm: (text: string | undefined, name: string): Entry[] => [[name, text ?? '']],
};

export const always = () => true;
