import type { FileDetail, FilePage } from '../../src/files/queries.ts';
import type { Ui } from '../../src/http/ui.ts';

const METRE = 1000;
const LARGE = 10 * METRE;

/** "420 × 297 mm", "35.0 × 0.84 m"; where the file says nothing of it, that. */
export function drawnSize(
  { t, format }: Ui,
  { format: kind }: Pick<FileDetail, 'format'>,
  page: FilePage,
): string | null {
  const { widthMm, heightMm } = page;
  if (widthMm === null || heightMm === null) return kind === 'dxf' ? t.files.unitUnknown() : null;
  if (Math.max(widthMm, heightMm) < LARGE) return format.size(widthMm, heightMm);
  const inMetres = (mm: number) => format.number(Math.round(mm / 10) / 100);
  return t.files.metres({ width: inMetres(widthMm), height: inMetres(heightMm) });
}

/** What is not on its pictures. */
export function lacks({ t }: Ui, { pages, pageCount, hiddenLayers }: FileDetail): string[] {
  return [
    pageCount > pages.length ? t.files.firstPages({ n: pages.length, of: pageCount }) : '',
    hiddenLayers > 0 ? t.files.hiddenLayers({ n: hiddenLayers }) : '',
  ].filter(Boolean);
}
