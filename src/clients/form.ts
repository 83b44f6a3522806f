import type { z } from 'zod';
import { coerce, PostedForm } from '../http/form.ts';
import { countryIn, isSameCountry } from '../i18n/countries.ts';
import type { Locale } from '../i18n/index.ts';
import type { ClientDetail, PresetDetail } from './queries.ts';

/** What is stored, as the texts of the form. */
export const clientForm = ({ name, phone, email, notes, isActive, version }: ClientDetail) =>
  new PostedForm([
    ['version', String(version)],
    ['name', name],
    ['phone', phone],
    ['email', email],
    ['notes', notes],
    ['isActive', String(isActive)],
  ]);

export const presetNames = [
  'presetName',
  'addressLine1',
  'addressLine2',
  'postalCode',
  'city',
  'country',
  'contactPerson',
  'contactPhone',
  'contactEmail',
  'deliveryNotes',
  'isDefault',
] as const;

export const presetForm = (preset: PresetDetail, locale: Locale) =>
  new PostedForm([
    ['version', String(preset.version)],
    ...presetNames.map((name): [string, string] => {
      if (name === 'country') return [name, countryIn(locale, preset.country)];
      return [name, String(preset[name === 'presetName' ? 'name' : name])];
    }),
  ]);

/** A country that is only called otherwise in the reader's language is the same. */
export function presetInput(schema: z.ZodType, form: PostedForm, before: PresetDetail | undefined) {
  const input = clientInput(schema, form);
  const isSame = before && typeof input.country === 'string' && isSameCountry(input.country, before.country);
  return isSame ? { ...input, country: before.country } : input;
}

/** A new address: of a client who has no default yet it becomes one. */
export const blankPreset = (isFirst: boolean, presetName: string, country: string) =>
  new PostedForm([
    ['presetName', isFirst ? presetName : ''],
    ['country', country],
    ['isDefault', String(isFirst)],
  ]);

export const clientInput = (schema: z.ZodType, form: PostedForm) => coerce(schema, form) as Record<string, unknown>;
