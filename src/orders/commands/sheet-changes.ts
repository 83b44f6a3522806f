/** What changes on the sheets of an order, as the audit trail tells it in every language. */

import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../../db/client.ts';
import { formatsFor } from '../../i18n/format.ts';
import { type Locale, textsOf } from '../../i18n/index.ts';
import type { ValueField } from '../../profiles/fields.ts';
import { compareValues } from '../../profiles/filling/compare.ts';
import type { Trilingual, Value } from '../../profiles/filling/values.ts';
import { kindOf } from '../../profiles/kinds/index.ts';
import { type TemplateRef, templatesAt } from '../../profiles/store.ts';
import { words as sheetWords } from '../../profiles/words.ts';
import type { ItemRow } from './locked.ts';
import type { ItemValues } from './resolve-items.ts';

/** A field of an item's sheet, with what it says. */
export interface ToldField {
  line: number;
  item: string;
  label: Trilingual;
  value: Trilingual;
}

const textsFor = textsOf(sheetWords);

/** A sheet holds days, and no times: the zone does not matter. */
const words = (locale: Locale) => ({ locale, t: textsFor(locale, 'UTC'), format: formatsFor(locale, 'UTC') });

const inEvery = (say: (locale: Locale) => string): Trilingual => ({ en: say('en'), ru: say('ru'), lv: say('lv') });

const tell = ({ id, name }: ItemRow, field: ValueField, value: Value): ToldField => ({
  line: id,
  item: name,
  label: field.label,
  value: inEvery((locale) => kindOf(field).tell(value, field, words(locale)).text),
});

interface ToldSheets {
  old: ToldField[];
  new: ToldField[];
}

type Sheeted = ItemRow & TemplateRef;
type Pair = [before: Sheeted, after: ItemValues & TemplateRef];

/** Items that had a sheet and still have one of the same template, and were asked to change. */
function pairsOf(present: readonly ItemRow[], wanted: readonly ItemValues[]): Pair[] {
  return wanted.flatMap((after): Pair[] => {
    const before = present.find(({ id }) => id === after.id);
    const isSame = before?.template && after.template === before.template && before !== after;
    return isSame ? [[before as Sheeted, after as Pair[1]]] : [];
  });
}

/** Of items that had a sheet and still have one, what is said otherwise now. */
export async function tellSheets(
  reader: Reader,
  present: readonly ItemRow[],
  wanted: readonly ItemValues[],
): Promise<ToldSheets> {
  const told: ToldSheets = { old: [], new: [] };
  for (const [before, after] of pairsOf(present, wanted)) {
    const [from, to] = await templatesAt(reader, [before, after]);
    const sheets = [
      { template: from!, values: before.values! },
      { template: to!, values: after.values! },
    ] as const;
    for (const { field, from: old, to: now } of compareValues(...sheets)) {
      const [was, is] = [old, now].map((value) => (value === undefined ? undefined : tell(before, field, value)));
      if (isDeepStrictEqual(was, is)) continue;
      if (was) told.old.push(was);
      if (is) told.new.push(is);
    }
  }
  return told;
}
