/** All texts as one table for a translator, and back. */

import { stringify } from 'csv-stringify/sync';
import { sayReason } from '../../src/i18n/index.ts';
import { type Locale, locales, type Said } from '../../src/i18n/types.ts';
import { readTable } from '../../src/tabular/read.ts';
import { textsFor } from '../../src/words.ts';
import { formatted, type Room, reworded } from './rooms.ts';
import { faultsOf } from './said.ts';

const columns = ['key', ...locales] as const;
const LIMITS = { rows: 20_000, columns: 20 };

/** Semicolons and a mark of UTF-8: so Excel opens it rightly in Russian and Latvian, and LibreOffice does too. */
export const tableOf = (rooms: readonly Room[]): string =>
  stringify(
    rooms.flatMap(({ texts }) => texts.map(({ key, said }) => ({ key, ...said }))),
    { bom: true, delimiter: ';', header: true, columns: [...columns], record_delimiter: 'windows' },
  );

export interface ReadBack {
  /** Why nothing of it is taken, a sentence for each line. */
  faults: readonly string[];
  changed: ReadonlyMap<string, Said>;
  /** The files that say something else now, as they are then. */
  files: ReadonlyMap<string, string>;
}

const refused = (...faults: string[]): ReadBack => ({ faults, changed: new Map(), files: new Map() });

/** What an edited table changes. */
export async function readBack(bytes: Uint8Array, rooms: readonly Room[]): Promise<ReadBack> {
  const read = await readTable(bytes, LIMITS);
  if (!read.ok) return refused(sayReason(textsFor('en', 'UTC'), read.reason));
  const [head, ...rows] = read.table.rows;
  const heads = head!.cells.map((cell) => cell.trim().toLowerCase());
  const missing = columns.filter((column) => !heads.includes(column));
  if (missing.length > 0) return refused(`Line ${head!.line} has to name the column ${missing.join(', ')}.`);

  const present = new Map(rooms.flatMap(({ texts }) => texts.map(({ key, said }) => [key, said] as const)));
  const seen = new Set<string>();
  const changed = new Map<string, Said>();
  const faults = rows.flatMap(({ line, cells }) => {
    const cell = (column: 'key' | Locale) => cells[heads.indexOf(column)] ?? '';
    const key = cell('key').trim();
    const before = present.get(key);
    if (!before) return [`Line ${line}: there is no text “${key}”.`];
    if (seen.has(key)) return [`Line ${line}: “${key}” stands in an earlier line too.`];
    seen.add(key);
    const said: Said = { en: cell('en'), ru: cell('ru'), lv: cell('lv') };
    if (locales.some((locale) => said[locale] !== before[locale])) changed.set(key, said);
    return faultsOf(said, before).map((fault) => `Line ${line}, “${key}”: ${fault}.`);
  });
  if (faults.length > 0) return refused(...faults);

  const touched = rooms.filter(({ texts }) => texts.some(({ key }) => changed.has(key)));
  const files = new Map(touched.map((room) => [room.file, formatted(room.file, reworded(room, changed))]));
  return { faults, changed, files };
}
