import { z } from 'zod';
import { squeezed } from '../../catalogue/fold.ts';
import { isText } from '../../commands/validation.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import type { FieldOf } from '../fields.ts';
import type { CatalogueMaterial } from '../filling/context.ts';
import { boxOf } from '../filling/light.ts';
import type { MaterialValue } from '../filling/values.ts';
import { always, type Cleaned, clean, displayed, type FormReader, type Kind, oneText, wrong } from './kind.ts';

const LONGEST = 100;

/** As JSON gives it: what was copied from the catalogue may come along, and is taken from the catalogue anew. */
const byCode = z.strictObject({
  materialCode: z.string().overwrite(tidyLine).min(1),
  names: z.unknown().optional(),
  shortName: z.unknown().optional(),
  category: z.unknown().optional(),
  hex: z.unknown().optional(),
  thicknessMm: z.unknown().optional(),
});
const byWords = z.strictObject({ freeText: z.string() });

type Catalogued = Extract<MaterialValue, { materialCode: string }>;

function copyOf(row: CatalogueMaterial): Catalogued {
  const [only, ...others] = row.thicknessOptions;
  const { code, names, shortName, category, hex } = row;
  const isOne = only !== undefined && others.length === 0;
  return { materialCode: code, names, shortName, category, hex, ...(isOne && { thicknessMm: only }) };
}

const inCategory = (value: Catalogued, field: FieldOf<'material'>): Cleaned<MaterialValue> =>
  field.categories.includes(value.category) ? clean(value) : wrong('material_category');

function inWords(text: string, field: FieldOf<'material'>): Cleaned<MaterialValue> {
  const words = tidyLine(text);
  if (!field.allowCustom) return wrong('material_unknown');
  if (words === '' || !isText(words)) return wrong('malformed');
  return words.length > LONGEST ? wrong('too_long', { max: LONGEST }) : clean({ freeText: words });
}

/** Every way in which a form may have called a material. */
const isCalled = ({ names, shortName }: Catalogued, text: string) =>
  [shortName, ...Object.values(names)].some((name) => squeezed(name) === squeezed(text));

/** As the reader calls it, unless that is what another one is called. */
function nameFor(value: Catalogued, { locale, context }: FormReader): string {
  const isOther = (text: string) => (context.material(text)?.code ?? value.materialCode) !== value.materialCode;
  return [value.names[locale], value.shortName].find((text) => !isOther(text)) ?? value.materialCode;
}

/** A material of the catalogue, or where the field allows it what the client calls it. */
export const material: Kind<FieldOf<'material'>, MaterialValue> = {
  clean(raw, field, { before, context }) {
    const code = byCode.safeParse(raw);
    const words = byWords.safeParse(raw);
    if (typeof raw !== 'string' && !code.success && !words.success) return wrong('malformed');
    const text = typeof raw === 'string' ? tidyLine(raw) : (code.data?.materialCode ?? words.data!.freeText.trim());
    const row = context.material(text);
    const then = before as MaterialValue | undefined;
    if (then && 'materialCode' in then) {
      const isSame = then.materialCode === (row?.code ?? text) || (typeof raw === 'string' && isCalled(then, text));
      if (isSame) return inCategory(then, field);
    }
    if (row) return row.isActive ? inCategory(copyOf(row), field) : wrong('material_inactive');
    return code.success ? wrong('material_unknown') : inWords(text, field);
  },
  fromForm: oneText.fromForm,
  toForm: (value, name, reader) =>
    oneText.toForm(value && ('freeText' in value ? value.freeText : nameFor(value, reader)), name),
  tell(value, _, { locale }) {
    if ('freeText' in value) return displayed(value.freeText);
    return displayed(value.names[locale], boxOf(value.shortName, value.hex));
  },
  compare(value, aspect) {
    if ('freeText' in value) return aspect ? undefined : value.freeText;
    if (aspect === 'category') return value.category;
    if (aspect === 'thickness') return value.thicknessMm;
    return aspect ? undefined : value.materialCode;
  },
  speaks: always,
};
