import type { Locale } from './types.ts';

/** Units of the fields. The codes are stored; how they are written is data. */
const units = {
  mm: { en: 'mm', ru: 'мм', lv: 'mm' },
  m: { en: 'm', ru: 'м', lv: 'm' },
  m2: { en: 'm²', ru: 'м²', lv: 'm²' },
  pcs: { en: 'pcs', ru: 'шт.', lv: 'gab.' },
  kg: { en: 'kg', ru: 'кг', lv: 'kg' },
  g: { en: 'g', ru: 'г', lv: 'g' },
  l: { en: 'l', ru: 'л', lv: 'l' },
  K: { en: 'K', ru: 'K', lv: 'K' },
  V: { en: 'V', ru: 'В', lv: 'V' },
  A: { en: 'A', ru: 'А', lv: 'A' },
  W: { en: 'W', ru: 'Вт', lv: 'W' },
  h: { en: 'h', ru: 'ч', lv: 'h' },
  '%': { en: '%', ru: '%', lv: '%' },
} as const satisfies Record<string, Record<Locale, string>>;

export type Unit = keyof typeof units;
export const unitCodes = Object.keys(units) as [Unit, ...Unit[]];

export const unitName = (unit: Unit, locale: Locale): string => units[unit][locale];
