import type { Ui } from '../../src/http/ui.ts';
import { durationInWords } from './duration.ts';

const MINUTE_MS = 60_000;

/** How long it has been so; a script counts on. */
export function Elapsed({ ui, since }: { ui: Ui; since: Date }) {
  const minutes = Math.max(0, Math.floor((ui.minute.getTime() - since.getTime()) / MINUTE_MS));
  return (
    <time class="elapsed" datetime={`PT${minutes}M`}>
      {durationInWords(ui, minutes) || ui.t.times.minutes({ m: 0 })}
    </time>
  );
}

/** In which words a script counts on: minutes, hours, days. */
export const elapsedForms = ({ t: { times } }: Ui) =>
  [times.minutes({ m: 1 }), times.hours({ h: 1, m: 1 }), times.days({ d: 1, h: 1 })].join('|');
