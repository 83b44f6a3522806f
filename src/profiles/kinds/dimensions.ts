import { unitName } from '../../i18n/units.ts';
import { toNumber } from '../../vocabulary/numbers.ts';
import type { FieldOf } from '../fields.ts';
import type { SizeValue } from '../filling/values.ts';
import { always, type Cleaned, clean, displayed, type Kind, wrong } from './kind.ts';
import { digits, withinLimits } from './numbers.ts';

const SIDES = ['width', 'height'] as const;
const LONGEST_MM = 20_000;

function cleanSide(given: unknown, field: FieldOf<'dimensions'>): Cleaned<number> {
  if (typeof given === 'number' && !Number.isInteger(given)) return wrong('not_an_integer');
  return withinLimits(given, { min: field.min ?? 1, max: field.max ?? LONGEST_MM });
}

export const dimensions: Kind<FieldOf<'dimensions'>, SizeValue> = {
  clean(given, field, place) {
    if (typeof given !== 'object' || given === null) return wrong('malformed');
    if (Object.keys(given).some((name) => name !== 'width' && name !== 'height')) return wrong('malformed');
    const size: SizeValue = {};
    for (const side of SIDES) {
      const one = (given as Record<string, unknown>)[side] ?? null;
      if (one === null) continue;
      const cleaned = cleanSide(one, field);
      if (!cleaned.ok) return cleaned;
      size[side] = cleaned.value;
    }
    const isHalf = size.width === undefined || size.height === undefined;
    return isHalf && place.mode === 'complete' ? wrong('size_incomplete') : clean(size);
  },
  fromForm(form, name) {
    const texts = SIDES.map((side) => form.get(`${name}.${side}`));
    if (texts.every((text) => text === undefined)) return undefined;
    const [width, height] = texts.map((text) => toNumber(text ?? '', { isWhole: true }));
    return width === null && height === null ? null : { width, height };
  },
  toForm: (value, name, { locale }) =>
    SIDES.map((side) => [`${name}.${side}`, value?.[side] === undefined ? '' : digits(value[side], locale)]),
  tell({ width, height }, _, { locale, format }) {
    const [w, h] = [width, height].map((n) => (n === undefined ? '?' : format.number(n)));
    return displayed(`${w} × ${h} ${unitName('mm', locale)}`);
  },
  compare: () => undefined,
  speaks: always,
};
