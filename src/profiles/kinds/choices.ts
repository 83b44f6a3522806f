import { fold } from '../../catalogue/fold.ts';
import { isText } from '../../commands/validation.ts';
import { unitName } from '../../i18n/units.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import type { FieldOf, Option } from '../fields.ts';
import { clean, displayed, type Kind, oneText, type Words, wrong } from './kind.ts';

type ChoiceField = FieldOf<'dropdown'> | FieldOf<'button_group'>;

const optionOf = (field: { options: Option[] }, value: string) => field.options.find((one) => one.value === value);
const isOff = (field: { options: Option[] }, value: string) => optionOf(field, value)?.off ?? false;

/** A label that is a bare number carries its unit: "5 mm", but "White 6000 K" as it is. */
function labelOf(field: ChoiceField, value: string, { locale }: Words): string {
  const label = optionOf(field, value)?.label[locale] ?? value;
  return field.unit && /^[\d.,]+$/.test(label) ? `${label} ${unitName(field.unit, locale)}` : label;
}

export const choice: Kind<ChoiceField, string> = {
  clean(given, field) {
    const value = typeof given === 'number' ? String(given) : given;
    if (typeof value !== 'string' || !isText(value)) return wrong('not_an_option');
    const text = tidyLine(value);
    if (optionOf(field, text)) return clean(text);
    if (!field.allowCustom) return wrong('not_an_option');
    return text.length > 100 ? wrong('too_long', { max: 100 }) : clean(text);
  },
  ...oneText,
  /** Where words may be typed, an option is called by its label. */
  fromForm(form, name, field) {
    const said = oneText.fromForm(form, name);
    if (!field.allowCustom || typeof said !== 'string') return said;
    return (
      field.options.find(({ label }) => Object.values(label).some((one) => fold(one) === fold(said)))?.value ?? said
    );
  },
  toForm: (value, name, { field, locale }) =>
    oneText.toForm(value && field.allowCustom ? (optionOf(field, value)?.label[locale] ?? value) : value, name),
  tell: (value, field, words) => displayed(labelOf(field, value, words), [], isOff(field, value)),
  compare: (value) => value,
  speaks: (value, field) => !isOff(field, value),
};

export const multiSelect: Kind<FieldOf<'multi_select'>, string[]> = {
  clean(given, field) {
    if (!Array.isArray(given) || given.some((value) => !optionOf(field, value))) return wrong('not_an_option');
    const chosen = field.options.map((one) => one.value).filter((value) => given.includes(value));
    const max = field.maxItems ?? chosen.length;
    if (chosen.length > max) return wrong('too_many_chosen', { max });
    const clash = field.exclusive?.some((pair) => pair.every((value) => chosen.includes(value)));
    return clash ? wrong('excludes_each_other') : clean(chosen);
  },
  /** The form has an empty one of this name in front, so that nothing ticked is told from nothing asked. */
  fromForm(form, name) {
    const texts = form.all(name);
    if (texts.length === 0) return undefined;
    const chosen = texts.map((text) => text.trim()).filter((text) => text !== '');
    return chosen.length > 0 ? chosen : null;
  },
  toForm: (value, name) => [[name, ''], ...(value ?? []).map((one): [string, string] => [name, one])],
  tell: (value, field, { locale }) =>
    displayed(
      value.map((one) => optionOf(field, one)!.label[locale]).join(', '),
      [],
      value.every((one) => isOff(field, one)),
    ),
  compare: (value) => value,
  speaks: (value, field) => value.some((one) => !isOff(field, one)),
};

const SWITCH: Record<string, boolean> = { true: true, on: true, '1': true, false: false, '0': false };

export const toggle: Kind<FieldOf<'toggle'>, boolean> = {
  clean: (given) => (typeof given === 'boolean' ? clean(given) : wrong('not_an_option')),
  /** The form has a hidden "false" in front of the box. */
  fromForm(form, name) {
    const text = form.get(name);
    return text === undefined ? undefined : (SWITCH[text.trim()] ?? (text.trim() || null));
  },
  toForm: (value, name) => [[name, value === undefined ? '' : String(value)]],
  tell: (value, field, { locale, t }) =>
    value
      ? displayed(t.profiles.yes())
      : displayed(field.off?.[locale] ?? t.profiles.off({ label: field.label[locale] }), [], true),
  compare: (value) => value,
  speaks: (value) => value,
};
