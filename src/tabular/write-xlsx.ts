/**
 * A workbook of one sheet, written piece by piece: however long it gets, no more than one page of rows is held. What a
 * cell holds is what it is: text is never taken for a formula, and a day is a day.
 */

import { strToU8, Zip, ZipDeflate } from 'fflate';
import { isLikeFormula } from './formulas.ts';

export type Cell = string | number | { day: string } | { revision: number } | null;

export interface Column {
  head: string;
  /** In characters. */
  width: number;
}

/** The styles below, by their place. */
const PLAIN = 0;
const DAY = 1;
const HEAD = 2;
/** Whoever edits such a text leaves it a text. */
const QUOTED = 3;
const REVISION = 4;

const LONGEST = 32_767; // characters in a cell
const MS_PER_DAY = 24 * 3600_000;
/** Excel counts days from here, and is wrong about those before March 1900. */
const DAY_NOUGHT = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows none of these
const UNKNOWN_TO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** `_x0041_` would be read as a letter A. */
const escaped = (text: string) =>
  text
    .slice(0, LONGEST)
    .replace(UNKNOWN_TO_XML, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);

const styles = `${XML}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;R&quot;0"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relationships = (...list: string[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

const parts = (name: string): [path: string, content: string][] => [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ],
  ['_rels/.rels', relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml'))],
  [
    'xl/workbook.xml',
    `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    relationships(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'styles', 'styles.xml'),
    ),
  ],
  ['xl/styles.xml', styles],
];

const textCell = (text: string, style: number) =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const numberCell = (n: number, style = PLAIN) => `<c s="${style}"><v>${n}</v></c>`;

function cellXml(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return numberCell(cell);
  if (typeof cell === 'string') return textCell(cell, isLikeFormula(cell) ? QUOTED : PLAIN);
  if ('revision' in cell) return numberCell(cell.revision, REVISION);
  if (cell.day < FIRST_DAY) return textCell(cell.day, PLAIN);
  return numberCell((Date.parse(`${cell.day}T00:00:00Z`) - DAY_NOUGHT) / MS_PER_DAY, DAY);
}

const rowXml = (cells: string[]) => `<row>${cells.join('')}</row>`;

/** Up to the first row of the sheet: the heads stay in sight while the rest is scrolled. */
const opening = (columns: readonly Column[]) =>
  `${XML}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0">
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${rowXml(columns.map(({ head }) => textCell(head, HEAD)))}`;
const CLOSING = '</sheetData></worksheet>';

/** The workbook as a file, as far as it is written with each page of rows. */
export async function* workbook(
  name: string,
  columns: readonly Column[],
  pages: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const take = () => Buffer.concat(ready.splice(0));
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const add = (path: string) => {
    const file = new ZipDeflate(path, { level: 4 });
    zip.add(file);
    return file;
  };
  for (const [path, content] of parts(name)) add(path).push(strToU8(content), true);
  const sheet = add('xl/worksheets/sheet1.xml');
  sheet.push(strToU8(opening(columns)));
  for await (const rows of pages) {
    sheet.push(strToU8(rows.map((row) => rowXml(row.map(cellXml))).join('')));
    if (ready.length > 0) yield take();
  }
  sheet.push(strToU8(CLOSING), true);
  zip.end();
  yield take();
}
