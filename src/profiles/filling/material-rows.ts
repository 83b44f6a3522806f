import type { ValueField } from '../fields.ts';
import { type Placed, valueFields } from '../template.ts';
import type { Sheet } from './stages.ts';
import {
  type ColourValue,
  type FilmValue,
  type MaterialValue,
  type SignTrimValue,
  same,
  type Trilingual,
} from './values.ts';

/** Something to be bought or cut for a sheet (§2.4). */
export interface MaterialRow {
  /** The field that it comes from; a film of several adds its place: "FRONT.face_film.1". */
  key: string;
  /** What it is for: Face, Back, Sides … */
  label: Trilingual;
  /** As the catalogue or the client calls it; null for a paint, which is its colour. */
  material: { code: string | null; names: Trilingual; shortName: string | null; category: string | null } | null;
  thicknessMm: number | null;
  colour: { system: string; code: string; hex: string | null; name: string | null } | null;
  /** How many signs it is for. */
  quantity: number;
}

type Rest = Partial<Pick<MaterialRow, 'material' | 'thicknessMm' | 'colour'>>;

const named = (words: string) => ({ code: null, names: same(words), shortName: null, category: null });

const colourOf = (value: { system: string } & Pick<ColourValue, 'code' | 'hex' | 'name'>) => ({
  system: value.system,
  code: value.code,
  hex: value.hex ?? null,
  name: value.name ?? null,
});

const SYSTEMS: Partial<Record<string, string>> = {
  RAL_DESIGN: 'RAL Design',
  PANTONE: 'Pantone',
  SIGNTRIM: 'SignTrim',
  HEX: '',
  OTHER: '',
};

/** "RAL", "ORACAL 8500"; nothing before a colour that words or a hex say. */
export const systemInWords = (system: string): string => SYSTEMS[system] ?? system;

/** The thickness that belongs to a material: a field of its own says it, or the row comes in one only. */
function thicknessOf({ template, values }: Sheet, key: string, value: MaterialValue): number | null {
  const own = valueFields(template).find(({ field }) => field.type === 'thickness' && field.material === key);
  const said = own && values[own.key];
  if (typeof said === 'number') return said;
  return 'thicknessMm' in value ? (value.thicknessMm ?? null) : null;
}

function materialOf(value: MaterialValue): MaterialRow['material'] {
  if ('freeText' in value) return named(value.freeText);
  const { materialCode, names, shortName, category } = value;
  return { code: materialCode, names, shortName, category };
}

const filmMaterial = ({ series, code }: FilmValue) => named(series === 'OTHER' ? code : series);

/** Rows of one field; none where it speaks of no material. */
function rowsOf(
  sheet: Sheet,
  { key, field }: Placed<ValueField>,
  linked: ReadonlySet<string>,
): (Rest & { at?: number })[] {
  const value = sheet.values[key];
  if (value === undefined) return [];
  switch (field.type) {
    case 'material': {
      const paint = field.colour ? (sheet.values[field.colour] as ColourValue | undefined) : undefined;
      const material = value as MaterialValue;
      return [
        {
          material: materialOf(material),
          thicknessMm: thicknessOf(sheet, key, material),
          colour: paint ? colourOf(paint) : null,
        },
      ];
    }
    case 'film':
      return (value as FilmValue[]).map((film, at) => ({
        material: filmMaterial(film),
        colour: colourOf({ ...film, system: film.series }),
        at,
      }));
    case 'signtrim':
      return [{ material: named('SignTrim'), colour: colourOf({ ...(value as SignTrimValue), system: 'SIGNTRIM' }) }];
    case 'colour':
      return linked.has(key) ? [] : [{ colour: colourOf(value as ColourValue) }];
    default:
      return [];
  }
}

/** Paints that are told in the row of what is painted. */
function linkedColours({ template, values }: Sheet): Set<string> {
  const linked = valueFields(template).flatMap(({ key, field }) =>
    field.type === 'material' && field.colour && values[key] !== undefined ? field.colour : [],
  );
  return new Set(linked);
}

/** What the shop has to have for a filled sheet, in the sheet's order. */
export function materialRows(sheet: Sheet): MaterialRow[] {
  const linked = linkedColours(sheet);
  return valueFields(sheet.template).flatMap((placed) =>
    rowsOf(sheet, placed, linked).map(({ at, ...rest }) => ({
      key: at === undefined ? placed.key : `${placed.key}.${at}`,
      label: placed.field.label,
      material: null,
      thicknessMm: null,
      colour: null,
      ...rest,
      quantity: sheet.header.quantity,
    })),
  );
}
