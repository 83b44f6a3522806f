import type { Ui } from '../../src/http/ui.ts';
import type { ExpectedOrder } from '../../src/promise/forecast.ts';
import { stationName } from '../../src/vocabulary/stations.ts';

type Expected = Pick<ExpectedOrder, 'dueDate' | 'expectedOn' | 'daysLate' | 'bottleneck'>;

/** The day, or that it lies too far off to be told. */
export const sayDay = (ui: Ui, day: string | null) => (day ? ui.format.date(day, ui.today) : ui.t.promise.beyond());

/** "2 working days late", "in time", "3 working days to spare"; nothing where there is no due date. */
export function sayLateness({ t }: Ui, { daysLate }: Pick<Expected, 'daysLate'>): string {
  if (daysLate === null) return '';
  if (daysLate > 0) return t.promise.late({ n: daysLate });
  return daysLate === 0 ? t.promise.inTime() : t.promise.spare({ n: -daysLate });
}

/** Late as word, shape and tone. */
export const isLate = ({ daysLate, expectedOn }: Pick<Expected, 'daysLate' | 'expectedOn'>) =>
  expectedOn === null || (daysLate ?? 0) > 0;

/** "(due 1 Dec): 2 working days late, waits at Paint". */
export function sayRest(ui: Ui, expected: Expected): string {
  const { promise } = ui.t;
  const due = expected.dueDate ? promise.due({ day: ui.format.date(expected.dueDate, ui.today) }) : promise.noDue();
  const waits = expected.bottleneck && promise.waitsAt({ station: stationName(expected.bottleneck, ui.locale) });
  const said = [sayLateness(ui, expected), waits].filter(Boolean).join(', ');
  return said ? `(${due}): ${said}` : `(${due})`;
}
