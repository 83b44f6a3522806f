/** Photographs and scans; a TIFF may have several pages. */

import { readFile } from 'node:fs/promises';
import { type Look, onePicture, openSharp, reading, savePictures } from './pictures.ts';
import { type Drawn, type DrawnPage, ENOUGH_MS, MOST_PAGES, NoPreview, type PreviewTask } from './task.ts';

export async function drawImage({ file, out }: PreviewTask): Promise<Drawn> {
  const sharp = await openSharp();
  const { pages: count = 1, format } = await sharp(file, reading()).metadata();
  if (format !== 'tiff' || count === 1) return onePicture(out, { input: file, isTurned: true });
  const begun = Date.now();
  const pages: DrawnPage[] = [];
  for (let page = 1; page <= Math.min(count, MOST_PAGES) && Date.now() - begun < ENOUGH_MS; page++) {
    const look: Look = { input: file, options: { page: page - 1 }, isTurned: true };
    const { widthPx, heightPx } = await savePictures(out, page, look);
    pages.push({ widthPx, heightPx, widthMm: null, heightMm: null });
  }
  return { pages, pageCount: count, hiddenLayers: 0 };
}

/** Its library turns it upright itself. */
export async function drawHeic({ file, out }: PreviewTask): Promise<Drawn> {
  const { default: libheif } = await import('libheif-js');
  const decoder = new libheif.HeifDecoder();
  const [image] = decoder.decode(await readFile(file));
  if (!image) throw new NoPreview('preview_damaged');
  const [width, height] = [image.get_width(), image.get_height()];
  const data = new Uint8ClampedArray(width * height * 4);
  await new Promise<void>((resolve, reject) => {
    image.display({ data, width, height }, (shown) => (shown ? resolve() : reject(new NoPreview('preview_damaged'))));
  });
  return onePicture(out, { input: data, options: { raw: { width, height, channels: 4 } } });
}

const LONGEST = 2400;

/** From memory, so that it finds nothing beside it to point at. */
export async function drawSvg({ file, out }: PreviewTask): Promise<Drawn> {
  const sharp = await openSharp();
  const input = await readFile(file);
  const { width, height } = await sharp(input, reading()).metadata();
  const density = Math.min(2400, Math.max(1, (72 * LONGEST) / Math.max(width, height)));
  return onePicture(out, { input, options: { density } }, true);
}
