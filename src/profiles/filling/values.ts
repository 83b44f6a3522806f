import type { Locale } from '../../i18n/index.ts';

export type Trilingual = Record<Locale, string>;

/** Words that every language writes alike. */
export const same = (words: string): Trilingual => ({ en: words, ru: words, lv: words });

/** A catalogue row as it was when it was chosen, so that an old order stays readable; or the client's own words. */
export type MaterialValue =
  | {
      materialCode: string;
      names: Trilingual;
      shortName: string;
      category: string;
      hex: string | null;
      /** Only where the row comes in one thickness, in mm. */
      thicknessMm?: number | undefined;
    }
  | { freeText: string };

export const paintSystems = ['RAL', 'RAL_DESIGN', 'PANTONE', 'HEX', 'OTHER'] as const;
export type ColourSystem = (typeof paintSystems)[number];

export interface ColourValue {
  system: ColourSystem;
  /** "7016", "160 40 35", "186 C", "#B93A06", or words. */
  code: string;
  hex?: string | undefined;
  name?: string | undefined;
  note?: string | undefined;
}

export interface FilmValue {
  /** "ORACAL 8500", or OTHER where the code is the client's own words. */
  series: string;
  code: string;
  hex?: string | undefined;
  name?: string | undefined;
  note?: string | undefined;
}

export interface SignTrimValue {
  code: string;
  hex?: string | undefined;
  name?: string | undefined;
}

/** In mm. One of them may be missing while the sheet is a draft. */
export interface SizeValue {
  width?: number | undefined;
  height?: number | undefined;
}

export interface FileValue {
  id: number;
  name: string;
}

export type Value =
  | string
  | number
  | boolean
  | string[]
  | MaterialValue
  | ColourValue
  | FilmValue[]
  | SignTrimValue
  | SizeValue
  | FileValue;

/** A filled sheet, keyed "SECTION.field". Plain JSON; only what is shown and said. */
export type Values = Record<string, Value>;

/** The halves of "SECTION.field". */
export const keyParts = (key: string): { section: string; field: string } => {
  const dot = key.indexOf('.');
  return { section: key.slice(0, Math.max(dot, 0)), field: key.slice(dot + 1) };
};

/** The item's own fields, as conditions know them. */
export interface Header {
  name: string;
  quantity: number;
  sign_type: 'OUTDOOR' | 'INDOOR';
  width_mm: number | null;
  height_mm: number | null;
}

interface Item {
  name: string;
  quantity: number;
  signType: 'OUTDOOR' | 'INDOOR';
  widthMm: number | null;
  heightMm: number | null;
}

export const headerOf = (item: Item): Header => ({
  name: item.name,
  quantity: item.quantity,
  sign_type: item.signType,
  width_mm: item.widthMm,
  height_mm: item.heightMm,
});
