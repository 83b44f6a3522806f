import type { Box } from '../kinds/kind.ts';

const channels = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

/** Which ink is legible on "#RRGGBB". */
export function inkOn(hex: string): Box['ink'] {
  const [r, g, b] = channels(hex);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255 > 0.5 ? 'black' : 'white';
}

/** How much light a colour throws back, in per cent: what a light reflectance value would be, had it been measured. */
export function reflectanceOf(hex: string): number {
  const [r, g, b] = channels(hex).map((c) => {
    const part = c / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 100 * (0.2126 * r + 0.7152 * g + 0.0722 * b);
}

export const boxOf = (text: string, hex: string | null | undefined): Box[] =>
  hex ? [{ text, hex, ink: inkOn(hex) }] : [];
