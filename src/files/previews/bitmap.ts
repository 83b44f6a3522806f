/** A Windows bitmap without its file's head, as CorelDRAW and AutoCAD lay one into their files. */

import type { Look } from './pictures.ts';

const MOST_PIXELS = 16_000_000;

/** Undefined where it is packed, or not all there. */
export function bitmapLook(dib: Buffer, pixelsAt?: number): Look | undefined {
  if (dib.length < 40) return undefined;
  const head = dib.readUInt32LE(0);
  const [width, rows] = [dib.readInt32LE(4), dib.readInt32LE(8)];
  const [bits, packed] = [dib.readUInt16LE(14), dib.readUInt32LE(16)];
  const height = Math.abs(rows);
  const isKnown = packed === 0 && [1, 4, 8, 24, 32].includes(bits);
  if (head < 40 || !isKnown || width <= 0 || height === 0 || width * height > MOST_PIXELS) return undefined;
  const colours = bits > 8 ? 0 : dib.readUInt32LE(32) || 1 << bits;
  const stride = Math.ceil((width * bits) / 32) * 4;
  const from = pixelsAt ?? head + colours * 4;
  if (colours > 256 || from + stride * height > dib.length || head + colours * 4 > dib.length) return undefined;
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = from + (rows > 0 ? height - 1 - y : y) * stride;
    for (let x = 0; x < width; x++) {
      const bit = x * bits;
      const at = row + (bit >> 3);
      const index = bits > 8 ? 0 : (dib[at]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
      const colour = bits > 8 ? at : head + Math.min(index, colours - 1) * 4;
      for (const part of [0, 1, 2]) data[(y * width + x) * 3 + part] = dib[colour + 2 - part]!;
    }
  }
  return { input: data, options: { raw: { width, height, channels: 3 } } };
}

/** With its head: "BM", and where its pixels begin. */
export const bitmapFileLook = (file: Buffer): Look | undefined =>
  file.toString('latin1', 0, 2) === 'BM' && file.length > 54
    ? bitmapLook(file.subarray(14), file.readUInt32LE(10) - 14)
    : undefined;
