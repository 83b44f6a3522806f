/** Files that nobody can draw here carry a small picture of themselves: CorelDRAW, AutoCAD, PostScript, Illustrator. */

import { open, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { bitmapFileLook, bitmapLook } from './bitmap.ts';
import { type Look, onePicture } from './pictures.ts';
import { type Drawn, NoPreview, type PreviewTask } from './task.ts';

const MIB = 1024 * 1024;
const MOST_PICTURE = 16 * MIB;
const MOST_NAMES = 5000;

const isPicture = (bytes: Buffer) => {
  const text = bytes.toString('latin1', 0, 12);
  return /^(\xff\xd8\xff|.PNG|RIFF....WEBP)/s.test(text);
};
const lookOf = (bytes: Buffer): Look | undefined =>
  bitmapFileLook(bytes) ?? (isPicture(bytes) ? { input: bytes } : undefined);

const IN_ZIP = [
  /^metadata\/thumbnails\/thumbnail\.(bmp|png|jpe?g)$/i,
  /^(previews|metadata\/thumbnails)\/[^/]+\.(png|bmp|jpe?g)$/i,
];

async function fromZip(file: string): Promise<Look | undefined> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(file, { lazyEntries: true });
  const found = await new Promise<yauzl.Entry | undefined>((resolve, reject) => {
    let seen = 0;
    let second: yauzl.Entry | undefined;
    zip.on('entry', (entry: yauzl.Entry) => {
      if (IN_ZIP[0]!.test(entry.fileName)) return resolve(entry);
      if (IN_ZIP[1]!.test(entry.fileName)) second ??= entry;
      if (++seen > MOST_NAMES) resolve(second);
      else zip.readEntry();
    });
    zip.on('end', () => resolve(second)).on('error', reject);
    zip.readEntry();
  });
  if (!found || found.uncompressedSize > MOST_PICTURE) return undefined;
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (
      entry: yauzl.Entry,
      done: (e: Error | null, s: NodeJS.ReadableStream) => void,
    ) => void,
  )(found);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  zip.close();
  return lookOf(Buffer.concat(parts));
}

/** The chunk DISP of a RIFF: a bitmap behind four bytes that say so. */
function fromRiff(bytes: Buffer): Look | undefined {
  for (let at = 12; at + 12 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    if (bytes.toString('latin1', at, at + 4) === 'DISP') return bitmapLook(bytes.subarray(at + 12, at + 8 + size));
    at += 8 + size + (size & 1);
  }
  return undefined;
}

/** Where it says at its byte 13 that its preview is: a mark, a length, how many, and for each what it is and where. */
function fromDwg(bytes: Buffer): Look | undefined {
  const at = bytes.readUInt32LE(13);
  if (at === 0 || at + 21 > bytes.length) return undefined;
  for (let i = 0, n = bytes[at + 20]!; i < n && at + 21 + i * 9 + 9 <= bytes.length; i++) {
    const entry = at + 21 + i * 9;
    const [code, start, size] = [bytes[entry], bytes.readUInt32LE(entry + 1), bytes.readUInt32LE(entry + 5)] as const;
    const picture = bytes.subarray(start, start + size);
    if (code === 2) return bitmapLook(picture);
    if (code === 6 && isPicture(picture)) return { input: picture };
  }
  return undefined;
}

/** The JPEG in what Adobe's programs say of a file. */
function fromXmp(bytes: Buffer): Look | undefined {
  const at = bytes.indexOf('<xmpGImg:image>');
  if (at < 0) return undefined;
  const end = bytes.indexOf('</xmpGImg:image>', at);
  if (end < 0 || end - at > MOST_PICTURE) return undefined;
  const coded = bytes.toString('latin1', at + 15, end).replaceAll('&#xA;', '');
  return lookOf(Buffer.from(coded, 'base64'));
}

/** PostScript with a head for DOS names where its TIFF is. */
function fromEps(bytes: Buffer): Look | undefined {
  if (bytes.length < 30 || bytes.readUInt32BE(0) !== 0xc5d0d3c6) return undefined;
  const [at, size] = [bytes.readUInt32LE(20), bytes.readUInt32LE(24)];
  return size > 0 && at + size <= bytes.length ? { input: bytes.subarray(at, at + size) } : undefined;
}

async function isZip(file: string) {
  const handle = await open(file, 'r');
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  return buffer.toString('latin1') === 'PK';
}

async function lookIn({ file, format }: PreviewTask): Promise<Look | undefined> {
  if (format === 'cdr' && (await isZip(file))) return fromZip(file);
  const bytes = await readFile(file);
  if (format === 'cdr') return fromRiff(bytes);
  return format === 'dwg' ? fromDwg(bytes) : (fromEps(bytes) ?? fromXmp(bytes));
}

/** The picture that a file carries of itself. */
export async function drawEmbedded(task: PreviewTask): Promise<Drawn> {
  const look = await lookIn(task);
  if (!look) throw new NoPreview('preview_none');
  return onePicture(task.out, look);
}
