/** PDF by pdf.js: slower with words, many times quicker with tens of thousands of curves. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type FactsOf, inMm, refuseNotice, scaleOf } from './pdf.ts';
import { savePictures } from './pictures.ts';
import { type Drawn, type DrawnPage, ENOUGH_MS, MOST_PAGES, NoPreview, type PreviewTask } from './task.ts';

const home = () => path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function openDocument(bytes: Buffer): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = home();
  const asked = {
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  };
  try {
    return await getDocument(asked).promise;
  } catch (error) {
    throw new NoPreview(/password/i.test(String(error)) ? 'preview_locked' : 'preview_damaged');
  }
}

async function hiddenLayersOf(document: PDFDocumentProxy): Promise<number> {
  const config = await document.getOptionalContentConfig();
  return [...config].filter(([, group]) => !(group as { visible: boolean }).visible).length;
}

/** Only where there is something to tell, which only a look into all of it would show: it takes a third of a second. */
const mayTell = (bytes: Buffer) => ['/OCProperties', '/UserUnit', '/ObjStm'].some((word) => bytes.includes(word));

export const pdfFacts: FactsOf = async (bytes, count) => {
  if (!mayTell(bytes)) return { units: [], hiddenLayers: 0 };
  try {
    const document = await openDocument(bytes);
    const units: number[] = [];
    for (let page = 1; page <= count; page++) units.push((await document.getPage(page)).userUnit);
    const hiddenLayers = await hiddenLayersOf(document);
    await document.loadingTask.destroy();
    return { units, hiddenLayers };
  } catch {
    return { units: [], hiddenLayers: 0 }; // PDFium reads more
  }
};

interface Canvas {
  canvas: { width: number; height: number };
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}

export async function drawPdfAgain({ file, out }: PreviewTask): Promise<Drawn> {
  const bytes = await readFile(file);
  const document = await openDocument(bytes);
  const hiddenLayers = await hiddenLayersOf(document);
  const count = document.numPages;
  const begun = Date.now();
  const pages: DrawnPage[] = [];
  let isEmpty = true;
  for (let number = 1; number <= Math.min(count, MOST_PAGES) && Date.now() - begun < ENOUGH_MS; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    if (number === 1) refuseNotice(bytes, items.map((item) => ('str' in item ? item.str : '')).join(' '));
    const size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: scaleOf(size.width, size.height) });
    const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
    const made = document.canvasFactory as { create(width: number, height: number): Canvas };
    const { canvas, context } = made.create(width, height);
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    const saved = await savePictures(out, number, { input: data, options: { raw: { width, height, channels: 4 } } });
    isEmpty &&= saved.isBlank;
    // its viewport counts in the page's own unit already
    pages.push({ widthPx: saved.widthPx, heightPx: saved.heightPx, ...inMm({ ...size, unit: 1 }) });
    page.cleanup();
  }
  if (isEmpty) throw new NoPreview('preview_empty');
  return { pages, pageCount: count, hiddenLayers };
}
