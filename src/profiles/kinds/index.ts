import type { FieldOf, ValueField } from '../fields.ts';
import type { Value } from '../filling/values.ts';
import { choice, multiSelect, toggle } from './choices.ts';
import { colour, signtrim } from './colours.ts';
import { date } from './dates.ts';
import { dimensions } from './dimensions.ts';
import { file } from './files.ts';
import { film } from './films.ts';
import type { Kind } from './kind.ts';
import { material } from './materials.ts';
import { integer, number, thickness } from './numbers.ts';
import { text } from './texts.ts';

const kinds = {
  material,
  thickness,
  colour,
  film,
  signtrim,
  number,
  integer,
  dimensions,
  dropdown: choice,
  button_group: choice,
  multi_select: multiSelect,
  toggle,
  date,
  text,
  textarea: text,
  file,
  // biome-ignore lint/suspicious/noExplicitAny: each type of field holds values of its own
} satisfies { [T in ValueField['type']]: Kind<FieldOf<T>, any> };

/** What is known of a field's type. */
export const kindOf = (field: ValueField) => kinds[field.type] as unknown as Kind<ValueField, Value>;
