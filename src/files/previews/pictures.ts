/** A page's pictures: as it is read on the order, in a list, and looked at closely. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { default as Sharp, SharpInput, SharpOptions } from 'sharp';
import { ENOUGH_MS, NoPreview } from './task.ts';

const KIB = 1024;
/** In which sizes it may come out to weigh no more. */
const SIZES = {
  large: { longest: [2400, 1600, 1200], most: 900 * KIB },
  page: { longest: [1600, 1280, 960, 640, 480], most: 120 * KIB },
  small: { longest: [320, 240, 160], most: 20 * KIB },
} as const;
const QUALITIES = [80, 60, 40, 20];
/** Of what comes in; unpacked it is as large as it says. */
const MOST_PIXELS = 300_000_000;

async function load(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  const kinds = ['Jpeg', 'Png', 'Webp', 'Tiff'].flatMap((kind) => [`${kind}File`, `${kind}Buffer`]);
  sharp.unblock({ operation: [...kinds, 'SvgBuffer'].map((kind) => `VipsForeignLoad${kind}`) });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

let loaded: Promise<typeof Sharp> | undefined;
export const openSharp = () => {
  loaded ??= load();
  return loaded;
};

/** What a page looks like, in whatever sharp reads. */
export interface Look {
  input: SharpInput;
  options?: SharpOptions;
  /** It says itself how it is to be turned. */
  isTurned?: boolean;
}

export const reading = (options: SharpOptions = {}): SharpOptions => ({
  limitInputPixels: MOST_PIXELS,
  sequentialRead: true,
  failOn: 'error',
  ...options,
});

/** In plain colours, upright, on white. */
async function flat({ input, options, isTurned }: Look, longest: number) {
  const sharp = await openSharp();
  const image = sharp(input, reading(options));
  return (isTurned ? image.autoOrient() : image)
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .timeout({ seconds: ENOUGH_MS / 1000 })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

interface Raw {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

const smaller = async ({ data, ...shape }: Raw, longest: number): Promise<Raw> => {
  if (Math.max(shape.width, shape.height) <= longest) return { data, ...shape };
  const sharp = await openSharp();
  const fitted = sharp(data, { raw: shape }).resize({ width: longest, height: longest, fit: 'inside' });
  const made = await fitted.raw().toBuffer({ resolveWithObject: true });
  return { data: made.data, width: made.info.width, height: made.info.height, channels: shape.channels };
};

async function encode({ data, ...shape }: Raw, quality: number): Promise<Buffer> {
  const sharp = await openSharp();
  return sharp(data, { raw: shape }).webp({ quality, effort: 1, smartSubsample: true }).toBuffer();
}

interface Encoded {
  bytes: Buffer;
  raw: Raw;
}

/** As good as its weight allows. */
async function within(whole: Raw, { longest, most }: (typeof SIZES)[keyof typeof SIZES]): Promise<Encoded> {
  for (const side of longest) {
    const raw = await smaller(whole, side);
    for (const quality of QUALITIES) {
      const bytes = await encode(raw, quality);
      if (bytes.length <= most) return { bytes, raw };
      if (bytes.length > most * 4) break; // nothing saves so much
    }
  }
  throw new NoPreview('preview_too_much');
}

const WHITE = 250;
const isWhite = ({ data }: Raw) => data.every((part) => part >= WHITE);

export interface Saved {
  widthPx: number;
  heightPx: number;
  isBlank: boolean;
}

/** Writes the pictures of a page; tells how large the one on the order is. */
export async function savePictures(out: string, page: number, look: Look): Promise<Saved> {
  const { data, info } = await flat(look, SIZES.large.longest[0]);
  const raw: Raw = { data, width: info.width, height: info.height, channels: info.channels };
  const save = async (letter: string, { bytes }: Encoded) => writeFile(path.join(out, `${letter}${page}.webp`), bytes);
  await save('l', await within(raw, SIZES.large));
  const shown = await within(raw, SIZES.page);
  await save('p', shown);
  await save('s', await within(shown.raw, SIZES.small));
  const { width: widthPx, height: heightPx } = shown.raw;
  return { widthPx, heightPx, isBlank: isWhite(shown.raw) };
}

/** A page whose size nobody knows. A photograph may be white, a drawing shows something. */
export async function onePicture(out: string, look: Look, isDrawing = false) {
  const { isBlank, ...size } = await savePictures(out, 1, look);
  if (isDrawing && isBlank) throw new NoPreview('preview_empty');
  return { pages: [{ ...size, widthMm: null, heightMm: null }], pageCount: 1, hiddenLayers: 0 };
}
