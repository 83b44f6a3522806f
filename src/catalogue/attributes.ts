/** What is known of a material beside its names, each in a unit that never changes (§4.3). */

import { z } from 'zod';
import type { Locale } from '../i18n/index.ts';
import { tidyLine } from '../vocabulary/texts.ts';
import { attributeSetOf, type CategoryCode } from './categories.ts';

export const attributeSets = [
  'sheet',
  'profile',
  'light',
  'strip',
  'electric',
  'cable',
  'paint',
  'film',
  'filament',
  'resin',
  'hardware',
  'none',
] as const;
export type AttributeSet = (typeof attributeSets)[number];

const words = (max = 100) => ({ type: 'text', max }) as const;
const amount = (unit: Unit | null, max = 100_000) => ({ type: 'number', unit, max }) as const;
const oneOf = <const O extends readonly string[]>(...options: O) => ({ type: 'option', options }) as const;
const yesOrNo = { type: 'boolean' } as const;

/** How a unit is written; what is not here is written alike everywhere. */
const units = {
  mm: ['мм'],
  m: ['м'],
  g: ['г'],
  ml: ['мл'],
  pcs: ['шт.', 'gab.'],
  '%': [],
  'g/cm³': ['г/см³'],
  '°C': [],
  'mm²': ['мм²'],
  V: ['В'],
  A: ['А'],
  W: ['Вт'],
  'W/m': ['Вт/м'],
  K: [],
  lm: ['лм'],
  'lm/m': ['лм/м'],
  '1/m': ['1/м'],
  nm: ['нм'],
  s: ['с'],
  years: ['лет', 'gadi'],
} as const satisfies Record<string, readonly string[]>;
type Unit = keyof typeof units;

export function unitWord(unit: Unit, locale: Locale): string {
  const [ru, lv] = units[unit] as readonly string[];
  return { en: unit, ru: ru ?? unit, lv: lv ?? unit }[locale];
}

export const attributes = {
  brand: words(),
  colourCode: words(50),
  type: words(),
  widthMm: amount('mm'),
  lengthMm: amount('mm'),
  minOrder: amount('pcs'),
  packSize: amount('pcs'),
  lightTransmittance: amount('%', 100),
  finish: oneOf('mill', 'brushed', 'anodised', 'coated', 'mirror', 'matte', 'satin', 'gloss', 'metallic'),
  alloy: words(50),
  density: amount('g/cm³', 25),
  fireRating: words(50),
  serviceTemp: amount('°C', 2000),
  section: words(50),
  diameterMm: amount('mm'),
  wallMm: amount('mm'),
  voltage: amount('V', 1000),
  current: amount('A', 1000),
  power: amount('W'),
  powerPerMetre: amount('W/m', 1000),
  colourTemp: amount('K', 20_000),
  colourTempMax: amount('K', 20_000),
  light: oneOf('white', 'colour', 'CCT', 'RGB', 'RGBW'),
  flux: amount('lm'),
  fluxPerMetre: amount('lm/m'),
  ledsPerMetre: amount('1/m', 2000),
  reelM: amount('m', 10_000),
  ip: oneOf('IP20', 'IP44', 'IP54', 'IP64', 'IP65', 'IP67', 'IP68'),
  dimmable: yesOrNo,
  addressable: yesOrNo,
  cores: amount(null, 100),
  crossSection: amount('mm²', 1000),
  system: oneOf('RAL', 'PANTONE', 'OTHER'),
  series: words(50),
  rollWidthMm: amount('mm'),
  durability: amount('years', 100),
  chemistry: words(50),
  weight: amount('g'),
  volume: amount('ml'),
  printTemp: amount('°C', 1000),
  printTempMax: amount('°C', 1000),
  bedTemp: amount('°C', 1000),
  bedTempMax: amount('°C', 1000),
  wavelength: amount('nm', 2000),
  cureTime: amount('s', 1000),
  hardness: words(50),
  size: words(50),
  thread: words(50),
  head: words(50),
  drive: words(50),
  material: words(50),
} as const;

export type AttributeName = keyof typeof attributes;
export type Attribute = (typeof attributes)[AttributeName];
export type AttributeOption = Extract<Attribute, { type: 'option' }>['options'][number];
export const attributeNames = Object.keys(attributes) as AttributeName[];

const forAll: readonly AttributeName[] = ['brand', 'colourCode', 'type', 'widthMm', 'lengthMm', 'minOrder', 'packSize'];
const electric: readonly AttributeName[] = ['voltage', 'current', 'power', 'ip', 'dimmable'];
const glow: readonly AttributeName[] = ['colourTemp', 'colourTempMax', 'light', 'addressable'];
const printed: readonly AttributeName[] = ['chemistry', 'hardness'];

const own: Record<AttributeSet, readonly AttributeName[]> = {
  sheet: ['lightTransmittance', 'finish', 'alloy', 'density', 'fireRating', 'serviceTemp'],
  profile: ['section', 'diameterMm', 'wallMm', 'alloy', 'finish'],
  light: [...electric, ...glow, 'flux'],
  strip: ['voltage', 'powerPerMetre', 'ip', 'dimmable', ...glow, 'ledsPerMetre', 'fluxPerMetre', 'reelM'],
  electric,
  cable: ['cores', 'crossSection', 'voltage', 'current', 'reelM'],
  paint: ['system', 'finish'],
  film: ['series', 'rollWidthMm', 'finish', 'durability'],
  filament: [...printed, 'diameterMm', 'weight', 'printTemp', 'printTempMax', 'bedTemp', 'bedTempMax'],
  resin: [...printed, 'volume', 'wavelength', 'cureTime'],
  hardware: ['size', 'diameterMm', 'thread', 'head', 'drive', 'material'],
  none: [],
};

/** The attributes that a material of this category can have, in the order of its form. */
export const attributesFor = (category: CategoryCode): readonly AttributeName[] => [
  ...forAll,
  ...own[attributeSetOf(category)],
];

/** Does whoever chooses it choose a thickness too? */
export const hasThicknesses = (category: CategoryCode): boolean => attributeSetOf(category) === 'sheet';

export type Attributes = Partial<Record<AttributeName, string | number | boolean>>;

function schemaOf(attribute: Attribute): z.ZodType<string | number | boolean> {
  switch (attribute.type) {
    case 'text':
      return z.string().overwrite(tidyLine).min(1).max(attribute.max);
    case 'number':
      return z.number().min(0).max(attribute.max);
    case 'option':
      return z.enum(attribute.options);
    case 'boolean':
      return z.boolean();
  }
}

/** Every attribute there is, whatever the category: what a form or JSON may carry. null takes one away. */
export const anyAttributes = z.strictObject(
  Object.fromEntries(attributeNames.map((name) => [name, schemaOf(attributes[name]).nullable().optional()])) as Record<
    AttributeName,
    z.ZodOptional<z.ZodNullable<z.ZodType<string | number | boolean>>>
  >,
);

/** The attributes that a material of this category may have, and no others. */
export const attributesSchema = (category: CategoryCode) =>
  anyAttributes.pick(Object.fromEntries(attributesFor(category).map((name) => [name, true])) as { brand: true });
