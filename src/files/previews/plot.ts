/** HPGL, as plotters cut by: pen up, pen down, and points. */

import { readFile } from 'node:fs/promises';
import { drawLines, type Point, type Stroke } from './lines.ts';
import { savePictures } from './pictures.ts';
import type { Drawn, PreviewTask } from './task.ts';

/** A plotter's unit. */
const UNIT_MM = 0.025;
const PENS = ['#16191d', '#b3261e', '#17633a', '#0b57d0', '#7a4f00', '#7b1fa2', '#00707a', '#565b63'];

const INSTRUCTION = /(PU|PD|PA|PR|SP|AA|CI)\s*([-+\d.,\s]*)/gi;
const CIRCLE_STEPS = 60;

const circle = ([x, y]: Point, radius: number): Point[] =>
  Array.from({ length: CIRCLE_STEPS + 1 }, (_, i) => {
    const turn = (i / CIRCLE_STEPS) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });

export function strokesOf(text: string): Stroke[] {
  const strokes: Stroke[] = [];
  let at: Point = [0, 0];
  let [isDown, isRelative, colour] = [false, false, PENS[0]!];
  let points: Point[] = [];
  const lift = () => {
    if (points.length > 1) strokes.push({ points, colour });
    points = [];
  };
  for (const [, word, numbers] of text.matchAll(INSTRUCTION)) {
    const name = word!.toUpperCase();
    const said = (numbers!.match(/[-+]?\d*\.?\d+/g) ?? []).map(Number);
    if (name === 'SP') {
      lift();
      colour = PENS[Math.max(0, (said[0] ?? 1) - 1) % PENS.length]!;
    } else if (name === 'CI') strokes.push({ points: circle(at, said[0] ?? 0), colour });
    else if (name !== 'AA') {
      if (name === 'PU') lift();
      if (name === 'PU' || name === 'PD') isDown = name === 'PD';
      if (name === 'PA' || name === 'PR') isRelative = name === 'PR';
      for (let i = 0; i + 1 < said.length; i += 2) {
        if (isDown && points.length === 0) points.push(at);
        at = isRelative ? [at[0] + said[i]!, at[1] + said[i + 1]!] : [said[i]!, said[i + 1]!];
        if (isDown) points.push(at);
      }
    }
  }
  lift();
  return strokes;
}

export async function drawPlot({ file, out }: PreviewTask): Promise<Drawn> {
  const strokes = strokesOf(await readFile(file, 'latin1'));
  const { svg, widthMm, heightMm } = drawLines({ strokes, labels: [], unitMm: UNIT_MM });
  const { isBlank: _, ...size } = await savePictures(out, 1, { input: Buffer.from(svg) });
  return { pages: [{ ...size, widthMm, heightMm }], pageCount: 1, hiddenLayers: 0 };
}
