/** Codes as drawings: one stroked path each, in whole modules, so that a sheet of a dozen stays small. */

import bwip from 'bwip-js/node';
import qrcode from 'qrcode';

export interface CodeDrawing {
  path: string;
  /** In modules, with the quiet zone that a scanner needs around. */
  width: number;
  height: number;
}

const BAR_QUIET = 10;
const QR_QUIET = 4;

/** Dark and light widths in turn, dark first, as relative moves: "h2m1 0h3". */
const strokes = (widths: readonly number[]) =>
  widths.map((width, i) => (i % 2 === 0 ? `h${width}` : `m${width} 0`)).join('');

/** Bars of width one in height: the drawing is stretched to what height the sheet gives it. */
export function drawBars(digits: string): CodeDrawing {
  const [symbol] = bwip.raw({ bcid: 'code128', text: digits });
  if (!symbol || !('sbs' in symbol)) throw new Error('no bars');
  const widths = symbol.sbs;
  const width = widths.reduce((sum, w) => sum + w, 0);
  return { path: `M${BAR_QUIET} .5${strokes(widths)}`, width: width + 2 * BAR_QUIET, height: 1 };
}

/** A row of modules as dark and light widths; the first is dark, and may be nothing. */
function runs(row: readonly boolean[]): number[] {
  const widths: number[] = [];
  row.forEach((dark, i) => {
    if (i > 0 && dark === row[i - 1]) widths[widths.length - 1]!++;
    else widths.push(1);
  });
  if (row.at(-1) === false) widths.pop();
  return widths;
}

function drawRow(row: readonly boolean[], y: number): string {
  const start = row.indexOf(true);
  return start < 0 ? '' : `M${start + QR_QUIET} ${y + QR_QUIET}.5${strokes(runs(row.slice(start)))}`;
}

export function drawQr(text: string): CodeDrawing {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => Boolean(modules.get(y, x))),
  );
  const size = modules.size + 2 * QR_QUIET;
  return { path: rows.map(drawRow).join(''), width: size, height: size };
}
