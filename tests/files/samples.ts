/** Files as senders have them: small ones that are what they say, and some that are not. */

import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { type JsonClient, ORIGIN } from '../support/json-client.ts';
import type { Workshop } from '../support/workshop.ts';

export const dataDir = () => mkdtempSync(path.join(tmpdir(), 'files-'));

const text = (words: string) => Buffer.from(words, 'latin1');

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [text('%PDF-1.7\n')];
  const at: number[] = [];
  let size = parts[0]!.length;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    size += bytes.length;
  };
  objects.forEach((object, i) => {
    at.push(size);
    add(Buffer.concat([text(`${i + 1} 0 obj\n`), Buffer.isBuffer(object) ? object : text(object), text('\nendobj\n')]));
  });
  const rows = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = size;
  add(text(`xref\n0 ${at.length + 1}\n0000000000 65535 f \n${rows}`));
  add(text(`trailer<</Size ${at.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export const stream = (content: string | Buffer, dict = ''): Buffer => {
  const bytes = Buffer.isBuffer(content) ? content : text(content);
  return Buffer.concat([text(`<</Length ${bytes.length}${dict}>>stream\n`), bytes, text('\nendstream')]);
};

interface Sheet {
  content?: string;
  /** What else the page says: "/Rotate 90". */
  page?: string;
  box?: string;
  catalogue?: string;
  more?: readonly (string | Buffer)[];
  pages?: number;
}

/** One page, or several alike: objects 1 catalogue, 2 pages, 3 content, 4 font, from 5 on what else there is, then pages. */
export function pdf({
  content = '',
  page = '',
  box = '0 0 595 842',
  catalogue = '',
  more = [],
  pages = 1,
}: Sheet = {}) {
  const first = 5 + more.length;
  const kids = Array.from({ length: pages }, (_, i) => `${first + i} 0 R`).join(' ');
  const one = `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>${page}>>`;
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    stream(content),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
    ...Array.from({ length: pages }, () => one),
  ]);
}

export const drawing = pdf({ content: '1 0 0 rg 100 100 300 400 re f BT /F 36 Tf 60 700 Td (R1 front) Tj ET' });

const riff = (form: string, chunk = Buffer.alloc(40)) => {
  const body = Buffer.concat([text(form), chunk]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
export const riffCdr = riff('CDRA');
const zipped = (names: readonly string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(50)]))));
export const zipCdr = zipped(['META-INF/container.xml', 'content/riffData.cdr', 'metadata/thumbnails/thumbnail.bmp']);
export const plainZip = zipped(['readme.txt', 'front.dxf']);

export const dxf = (entities = '', header = '') =>
  text(`0\nSECTION\n2\nHEADER\n${header}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n${entities}0\nENDSEC\n0\nEOF\n`);
export const lineDxf = (x: number, y: number) => `0\nLINE\n8\n0\n10\n0\n20\n0\n11\n${x}\n21\n${y}\n`;

export const svg = text(
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><rect width="90" height="40"/></svg>',
);
export const eps = text('%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n%%EOF\n');
export const plt = text('IN;SP1;PU0,0;PD1016,0,1016,1016,0,0;PU;\n');
export const dwg = Buffer.concat([text('AC1032'), Buffer.alloc(200)]);
export const heicHead = Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypheic'), Buffer.alloc(200)]);
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const file = (bytes: Buffer | string, name: string, type = 'application/octet-stream') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type });

/** Everything that lies in the store, and what of requests is left over. */
export function storedIn(dir: string): string[] {
  const list = (folder: string) => {
    try {
      return readdirSync(path.join(dir, folder), { recursive: true, withFileTypes: true });
    } catch {
      return [];
    }
  };
  return ['files', 'incoming'].flatMap((folder) =>
    list(folder)
      .filter((one) => one.isFile())
      .map(({ name }) => name),
  );
}

/** A program sends files. */
export async function sendFiles(
  { app }: Workshop,
  client: JsonClient,
  po: string,
  files: readonly File[],
  fields: Record<string, string> = {},
  key?: string,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const one of files) body.append('file', one);
  const headers = { Cookie: client.cookies.header, ...(key && { 'Idempotency-Key': key }) };
  const response = await app.request(`${ORIGIN}/api/orders/${po}/files`, { method: 'POST', headers, body });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  return { status: response.status, body: (await response.json()) as any };
}
