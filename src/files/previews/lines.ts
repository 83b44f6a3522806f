/** A drawing of lines and words, without a paper: from whatever programs cut and plot by. */

import { NoPreview } from './task.ts';

export type Point = readonly [x: number, y: number];

export interface Stroke {
  points: readonly Point[];
  colour: string;
}

export interface Label {
  at: Point;
  height: number;
  /** In degrees, against the clock. */
  turned: number;
  words: string;
}

export interface Lines {
  strokes: readonly Stroke[];
  labels: readonly Label[];
  /** So many millimetres is one; null where the drawing does not say. */
  unitMm: number | null;
}

interface Box {
  from: [number, number];
  to: [number, number];
}

const LONGEST = 2400;
const MARGIN = 0.03;
const MOST_POINTS = 2_000_000;

function boxOf(points: readonly Point[]): Box {
  const box: Box = { from: [Infinity, Infinity], to: [-Infinity, -Infinity] };
  for (const point of points) {
    for (const axis of [0, 1] as const) {
      if (point[axis] < box.from[axis]) box.from[axis] = point[axis];
      if (point[axis] > box.to[axis]) box.to[axis] = point[axis];
    }
  }
  return box;
}

/** Beyond a gap of so many times what lies on its larger side, a few things are strays. */
const FAR = 4;
const FEW = 0.02;

interface Part {
  from: number;
  to: number;
  index: number;
}

/** Of what lies along one axis, in groups with nothing between them, those that do not lie alone and far away. */
function together(parts: Part[]): Part[] {
  const groups: { from: number; to: number; parts: Part[] }[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    const reach = last && Math.max(last.to - last.from, 1e-9) * FAR;
    if (last && part.from - last.to <= reach!) {
      last.to = Math.max(last.to, part.to);
      last.parts.push(part);
    } else groups.push({ ...part, parts: [part] });
  }
  const largest = groups.toSorted((a, b) => b.parts.length - a.parts.length)[0]!;
  const rest = parts.length - largest.parts.length;
  const isStray = rest <= Math.max(2, parts.length * FEW) && rest < largest.parts.length;
  return isStray ? largest.parts : parts;
}

/** What is drawn, without a point that somebody left a kilometre away. */
function withoutStrays<T>(things: readonly T[], boxes: readonly Box[]): T[] {
  let left = boxes.map((_, index) => index);
  for (const axis of [0, 1] as const) {
    const parts = left.map((index) => ({ from: boxes[index]!.from[axis], to: boxes[index]!.to[axis], index }));
    if (parts.length > 2) left = together(parts).map(({ index }) => index);
  }
  return left.map((index) => things[index]!);
}

const escaped = (text: string) =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

const inTenths = (n: number) => String(Math.round(n * 10) / 10);

interface Framed {
  svg: string;
  widthMm: number | null;
  heightMm: number | null;
}

const isThere = ([x, y]: Point) => Number.isFinite(x) && Number.isFinite(y);

/** As SVG with lines of one width, whatever its scale. */
export function drawLines({ strokes, labels, unitMm }: Lines): Framed {
  const whole = strokes.filter(({ points }) => points.length > 1 && points.every(isThere));
  if (whole.reduce((sum, { points }) => sum + points.length, 0) > MOST_POINTS) throw new NoPreview('preview_too_much');
  const said = labels.filter(({ at, height }) => isThere(at) && height > 0);
  const things = [...whole, ...said];
  if (things.length === 0) throw new NoPreview('preview_empty');
  const shown = withoutStrays(
    things,
    things.map((one) => ('points' in one ? boxOf(one.points) : boxOf([one.at]))),
  );
  const { from, to } = boxOf(
    shown.flatMap((one) =>
      'points' in one
        ? one.points
        : [one.at, [one.at[0] + one.height * one.words.length * 0.6, one.at[1] + one.height] as const],
    ),
  );
  const [width, height] = [to[0] - from[0], to[1] - from[1]];
  const scale = LONGEST / Math.max(width, height, 1e-9);
  const margin = LONGEST * MARGIN;
  const place = ([x, y]: Point) => [(x - from[0]) * scale + margin, (to[1] - y) * scale + margin] as const;
  const parts = shown.map((one) => {
    if ('points' in one) {
      return `<polyline points="${one.points.map((point) => place(point).map(inTenths).join(',')).join(' ')}" stroke="${one.colour}"/>`;
    }
    const [x, y] = place(one.at).map(inTenths);
    return `<text transform="translate(${x} ${y}) rotate(${-one.turned})" font-size="${inTenths(one.height * scale * 1.35)}" fill="#16191d" stroke="none">${escaped(one.words)}</text>`;
  });
  const [w, h] = [width * scale + 2 * margin, height * scale + 2 * margin].map((side) =>
    Math.ceil(Math.max(side, margin)),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" font-family="sans-serif" fill="none" stroke-width="4" stroke-linejoin="round"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>`;
  const mm = (side: number) => (unitMm === null ? null : Math.round(side * unitMm * 10) / 10);
  return { svg, widthMm: mm(width), heightMm: mm(height) };
}
