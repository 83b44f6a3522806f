/** What a file is, by its content: a few kilobytes of its beginning and its end are looked at, never all of it. */

import { open } from 'node:fs/promises';
import type { FileFormat } from '../formats.ts';
import { namesInZip } from './zip.ts';

const HEAD = 8192;
const TAIL = 2048;

/** What of a file is looked at. */
export interface Ends {
  size: number;
  head: Buffer;
  tail: Buffer;
  /** The beginning as text of one byte a letter. */
  text: string;
}

export type Recognised = { format: FileFormat } | { wrong: 'file_type' | 'file_broken' };

const FTYP = /^....ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1)/s;
const MARKUP = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype\s+svg[^>[]*(?:\[[\s\S]*?\])?\s*>\s*)*/i;
/** A head that names its version; a PDF may have up to a kilobyte of something else before it. */
const PDF = /%PDF-\d\.\d/;
const DXF = /^\s*(?:999\r?\n[^\n]*\n\s*)*0\r?\n\s*SECTION\r?\n/;
/** Before its first instruction there may be commands of the plotter itself, which begin with ESC. */
const ESC = '\x1b';
const PLOT = /^(?:\s|␛%-?\d{0,4}[A-Z]|␛E|␛\.[^;:␛]{0,20}[;:])*(?:IN|DF|PS|RO|IP|SC|SP|PU|PD|PA|BP)\s*[-\d,.\s]*;/;

const isSvg = (text: string) => /^<svg[\s>]/i.test(text.replace(MARKUP, ''));
const isMarkup = (text: string) => /^\s*<(?:!doctype|html|head|body|script|\?php|!--|[a-z])/i.test(text);
const isPdf = (text: string) => {
  const at = text.slice(0, 1024 + 8).search(PDF);
  return at === 0 || (at > 0 && !isMarkup(text));
};

const RULES: readonly [FileFormat, (ends: Ends) => boolean][] = [
  ['png', ({ text }) => text.startsWith('\x89PNG\r\n\x1a\n')],
  ['jpg', ({ text }) => text.startsWith('\xff\xd8\xff')],
  ['webp', ({ text }) => /^RIFF....WEBP/s.test(text)],
  ['cdr', ({ text }) => /^RIFF....CDR/is.test(text)],
  ['tiff', ({ text }) => ['II*\0', 'II+\0', 'MM\0*', 'MM\0+'].some((mark) => text.startsWith(mark))],
  ['heic', ({ text }) => FTYP.test(text)],
  ['dwg', ({ text }) => /^AC10\d\d/.test(text)],
  ['dxf', ({ text }) => text.startsWith('AutoCAD Binary DXF\r\n\x1a\0') || DXF.test(text.replace(/^\xef\xbb\xbf/, ''))],
  ['eps', ({ text }) => text.startsWith('\xc5\xd0\xd3\xc6') || text.replace('\x04', '').trimStart().startsWith('%!PS')],
  ['pdf', ({ text }) => isPdf(text)],
  ['svg', ({ text }) => isSvg(text.replace(/^\xef\xbb\xbf/, ''))],
  ['plt', ({ text }) => PLOT.test(text.replaceAll(ESC, '␛'))],
];

/** The length that a RIFF file says that it has. */
const riffIsWhole = ({ head, size }: Ends) => head.readUInt32LE(4) + 8 <= size + 1;

/** Does it stop before its end, as a copy does that was broken off? */
const BROKEN: Partial<Record<FileFormat, (ends: Ends) => boolean>> = {
  png: ({ head, tail, size }) => size < 57 || head.toString('latin1', 12, 16) !== 'IHDR' || !tail.includes('IEND'),
  jpg: ({ size }) => size < 125,
  webp: (ends) => ends.size < 30 || !riffIsWhole(ends),
  cdr: (ends) => ends.size < 20 || !riffIsWhole(ends),
  tiff: ({ head, size }) => size < 8 || (head[2] === 42 && offsetIn(head) >= size),
  heic: ({ size }) => size < 100,
  dwg: ({ size }) => size < 100,
};

const offsetIn = (head: Buffer) => (head[0] === 0x49 ? head.readUInt32LE(4) : head.readUInt32BE(4));

export async function readEnds(file: string): Promise<Ends> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const part = async (at: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    };
    const head = await part(0, Math.min(HEAD, size));
    const tail = await part(Math.max(0, size - TAIL), Math.min(TAIL, size));
    return { size, head, tail, text: head.toString('latin1') };
  } finally {
    await handle.close();
  }
}

/** One with something in it, and an empty one. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06'];
const CDR_PART = /^content\/(?:riffdata\.cdr|root\.dat)$/i;

async function inZip(file: string): Promise<Recognised> {
  const names = await namesInZip(file);
  if (!names) return { wrong: 'file_broken' };
  return { format: names.some((name) => CDR_PART.test(name)) ? 'cdr' : 'zip' };
}

/** Illustrator writes PDF, or PostScript in its old versions: the ending alone tells that it is one. */
const isIllustrator = (format: FileFormat, { text }: Ends, name: string) =>
  /\.ait?$/i.test(name) && (format === 'pdf' || (format === 'eps' && text.includes('Illustrator')));

/** `name`: only parts what one content may be called either way. */
export async function recognise(file: string, name: string): Promise<Recognised> {
  const ends = await readEnds(file);
  if (ZIPS.some((mark) => ends.text.startsWith(mark))) return inZip(file);
  const format = RULES.find(([, holds]) => holds(ends))?.[0];
  if (!format) return { wrong: 'file_type' };
  if (BROKEN[format]?.(ends)) return { wrong: 'file_broken' };
  return { format: isIllustrator(format, ends, name) ? 'ai' : format };
}
