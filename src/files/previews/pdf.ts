/** PDF, and AI that holds one, by PDFium: with stamps, ink and filled fields, and without layers that are off. */

import { readFile } from 'node:fs/promises';
import { savePictures } from './pictures.ts';
import { type Drawn, type DrawnPage, ENOUGH_MS, MOST_PAGES, NoPreview, type PreviewTask } from './task.ts';

const LONGEST = 2400;
const MM_IN_POINT = 25.4 / 72;

const tenths = (n: number) => Math.round(n * 10) / 10;

/** Pages that stand for a file which its reader cannot show. */
const NOTICES = [
  /saved without PDF Content/i,
  /Please wait\.{3}[\s\S]{0,200}not eventually replaced/i,
  /Adobe Reader.{0,40}(?:or higher|or later)[\s\S]{0,200}(?:this form|dynamic)/i,
];
const PORTFOLIO = /PDF portfolio/i;

/** One that shows nothing of its own, though it has a page. */
export function refuseNotice(bytes: Buffer, text: string): void {
  if (NOTICES.some((notice) => notice.test(text))) throw new NoPreview('preview_notice_page');
  if (PORTFOLIO.test(text) && bytes.includes('/Collection')) throw new NoPreview('preview_portfolio');
}

/** A page says in which unit it is drawn, or it is a point. */
export interface Measured {
  width: number;
  height: number;
  unit: number;
}

export const inMm = ({ width, height, unit }: Measured) => ({
  widthMm: tenths(width * unit * MM_IN_POINT),
  heightMm: tenths(height * unit * MM_IN_POINT),
});

export const scaleOf = (width: number, height: number) => LONGEST / Math.max(width, height);

const LOCKED = /password/i;

async function openDocument(bytes: Buffer) {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    return await library.loadDocument(bytes, '');
  } catch (error) {
    throw new NoPreview(LOCKED.test(String(error)) ? 'preview_locked' : 'preview_damaged');
  }
}

type Rendered = { data: Uint8Array; width: number; height: number };
const asItIs = async ({ data }: Rendered) => data;

/** So many curves and words take it long, and another library not. */
const MOST_OBJECTS = 10_000;

export async function drawPdf(task: PreviewTask, factsOf: FactsOf): Promise<Drawn> {
  const bytes = await readFile(task.file);
  const document = await openDocument(bytes);
  const count = document.getPageCount();
  if (count === 0) throw new NoPreview('preview_empty');
  const { units, hiddenLayers } = await factsOf(bytes, Math.min(count, MOST_PAGES));
  const begun = Date.now();
  const pages: DrawnPage[] = [];
  let isEmpty = true;
  for (let index = 0; index < Math.min(count, MOST_PAGES) && Date.now() - begun < ENOUGH_MS; index++) {
    const page = document.getPage(index);
    if (page.getObjectCount() > MOST_OBJECTS) throw new NoPreview('preview_too_much');
    if (index === 0) refuseNotice(bytes, page.getText());
    const { originalWidth, originalHeight } = page.getOriginalSize();
    if (!(originalWidth > 0 && originalHeight > 0)) throw new NoPreview('preview_damaged');
    const scale = scaleOf(originalWidth, originalHeight);
    const [width, height] = [originalWidth, originalHeight].map((side) => Math.max(1, Math.round(side * scale))) as [
      number,
      number,
    ];
    const { data } = await page.render({ scale: 1, width, height, render: asItIs, renderFormFields: true });
    const look = { input: data, options: { raw: { width, height, channels: 4 as const } } };
    const saved = await savePictures(task.out, index + 1, look);
    isEmpty &&= saved.isBlank;
    const measured = { width: originalWidth, height: originalHeight, unit: units[index] ?? 1 };
    pages.push({ widthPx: saved.widthPx, heightPx: saved.heightPx, ...inMm(measured) });
  }
  if (isEmpty) throw new NoPreview('preview_empty');
  return { pages, pageCount: count, hiddenLayers };
}

/** What PDFium does not tell: by page its unit, and how many layers are off. */
export type FactsOf = (bytes: Buffer, pages: number) => Promise<{ units: number[]; hiddenLayers: number }>;
