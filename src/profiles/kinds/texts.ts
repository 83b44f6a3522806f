import { isText } from '../../commands/validation.ts';
import { tidyLine, tidyProse } from '../../vocabulary/texts.ts';
import type { FieldOf } from '../fields.ts';
import { always, type Cleaned, clean, displayed, type Kind, oneText, wrong } from './kind.ts';

const LONGEST = { text: 200, textarea: 1000 };

type TextField = FieldOf<'text'> | FieldOf<'textarea'>;

function misses(field: TextField, text: string): Cleaned<string> | null {
  if (field.type !== 'text' || !field.pattern || new RegExp(field.pattern, 'u').test(text)) return null;
  const example = field.example ?? field.default;
  return example ? wrong('not_as_example', { example }) : wrong('malformed');
}

function cleanText(given: unknown, field: TextField): Cleaned<string> {
  if (typeof given !== 'string' || !isText(given)) return wrong('malformed');
  const text = field.type === 'text' ? tidyLine(given) : tidyProse(given.replaceAll('\r\n', '\n'));
  const max = field.maxLength ?? LONGEST[field.type];
  if (text.length > max) return wrong('too_long', { max });
  if (field.minLength && text.length < field.minLength) return wrong('too_short', { min: field.minLength });
  return misses(field, text) ?? clean(text);
}

/** One line, or several: a text is trimmed, and kept as it was written. */
export const text: Kind<TextField, string> = {
  clean: cleanText,
  ...oneText,
  tell: (value) => displayed(value),
  compare: (value) => value,
  speaks: always,
};
