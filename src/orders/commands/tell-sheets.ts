/** What changes on the sheets of an order, as the audit trail tells it in every language. */

import type { Reader } from '../../db/client.ts';
import { formatsFor } from '../../i18n/format.ts';
import { type Locale, textsFor } from '../../i18n/index.ts';
import { compareValues, type ValueChange } from '../../profiles/compare.ts';
import type { ValueField } from '../../profiles/fields.ts';
import { kindOf } from '../../profiles/kinds/index.ts';
import { templatesAt } from '../../profiles/store.ts';
import type { Trilingual, Value } from '../../profiles/values.ts';
import type { ItemRow } from './locked.ts';
import type { ItemValues } from './resolve-items.ts';

/** A field of an item's sheet, with what it says. */
export interface ToldField {
  item: string;
  label: Trilingual;
  value: Trilingual;
}

/** A sheet holds days, and no times: the zone does not matter. */
const words = (locale: Locale) => ({ locale, t: textsFor(locale, 'UTC'), format: formatsFor(locale, 'UTC') });

const inEvery = (say: (locale: Locale) => string): Trilingual => ({ en: say('en'), ru: say('ru'), lv: say('lv') });

const tell = (item: string, field: ValueField, value: Value): ToldField => ({
  item,
  label: field.label,
  value: inEvery((locale) => kindOf(field).tell(value, field, words(locale)).text),
});

interface ToldSheets {
  old: ToldField[];
  new: ToldField[];
}

function changesOf(
  before: Sheeted,
  after: Sheeted,
  templates: Map<string, Awaited<ReturnType<typeof templatesAt>>[number]>,
) {
  const [from, to] = [before, after].map((item) => ({
    template: templates.get(keyOf(item))!,
    values: item.values ?? {},
  }));
  return compareValues(from!, to!);
}

type Sheeted = Pick<ItemValues, 'name' | 'template' | 'templateVersion' | 'values'>;
const keyOf = ({ template, templateVersion }: Sheeted) => `${template} ${templateVersion}`;

/** Of items that had a sheet and still have one, what is said otherwise now. */
export async function tellSheets(
  reader: Reader,
  present: readonly ItemRow[],
  wanted: readonly ItemValues[],
): Promise<ToldSheets> {
  const pairs = wanted.flatMap((after) => {
    const before = present.find(({ id }) => id === after.id);
    return before?.template && after.template === before.template && before !== after ? [{ before, after }] : [];
  });
  const told: ToldSheets = { old: [], new: [] };
  if (pairs.length === 0) return told;
  const sheets = pairs.flatMap(({ before, after }) => [before, after]) as {
    template: string;
    templateVersion: string;
  }[];
  const found = await templatesAt(reader, sheets);
  const templates = new Map(sheets.map((sheet, i) => [`${sheet.template} ${sheet.templateVersion}`, found[i]]));
  for (const { before, after } of pairs) {
    for (const { field, from, to } of changesOf(before, after, templates) as ValueChange[]) {
      if (from !== undefined) told.old.push(tell(after.name, field, from));
      if (to !== undefined) told.new.push(tell(after.name, field, to));
    }
  }
  return told;
}
