import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../i18n/index.ts';
import { asText } from './formulas.ts';

type Value = string | number | null;

/** As the reader's spreadsheet parts a line: where numbers have a comma, by semicolons. */
const DELIMITER: Record<Locale, string> = { en: ',', ru: ';', lv: ';' };

/** RFC 4180; what a spreadsheet would take for a formula is made a text by an apostrophe. */
export const csvOf = (
  rows: readonly (readonly Value[])[],
  locale: Locale,
  { isBeginning = false, quoted = true } = {},
) =>
  stringify(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? asText(value) : value))),
    // without the mark Excel takes UTF-8 for something else
    { bom: isBeginning, delimiter: DELIMITER[locale], quoted, quoted_empty: quoted, record_delimiter: 'windows' },
  );
