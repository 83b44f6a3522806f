import type { Child } from 'hono/jsx';
import { WIDTH } from './Chart.tsx';

export interface Bar {
  href: string;
  /** All of it in one sentence. */
  told: string;
  label: string;
  /** What the bar says, as a number. */
  value: string;
  /** How long the bar is, from 0 to 1. */
  length: number;
}

const ROW = 44;
/** Of a row: its words stand above its bar. */
const WORDS = 19;
const THICK = 16;

export const heightOf = (rows: number) => rows * ROW;
export const barMiddle = (n: number) => n * ROW + WORDS + THICK / 2;

/** Bars under their words, each in the frame of a whole one, and each a link. What is drawn over the bars lies under the words. */
export const BarRows = ({ bars, children }: { bars: readonly Bar[]; children?: Child }) => (
  <>
    {bars.map(({ length }, n) => (
      <>
        <rect class="frame" x="0.5" y={n * ROW + WORDS} width={WIDTH - 1} height={THICK} />
        <rect x="0" y={n * ROW + WORDS} width={length * WIDTH} height={THICK} />
      </>
    ))}
    {children}
    {bars.map(({ href, told, label, value }, n) => (
      <a href={href}>
        <title>{told}</title>
        <rect class="hit" x="0" y={n * ROW} width={WIDTH} height={ROW} />
        <text x="0" y={n * ROW + WORDS - 5}>
          {label}
        </text>
        <text x={WIDTH} y={n * ROW + WORDS - 5} text-anchor="end">
          {value}
        </text>
      </a>
    ))}
  </>
);
