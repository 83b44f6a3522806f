/** What was sent as a photo, told by decoding it, and made anew: nothing of the sender's file is kept. */

import type { default as Sharp } from 'sharp';
import type { ReasonKey } from '../commands/refusal.ts';
import { isDiskFull } from '../disk.ts';
import { MAX_MILLION_PIXELS } from './limits.ts';

const LONGEST_PX = 1600;
const SMALL_PX = 320;
const QUALITY = 80;
const SECONDS = 15;

async function load(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  // of all that the library can open, photographs alone are opened
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

let loaded: Promise<typeof Sharp> | undefined;

/** Read with the first photo: it takes 24 MB and a tenth of a second. */
const openSharp = () => {
  loaded ??= load();
  return loaded;
};

export interface Picture {
  bytes: Buffer;
  small: Buffer;
  widthPx: number;
  heightPx: number;
}

export type Read = { picture: Picture } | { reason: ReasonKey };

const PIXELS = MAX_MILLION_PIXELS * 1_000_000;

/** As telephones of one make write them: an ISO file of a HEIF brand. */
const isHeic = (bytes: Buffer) =>
  bytes.toString('latin1', 4, 8) === 'ftyp' &&
  /^(hei[cfmsx]|hev[cmsx]|mif1|msf1)/.test(bytes.toString('latin1', 8, 12));

type FailOn = 'error' | 'warning';

/** Upright, no larger than wanted, in plain colours, and without what the camera wrote beside it. */
const fitted = (sharp: typeof Sharp, bytes: Buffer, longest: number, failOn: FailOn = 'error') =>
  sharp(bytes, { limitInputPixels: PIXELS, failOn, sequentialRead: true })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .timeout({ seconds: SECONDS });

const [JPEG, SCAN, END] = ['ffd8', 'ffda', 'ffd9'].map((mark) => Buffer.from(mark, 'hex')) as [Buffer, Buffer, Buffer];

/** Does a JPEG stop before the mark that ends it? */
const isOpenEnded = (bytes: Buffer) =>
  bytes.subarray(0, 2).equals(JPEG) && bytes.lastIndexOf(END) < bytes.lastIndexOf(SCAN);

/** Cameras and messengers leave the end mark out. With it the picture is complete, or it lacks a part and that is told. */
const photo = (sharp: typeof Sharp, bytes: Buffer) =>
  isOpenEnded(bytes)
    ? fitted(sharp, Buffer.concat([bytes, END]), LONGEST_PX, 'warning')
    : fitted(sharp, bytes, LONGEST_PX);

async function whyUnreadable(sharp: typeof Sharp, bytes: Buffer): Promise<ReasonKey | null> {
  if (isHeic(bytes)) return 'photo_heic';
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!facts) return 'photo_kind';
  return facts.width * facts.height > PIXELS ? 'photo_too_wide' : null;
}

export async function makePicture(bytes: Buffer): Promise<Read> {
  const sharp = await openSharp();
  try {
    const why = await whyUnreadable(sharp, bytes);
    if (why) return { reason: why };
    const { data, info } = await photo(sharp, bytes).toBuffer({ resolveWithObject: true });
    const small = await fitted(sharp, data, SMALL_PX).toBuffer();
    return { picture: { bytes: data, small, widthPx: info.width, heightPx: info.height } };
  } catch (error) {
    if (isDiskFull(error as Error)) throw error; // a large one is unpacked into a temporary file
    return { reason: 'photo_unreadable' };
  }
}
