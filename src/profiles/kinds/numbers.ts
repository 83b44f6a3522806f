import type { PostedForm } from '../../http/form.ts';
import type { Locale } from '../../i18n/index.ts';
import { type Unit, unitName } from '../../i18n/units.ts';
import { ambiguityOf, numberText, toNumber } from '../../vocabulary/numbers.ts';
import type { FieldOf } from '../fields.ts';
import { always, type Cleaned, clean, displayed, type Kind, type Words, warning, wrong } from './kind.ts';

/** Beyond this no measure of a workshop goes. */
const LARGEST = 1e9;
const DECIMALS = 6;

/** 0.1 + 0.2 is 0.3 on paper. */
const rounded = (n: number) => Number(n.toFixed(DECIMALS)) || 0;

/** Digits with the reader's decimal sign, without grouping: as it is typed. */
export const digits = (n: number, locale: Locale) => numberText(rounded(n), locale === 'en' ? '.' : ',');

export const withUnit = (n: number, unit: Unit | undefined, { locale, format }: Words) =>
  unit ? `${format.number(n)} ${unitName(unit, locale)}` : format.number(n);

/** The form of what is one number. */
const oneNumber = (isWhole: boolean) => ({
  fromForm: (form: PostedForm, name: string): unknown => {
    const text = form.get(name);
    return text === undefined ? undefined : toNumber(text, { isWhole });
  },
  toForm: (n: number | undefined, name: string, { locale }: { locale: Locale }): [string, string][] => [
    [name, n === undefined ? '' : digits(n, locale)],
  ],
});

interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
}

/** Nought is a bound like any other. */
export function withinLimits(given: unknown, { min = -LARGEST, max = LARGEST, step }: Bounds): Cleaned<number> {
  const readings = ambiguityOf(given);
  if (readings) return wrong('number_ambiguous', readings);
  if (typeof given !== 'number' || !Number.isFinite(given)) return wrong('not_a_number');
  if (given < min) return wrong('too_small', { min });
  if (given > max) return wrong('too_big', { max });
  const from = min === -LARGEST ? 0 : min;
  const steps = step ? (given - from) / step : 0;
  if (step && Math.abs(steps - Math.round(steps)) > 1e-6) return wrong('off_step', { step, from });
  return clean(rounded(given));
}

export const number: Kind<FieldOf<'number'>, number> = {
  clean: (given, field) => withinLimits(given, field),
  ...oneNumber(false),
  tell: (value, field, words) => displayed(withUnit(value, field.unit, words)),
  compare: (value) => value,
  speaks: always,
};

export const integer: Kind<FieldOf<'integer'>, number> = {
  clean: (given, field) =>
    typeof given === 'number' && !Number.isInteger(given) ? wrong('not_an_integer') : withinLimits(given, field),
  ...oneNumber(true),
  tell: (value, field, words) => displayed(withUnit(value, field.unit, words)),
  compare: (value) => value,
  speaks: always,
};

/** In which thicknesses, in mm, the material comes that this field belongs to; empty where that is not known. */
function offered(field: FieldOf<'thickness'>, place: Parameters<typeof thickness.clean>[2]): readonly number[] {
  const chosen = field.material ? place.values[field.material] : undefined;
  if (!chosen || typeof chosen !== 'object' || !('materialCode' in chosen)) return [];
  return place.context.material(chosen.materialCode)?.thicknessOptions ?? [];
}

export const thickness: Kind<FieldOf<'thickness'>, number> = {
  clean(given, field, place) {
    const cleaned = withinLimits(given, field);
    if (!cleaned.ok) return cleaned;
    const options = offered(field, place);
    if (options.length === 0 || options.includes(cleaned.value)) return cleaned;
    const params = { options: options.join(', ') };
    if (field.allowCustom) return clean(cleaned.value, warning('thickness_not_offered', params));
    return wrong('thickness_not_offered', params);
  },
  ...oneNumber(false),
  tell: (value, _, words) => displayed(withUnit(value, 'mm', words)),
  compare: (value) => value,
  speaks: always,
};
