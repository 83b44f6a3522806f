import type { ExpectedOrder } from '../../src/finishes/forecast.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationName } from '../../src/vocabulary/stations.ts';

type Expected = Pick<ExpectedOrder, 'dueDate' | 'expectedOn' | 'daysLate' | 'bottleneck'>;

/** The day, or that it lies too far off to be told. */
export const sayDay = (ui: Ui, day: string | null) => (day ? ui.format.date(day, ui.today) : ui.t.finish.beyond());

/** "2 working days late", "in time", "3 working days to spare"; nothing where there is no due date. */
export function sayLateness({ t }: Ui, { daysLate }: Pick<Expected, 'daysLate'>): string {
  if (daysLate === null) return '';
  if (daysLate > 0) return t.finish.late({ n: daysLate });
  return daysLate === 0 ? t.finish.inTime() : t.finish.spare({ n: -daysLate });
}

/** "(due 1 Dec): 2 working days late, waits at Paint". */
export function sayRest(ui: Ui, expected: Expected): string {
  const { finish } = ui.t;
  const due = expected.dueDate ? finish.due({ day: ui.format.date(expected.dueDate, ui.today) }) : finish.noDue();
  const waits = expected.bottleneck && finish.waitsAt({ station: stationName(expected.bottleneck, ui.locale) });
  const said = [sayLateness(ui, expected), waits].filter(Boolean).join(', ');
  return said ? `(${due}): ${said}` : `(${due})`;
}
