/** A form with files, part by part as it comes: its words are kept, its files laid on the disk. */

import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { MiddlewareHandler } from 'hono';
import { Refused } from '../commands/refusal.ts';
import type { Config } from '../config.ts';
import { chunksOf, KIB, MAX_FIELDS, tooManyFields, typeOf, unreadable } from './body.ts';
import type { C, Env } from './env.ts';

/** What a form may hold, where it is asked for. */
export interface Room {
  bytes: number;
  fileBytes: number;
  /** Where the form is, for whom it was too much. */
  back?: string;
}

/** A file that was sent: it lies on the disk until its request is answered. */
export interface SentFile {
  field: string;
  /** As its sender calls it. */
  name: string;
  path: string;
  size: number;
  sha256: string;
  /** There was more of it than may be. */
  isCut: boolean;
  /** All of it, for whoever wants it in memory. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Sent {
  entries: [string, string][];
  files: SentFile[];
  /** There was a file that is not here. Of whom nobody knows a form is read to its first one. */
  hasUnread?: boolean;
  /** … and so far only; what came behind is missing. */
  isCut?: boolean;
  /** A file could not be laid on the disk: all else was heard to its end. */
  failure?: unknown;
}

/** So much is read of whom nobody knows: his words, and the key that tells who filled in the form. */
const OF_THE_UNKNOWN = 256 * KIB;
/** More than any form has fields for; an empty one counts. */
const MAX_FILES = 10;

function openParser(c: C, { bytes, fileBytes }: Room): Busboy {
  const limits = {
    ...{ fieldNameSize: 500, fieldSize: bytes, fields: MAX_FIELDS, fileSize: fileBytes, files: MAX_FILES },
    ...{ headerPairs: 20, headerSize: 8 * KIB },
  };
  try {
    const isPartAFile = (_: unknown, __: unknown, fileName: string | undefined) => fileName !== undefined;
    return new Busboy({ headers: { 'content-type': typeOf(c) }, limits, isPartAFile });
  } catch {
    throw unreadable();
  }
}

const directoryOf = ({ dataDir }: Pick<Config, 'dataDir'>) => path.join(dataDir, 'incoming');
const LEFT_MS = 24 * 3600_000;

/** Files of requests that were never answered: the process was killed under them. */
export async function sweepIncoming(config: Pick<Config, 'dataDir'>, now: Date): Promise<void> {
  const directory = directoryOf(config);
  for (const name of await readdir(directory).catch(() => [])) {
    const file = path.join(directory, name);
    const found = await stat(file).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > LEFT_MS) await rm(file, { force: true });
  }
}

/** What was sent as files is gone when its request is answered. */
export const filesForNow: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  for (const { path: file } of c.var.sent?.files ?? []) await rm(file, { force: true });
};

async function openPart(file: string) {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o750 });
  return open(file, 'wx', 0o640);
}

/** On the disk. Even what the disk does not take runs out to its end: words may come behind it. */
async function keep(c: C, stream: BusboyFileStream): Promise<Omit<SentFile, 'field' | 'name'>> {
  const file = path.join(directoryOf(c.var.deps.config), `${randomBytes(16).toString('hex')}.part`);
  const hash = createHash('sha256');
  let size = 0;
  let failure: unknown;
  const note = (error: unknown) => {
    failure ??= error;
  };
  const out = await openPart(file).catch(note);
  const take = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      if (failure === undefined) await out!.writeFile(chunk).catch(note);
    }
  };
  await pipeline(stream, take).catch(note);
  await out?.close().catch(note);
  if (failure !== undefined) {
    await rm(file, { force: true });
    throw failure;
  }
  const arrayBuffer = async () => new Uint8Array(await readFile(file)).buffer;
  return { path: file, size, sha256: hash.digest('hex'), isCut: stream.truncated, arrayBuffer };
}

/** A form's parts as they come. Whatever ends the reading early ends what waits for more, and leaves no file behind. */
class Parts {
  readonly sent: Sent = { entries: [], files: [] };
  readonly #c: C;
  readonly #isKnown: boolean;
  readonly #parser: Busboy;
  readonly #streams: BusboyFileStream[] = [];
  readonly #kept: Promise<SentFile | null>[] = [];
  #end!: (error?: unknown) => void;
  readonly ended: Promise<unknown>;
  isOver = false;

  constructor(c: C, room: Room, isKnown: boolean) {
    this.#c = c;
    this.#isKnown = isKnown;
    this.#parser = openParser(c, room);
    this.ended = new Promise<unknown>((resolve) => {
      this.#end = resolve;
    });
    this.#parser.on('field', (name: string | undefined, text) => {
      if (name !== undefined && !this.isOver) this.sent.entries.push([name, text]);
    });
    this.#parser.on('file', (name: string | undefined, stream, fileName) => this.#file(name ?? '', stream, fileName));
    this.#parser.on('fieldsLimit', () => this.stop(tooManyFields()));
    this.#parser.on('filesLimit', () => this.stop(tooManyFields()));
    this.#parser.on('error', () => this.stop(unreadable()));
    this.#parser.on('finish', () => void this.#settle());
  }

  async #settle(error?: unknown): Promise<void> {
    const files = await Promise.all(this.#kept);
    this.sent.files.push(...files.filter((file) => file !== null));
    this.#end(error);
  }

  #unkept(error: unknown): null {
    this.sent.failure ??= error;
    this.sent.hasUnread = true;
    return null;
  }

  #file(field: string, stream: BusboyFileStream, name: string): void {
    stream.on('error', () => this.stop(unreadable()));
    // the field of a file that nobody chose is sent too
    if (name === '' || this.isOver) stream.resume();
    else if (this.#isKnown) this.#keep(field, stream, name);
    else {
      this.sent.hasUnread = true;
      this.stop();
    }
  }

  #keep(field: string, stream: BusboyFileStream, name: string): void {
    this.#streams.push(stream);
    const kept = keep(this.#c, stream).then((file): SentFile => ({ field, name, ...file }));
    this.#kept.push(kept.catch((error) => this.#unkept(error)));
  }

  stop(error?: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const stream of this.#streams) stream.destroy();
    // the words before are told by the next turn
    setImmediate(() => void this.#settle(error));
  }

  /** No quicker than the disk takes it. */
  write = (chunk: Uint8Array) => new Promise<void>((resolve) => this.#parser.write(chunk, () => resolve()));
  finish = () => this.#parser.end();
}

async function feed(c: C, room: Room, parts: Parts): Promise<void> {
  for await (const chunk of chunksOf(c, room.bytes, room.back)) {
    await Promise.race([parts.write(chunk), parts.ended]);
    if (parts.isOver) return;
  }
  parts.finish();
}

const discard = (files: readonly SentFile[]) => Promise.all(files.map((file) => rm(file.path, { force: true })));

/** A form with files of somebody who is known, and may send so much there. */
export async function readParts(c: C, room: Room): Promise<Sent> {
  const parts = new Parts(c, room, true);
  feed(c, room, parts).catch((error) => parts.stop(error));
  const error = await parts.ended;
  if (error === undefined) return parts.sent;
  await discard(parts.sent.files);
  throw error;
}

/** Of somebody who is not known, the words before his first file. */
export async function readWordsOf(c: C): Promise<Sent> {
  const parts = new Parts(c, { bytes: OF_THE_UNKNOWN, fileBytes: 0 }, false);
  feed(c, { bytes: OF_THE_UNKNOWN, fileBytes: 0 }, parts).catch((error) => {
    parts.sent.isCut = error instanceof Refused && error.refusal.kind === 'too_large';
    parts.stop(parts.sent.isCut ? undefined : error);
  });
  const error = await parts.ended;
  if (error !== undefined) throw error;
  return parts.sent;
}
