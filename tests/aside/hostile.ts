import { zipSync } from 'fflate';
import { workbookOf } from '../tabular/workbooks.ts';

const cell = '<c><v>1</v></c>';
const rows = `<row>${cell}</row>`;
const among = (inside: string) => workbookOf({ rows: `${rows}${inside}` });

/** A part that holds far more than the directory of the file says. */
export function lying(part: string, megabytes: number, said = 100): Uint8Array {
  const file = Buffer.from(zipSync({ [part]: new Uint8Array(megabytes * 1024 * 1024).fill(32) }));
  file.writeUInt32LE(said, file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  return file;
}

/** Small workbooks that would keep their reader busy or fill its memory. */
export const hostile: Record<string, () => Uint8Array> = {
  'a million elements, each in the one before': () => among('<a>'.repeat(1_000_000)),
  'the same, closed again': () => among('<a>'.repeat(500_000) + '</a>'.repeat(500_000)),
  'three million elements side by side': () => among('<a/>'.repeat(3_000_000)),
  'a million cells in one place': () => among(`<row>${'<c r="A1"/>'.repeat(1_000_000)}</row>`),
  'two million empty rows': () => among('<row/>'.repeat(2_000_000)),
  'a hundred thousand attributes': () =>
    among(`<row ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
  'three million shared texts': () => workbookOf({ strings: '<si/>'.repeat(3_000_000), rows }),
  'one long shared text in every cell': () =>
    workbookOf({
      strings: `<si><t>${'_x0041_'.repeat(70_000)}</t></si>`,
      rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(300)}</row>`.repeat(900),
    }),
  'a format of brackets that never close': () =>
    workbookOf({
      styles: `<numFmts><numFmt numFmtId="170" formatCode="${'['.repeat(1_000_000)}"/></numFmts>`,
      rows: rows.repeat(1002),
    }),
  'a text of sixteen megabytes': () => among(`<row><c t="str"><v>${'x'.repeat(16 * 1024 * 1024)}</v></c></row>`),
  'a part of 60 megabytes that says 100 bytes': () => lying('xl/workbook.xml', 60),
};
