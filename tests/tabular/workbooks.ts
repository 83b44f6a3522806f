import { strToU8, type Zippable, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface Parts {
  /** The rows of the sheet, as XML. */
  rows: string;
  strings?: string;
  styles?: string;
  book?: string;
}

/** A workbook as spreadsheets write it, from the XML of its parts. */
export function workbookOf({ rows, strings, styles, book = '' }: Parts): Uint8Array {
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns:r="R">${book}<sheets><sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Now" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${XML}<worksheet><sheetData/></worksheet>`),
    'xl/worksheets/sheet2.xml': strToU8(`${XML}<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ...(strings && { 'xl/sharedStrings.xml': strToU8(`${XML}<sst>${strings}</sst>`) }),
    ...(styles && { 'xl/styles.xml': strToU8(`${XML}<styleSheet>${styles}</styleSheet>`) }),
  };
  return zipSync(files);
}

const column = (i: number) => String.fromCharCode(65 + i);

/** The same from plain texts. */
export const workbookOfTexts = (rows: readonly (readonly string[])[]) =>
  workbookOf({
    rows: rows
      .map((cells, r) => {
        const inside = cells.map((text, i) => {
          const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          return `<c r="${column(i)}${r + 1}" t="inlineStr"><is><t>${escaped}</t></is></c>`;
        });
        return `<row r="${r + 1}">${inside.join('')}</row>`;
      })
      .join(''),
  });
