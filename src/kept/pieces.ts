/**
 * A text with holes, into which goes what is of one sending alone: the beginning of its form keys, and its time. Each hole
 * has its own length, so that a text is filled by writing over it, and a compressed one without compressing it anew.
 */
import { brotliDecompressSync, constants, createBrotliCompress } from 'node:zlib';

/**
 * What no text of a page contains; no stretch of them comes twice. They end as what is filled in does, with signs that
 * people write: how brotli writes what follows hangs on the two bytes before it.
 */
const MARKS = {
  keys: 'Zq3\x01vX9_kT7wBn2\x02Rf8LdYc5Gh1\x03MpJ6sQe4Aa0UbV-',
  clock: '\x02w\x04Q\x05z93',
  at: '\x05K\x06j_\x04fN\x03x\x0172',
} as const;

export type Hole = keyof typeof MARKS;
export const holes: Readonly<Record<Hole, string>> = MARKS;
export type Filling = Readonly<Record<Hole, string>>;

const QUALITY = 5;
/** Larger windows cost memory and gain nothing at these sizes. */
const WINDOW_BITS = 18;

type Piece = Buffer | Hole;

interface At {
  hole: Hole;
  offset: number;
}

function holesIn(plain: Buffer): At[] {
  const found: At[] = [];
  for (const [hole, mark] of Object.entries(MARKS) as [Hole, string][]) {
    for (let i = plain.indexOf(mark); i >= 0; i = plain.indexOf(mark, i + mark.length)) found.push({ hole, offset: i });
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Compressed in parts that end at byte boundaries. */
function compressed(parts: readonly Buffer[]): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const done: Buffer[] = [];
    let current: Buffer[] = [];
    const stream = createBrotliCompress({
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS },
    });
    const take = () => {
      done.push(Buffer.concat(current));
      current = [];
    };
    stream.on('data', (chunk: Buffer) => current.push(chunk));
    stream.on('error', reject);
    stream.on('end', () => {
      take();
      resolve(done);
    });
    const write = (i: number) => {
      if (i === parts.length - 1) return void stream.end(parts[i]);
      stream.write(parts[i]);
      stream.flush(() => {
        take();
        write(i + 1);
      });
    };
    write(0);
  });
}

/** Brotli's uncompressed meta-block (RFC 7932, section 9.2): its length less one in 16 bits, and then the bytes. */
function stored(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  const head = ((bytes.length - 1) << 3) | (1 << 19);
  return Buffer.concat([Buffer.from([head & 255, (head >> 8) & 255, (head >> 16) & 255]), bytes]);
}

/** Two that have no sign in common at any place: what becomes each of them becomes whatever is filled in. */
const TRIALS: readonly Filling[] = [0, 1].map(
  (n) =>
    Object.fromEntries(
      Object.entries(MARKS).map(([hole, mark]) => [
        hole,
        Array.from(mark, (_, i) => String.fromCharCode(48 + ((i * 2 + n) % 74))).join(''),
      ]),
    ) as Record<Hole, string>,
);

function checkLengths(filling: Filling): void {
  for (const [hole, mark] of Object.entries(MARKS)) {
    if (filling[hole as Hole].length !== mark.length)
      throw new Error(`${hole}: "${filling[hole as Hole]}" does not fit`);
  }
}

export class Pieces {
  readonly plain: Buffer;
  readonly #holes: readonly At[];
  #packed: readonly Piece[] | undefined;
  #isPacking = false;

  constructor(plain: Buffer) {
    this.plain = plain;
    this.#holes = holesIn(plain);
  }

  get bytes(): number {
    return this.plain.length + (this.#packed ?? []).reduce((sum, piece) => sum + piece.length, 0);
  }

  /** The text as it is sent. */
  filled(filling: Filling): Buffer {
    if (this.#holes.length === 0) return this.plain;
    checkLengths(filling);
    const bytes = Buffer.from(this.plain);
    for (const { hole, offset } of this.#holes) bytes.write(filling[hole], offset, 'latin1');
    return bytes;
  }

  /** The same, compressed by brotli, once it has been packed. */
  packed(filling: Filling): Buffer | undefined {
    if (!this.#packed) return undefined;
    checkLengths(filling);
    return Buffer.concat(this.#packed.map((piece) => (typeof piece === 'string' ? stored(filling[piece]) : piece)));
  }

  /**
   * Compresses it once for all who are yet to come, beside what else is done. The first hole of a kind is left open; the
   * others repeat it, as the compressor found out by itself. Where it did not, nothing is packed.
   * @param grown hears by how many bytes it has grown
   */
  async pack(grown: (bytes: number) => void): Promise<void> {
    if (this.#packed || this.#isPacking) return;
    this.#isPacking = true;
    const first = Object.keys(MARKS).flatMap((hole) => this.#holes.find((one) => one.hole === hole) ?? []);
    const cuts = first.sort((a, b) => a.offset - b.offset);
    const parts: Buffer[] = [];
    let from = 0;
    for (const { hole, offset } of cuts) {
      const end = offset + MARKS[hole].length;
      parts.push(this.plain.subarray(from, offset), this.plain.subarray(offset, end));
      from = end;
    }
    parts.push(this.plain.subarray(from));
    const done = await compressed(parts);
    this.#packed = done.map((piece, i) => (i % 2 === 0 ? piece : cuts[(i - 1) / 2]!.hole));
    if (TRIALS.some((trial) => !this.#isRight(trial))) this.#packed = undefined;
    else grown(this.bytes - this.plain.length);
  }

  #isRight(trial: Filling): boolean {
    try {
      return brotliDecompressSync(this.packed(trial)!).equals(this.filled(trial));
    } catch {
      return false;
    }
  }
}
