/** In the process beside the server: a file becomes pictures, or a reason why not. */

import { isDiskFull } from '../../disk.ts';
import type { FileFormat } from '../formats.ts';
import { drawDxf } from './dxf.ts';
import { drawEmbedded } from './embedded.ts';
import { drawHeic, drawImage, drawSvg } from './image.ts';
import { drawPdf } from './pdf.ts';
import { drawPdfAgain, pdfFacts } from './pdf-js.ts';
import { drawPlot } from './plot.ts';
import { type Drawn, NoPreview, type PreviewOutcome, type PreviewTask } from './task.ts';

type Draw = (task: PreviewTask) => Promise<Drawn>;

const drawPages: Draw = async (task) => (task.isSecond ? null : await drawPdf(task, pdfFacts)) ?? drawPdfAgain(task);

/** Old ones are PostScript, which carries a small picture at best. */
const drawIllustrator: Draw = async (task) => {
  try {
    return await drawPages(task);
  } catch (error) {
    if (!(error instanceof NoPreview) || error.reason !== 'preview_damaged') throw error;
    return drawEmbedded(task).catch(() => Promise.reject(error));
  }
};

const none: Draw = async () => {
  throw new NoPreview('preview_none');
};

const BY_FORMAT: Record<FileFormat, Draw> = {
  pdf: drawPages,
  ai: drawIllustrator,
  eps: drawEmbedded,
  cdr: drawEmbedded,
  dwg: drawEmbedded,
  jpg: drawImage,
  png: drawImage,
  webp: drawImage,
  tiff: drawImage,
  heic: drawHeic,
  svg: drawSvg,
  dxf: drawDxf,
  plt: drawPlot,
  zip: none,
};

/** As libraries say that there was no memory, or no time. */
const TOO_MUCH = /abort|memory|alloc|unable to encode|pixel limit|timeout|array (buffer )?length|call stack/i;

export async function drawPreview(task: PreviewTask): Promise<PreviewOutcome> {
  try {
    return await BY_FORMAT[task.format](task);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    if (error instanceof NoPreview) return { reason: error.reason };
    return { reason: TOO_MUCH.test(String(error)) ? 'preview_too_much' : 'preview_damaged' };
  }
}
