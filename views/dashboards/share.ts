import type { Ui } from '../../src/http/ui.ts';
import { share } from '../../src/metrics/share.ts';

/** "98.1 %"; a dash where there is nothing to take a share of. */
export function sayShare({ t, format }: Ui, part: number, whole: number): string {
  const value = share(part, whole);
  return value === null ? t.shell.none() : t.figures.past.share({ n: format.number(Math.round(value * 1000) / 10) });
}
