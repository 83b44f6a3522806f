/** DXF as a drawing with its words, in the unit that it says; without layers that are frozen or off. */

import { readFile } from 'node:fs/promises';
import type { Entity, Parsed } from 'dxf';
import { drawLines, type Label, type Point, type Stroke } from './lines.ts';
import { savePictures } from './pictures.ts';
import { type Drawn, NoPreview, type PreviewTask } from './task.ts';

/** By INSUNITS. */
const UNITS_MM: Readonly<Record<number, number>> = { 1: 25.4, 2: 304.8, 4: 1, 5: 10, 6: 1000, 14: 100 };
/** From this version on it is written in UTF-8. */
const IN_UTF8 = 'AC1021';

const said = (head: string, name: string) => new RegExp(`\\$${name}\\s+\\d+\\s+(\\S+)`).exec(head)?.[1];

/** In the letters of the country where it was drawn. */
function textOf(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 20_000);
  const page = /^ANSI_(\d{3,4})$/i.exec(said(head, 'DWGCODEPAGE') ?? '')?.[1];
  const isNew = (said(head, 'ACADVER') ?? '') >= IN_UTF8;
  if (isNew || !page) return bytes.toString('utf8');
  try {
    return new TextDecoder(page.length === 4 ? `windows-${page}` : `cp${page}`).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function moved(point: Point, { transforms }: Entity): Point {
  let [x, y] = point;
  for (const { scaleX = 1, scaleY = 1, rotation = 0, extrusionZ, ...by } of transforms) {
    const turn = (rotation * Math.PI) / 180;
    const [a, b] = [x * scaleX, y * scaleY];
    [x, y] = [
      a * Math.cos(turn) - b * Math.sin(turn) + (by.x ?? 0),
      b * Math.cos(turn) + a * Math.sin(turn) + (by.y ?? 0),
    ];
    if (extrusionZ === -1) x = -x;
  }
  return [x, y];
}

/** What stands in it, without how it is to look. */
const plainWords = (text: string) =>
  text
    .replace(/\\U\+([0-9A-F]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%%[cC]/g, '⌀')
    .replace(/%%[dD]/g, '°')
    .replace(/%%[pP]/g, '±')
    .replace(/%%[uUoO]/g, '')
    .replace(/\\[PN]/g, ' ')
    .replace(/\\[ACcFfHhLlOoKkQTWp][^;\\{}]*;/g, '')
    .replace(/\\[LlOoKk]/g, '')
    .replace(/[{}]/g, '');

function labelOf(entity: Entity): Label | undefined {
  const height = entity.textHeight ?? entity.nominalTextHeight;
  if (!entity.string || !height || entity.x === undefined || entity.y === undefined) return undefined;
  const scale = entity.transforms.reduce((product, { scaleY = 1 }) => product * Math.abs(scaleY || 1), 1);
  const turned = entity.transforms.reduce((sum, { rotation = 0 }) => sum + rotation, entity.rotation ?? 0);
  return { at: moved([entity.x, entity.y], entity), height: height * scale, turned, words: plainWords(entity.string) };
}

const isHidden = ({ tables: { layers } }: Parsed, name: string | undefined) => {
  const layer = name === undefined ? undefined : layers[name];
  return layer !== undefined && (((layer.flags ?? 0) & 1) === 1 || (layer.colorNumber ?? 0) < 0);
};

/** Light colours are made for a black screen. */
const onWhite = (rgb: readonly number[]) => (rgb.some((part) => part < 200) ? `rgb(${rgb.join()})` : '#16191d');

export async function drawDxf({ file, out }: PreviewTask): Promise<Drawn> {
  const { default: dxf } = await import('dxf');
  const bytes = await readFile(file);
  if (bytes.toString('latin1', 0, 18) === 'AutoCAD Binary DXF') throw new NoPreview('preview_none');
  const parsed = dxf.parseString(textOf(bytes));
  const entities = dxf.denormalise(parsed);
  const { polylines } = dxf.toPolylines(parsed);
  const seen = entities
    .map((entity, i) => ({ entity, line: polylines[i]! }))
    .filter(({ entity }) => !isHidden(parsed, entity.layer));
  const hidden = new Set(entities.filter(({ layer }) => isHidden(parsed, layer)).map(({ layer }) => layer));
  const inModel = seen.filter(({ entity }) => entity.paperSpace !== 1);
  // whose drawing stands on its paper alone is read there
  const drawn = inModel.length > 0 ? inModel : seen;
  const strokes = drawn.map(({ line }): Stroke => ({ points: line.vertices, colour: onWhite(line.rgb) }));
  const unitMm = UNITS_MM[parsed.header.insUnits ?? 0] ?? null;
  const labels = drawn.flatMap(({ entity }) => labelOf(entity) ?? []);
  const { svg, widthMm, heightMm } = drawLines({ strokes, labels, unitMm });
  const { isBlank: _, ...size } = await savePictures(out, 1, { input: Buffer.from(svg) });
  return { pages: [{ ...size, widthMm, heightMm }], pageCount: 1, hiddenLayers: hidden.size };
}
