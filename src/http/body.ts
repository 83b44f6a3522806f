/** Whatever is sent is read here, within bounds, and nowhere else: a body is as large as its sender likes. */

import type { MiddlewareHandler } from 'hono';
import { Refused, refusal } from '../commands/refusal.ts';
import type { C, Env } from './env.ts';
import { malformedBody } from './json.ts';
import { refuse } from './refuse.tsx';

export const KIB = 1024;
export const MIB = 1024 * KIB;

/** So much may be said in words, as a form or as JSON, whoever says it. */
export const WORDS = MIB;
export const MAX_FIELDS = 2000;

const inUnits = (bytes: number) => (bytes < MIB ? `${bytes / KIB} KiB` : `${bytes / MIB} MiB`);
export const tooLarge = (max: number) => refusal('too_large', 'too_large', { max: inUnits(max) });
export const tooManyFields = () => new Refused(refusal('too_large', 'too_many_fields', { max: MAX_FIELDS }));
export const unreadable = () => new Refused(malformedBody());

export const typeOf = (c: C) => c.req.header('Content-Type') ?? '';
export const isMultipart = (c: C) => /^multipart\/form-data\b/i.test(typeOf(c));

/**
 * What says itself that it is too large is not even read. `most`: what the largest form with files may hold; how much
 * of it is read, whoever asks for the form decides, who knows whose it is.
 */
export const boundedBodies =
  (most: number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const max = isMultipart(c) ? most : WORDS;
    return Number(c.req.header('Content-Length') ?? 0) > max ? refuse(c, tooLarge(max)) : next();
  };

type Reader = ReadableStreamDefaultReader<Uint8Array>;

const RUNS_OUT_MS = 30_000;

/** What comes after enough runs out unread, for a while: were it cut at once, its sender would not read the answer. */
async function runOut(reader: Reader, socket: { destroy(): void }): Promise<void> {
  const cut = setTimeout(() => socket.destroy(), RUNS_OUT_MS).unref();
  const next = () => reader.read().catch(() => ({ done: true }));
  while (!(await next()).done);
  clearTimeout(cut);
}

/** The chunks of a body. Where they come to more than may be, the rest is not looked at. */
export async function* chunksOf(c: C, max: number, back?: string): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return;
  let isOver = false;
  try {
    for (let size = 0; ; ) {
      // who breaks off has sent nothing that could be read
      const { done, value } = await reader.read().catch(() => Promise.reject(unreadable()));
      isOver = done;
      if (done) return;
      size += value.length;
      if (size > max) {
        yield value.subarray(0, value.length - (size - max));
        throw new Refused(tooLarge(max), back);
      }
      yield value;
    }
  } finally {
    if (!isOver && c.env?.incoming) void runOut(reader, c.env.incoming);
  }
}

async function readBytes(c: C): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(c, WORDS)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const readText = async (c: C): Promise<string> => new TextDecoder().decode(await readBytes(c));

const [AND, PLUS, SPACE] = [38, 43, 32];

/**
 * The fields of a form without files: counted before they are taken apart. A space comes as a plus; put back here, where
 * it costs nothing: whoever takes the text apart would do it forty times as slowly.
 */
export async function readPairs(c: C): Promise<[string, string][]> {
  const bytes = await readBytes(c);
  let fields = 1;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === PLUS) bytes[i] = SPACE;
    if (bytes[i] === AND && ++fields > MAX_FIELDS) throw tooManyFields();
  }
  return [...new URLSearchParams(new TextDecoder().decode(bytes))];
}
