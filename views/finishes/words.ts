import type { ExpectedOrder } from '../../src/finishes/forecast.ts';
import { type Dated, latenessOf } from '../../src/finishes/rules.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { sayMinutes } from '../production/duration.ts';

type Expected = Dated & Pick<ExpectedOrder, 'daysLate' | 'bottleneck'>;

/** The day, or that it lies too far off to be told. */
export const sayDay = (ui: Ui, day: string | null) => (day ? ui.format.date(day, ui.today) : ui.t.finish.beyond());

/** "Thu 4 – Mon 8 Dec", as far as it can be told. */
export function sayRange(ui: Ui, { earliestOn, latestOn }: Pick<Dated, 'earliestOn' | 'latestOn'>): string {
  if (earliestOn === null) return ui.t.finish.beyond();
  if (latestOn === null) return ui.t.finish.from({ day: ui.format.date(earliestOn, ui.today) });
  return ui.format.dates(earliestOn, latestOn, ui.today);
}

/** "2 working days late", "may be late", "in time", "3 working days to spare"; nothing where there is no due date. */
export function sayLateness({ t }: Ui, order: Dated & Pick<ExpectedOrder, 'daysLate'>): string {
  const { daysLate } = order;
  const lateness = latenessOf(order);
  if (daysLate === null || lateness === null) return '';
  if (lateness === 'may_be_late') return t.finish.mayBeLate();
  if (lateness === 'late') return t.finish.late({ n: daysLate });
  return daysLate === 0 ? t.finish.inTime() : t.finish.spare({ n: -daysLate });
}

/** Late as word, shape and tone. */
export const isLate = (order: Dated) => latenessOf(order) === 'late';

/** "(due 1 Dec): 2 working days late, waits at Paint". */
export function sayRest(ui: Ui, expected: Expected): string {
  const { finish } = ui.t;
  const due = expected.dueDate ? finish.due({ day: ui.format.date(expected.dueDate, ui.today) }) : finish.noDue();
  const waits = expected.bottleneck && finish.waitsAt({ station: stationName(expected.bottleneck, ui.locale) });
  const said = [sayLateness(ui, expected), waits].filter(Boolean).join(', ');
  return said ? `(${due}): ${said}` : `(${due})`;
}

const STEP = 5;

/** "3 h 30 min" of minutes: nobody knows it better than to five of them. */
export const sayWork = (ui: Ui, minutes: number) => sayMinutes(ui, Math.max(STEP, Math.round(minutes / STEP) * STEP));

/** Where a duration comes from: how many jobs it was learned from, or the table. */
export const sayBasis = ({ t }: Ui, learnedFrom: number | null) =>
  learnedFrom === null ? t.finish.fromTable() : t.finish.learned({ n: learnedFrom });
