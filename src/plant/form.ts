import type { Draft } from '../http/draft.ts';
import { PostedForm } from '../http/form.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { isBlank } from '../vocabulary/texts.ts';
import type { Shift } from './calendar.ts';
import type { CapacityRow } from './queries.ts';

/** The forms of the one page. */
export type Drafts = Record<'week' | 'day' | 'holidays' | 'capacities', Draft>;

/** The shifts as they are. */
export const shiftsForm = (shifts: readonly Shift[]) =>
  new PostedForm(
    shifts.flatMap((shift, n) =>
      (['weekday', 'starts', 'ends'] as const).map((name) => [`shifts.${n}.${name}`, String(shift[name])] as const),
    ),
  );

/** What each station gets done, as it is: a number and what it counts. */
export const amountsForm = (rows: readonly CapacityRow[]) =>
  new PostedForm(
    stationCodes.flatMap((station, n) => {
      const row = rows.find((one) => one.station === station);
      return [
        [`capacities.${n}.amount`, String(row?.minutesPerDay ?? row?.jobsPerDay ?? '')],
        [`capacities.${n}.measure`, row?.jobsPerDay ? 'jobs' : 'minutes'],
      ] as const;
    }),
  );

/** The reasons under the one field that a station has for its number. */
export const amountErrors = (errors: Draft['errors']): Draft['errors'] =>
  Object.fromEntries(
    Object.entries(errors).map(([name, why]) => [name.replace(/(minutes|jobs)PerDay$/, 'amount'), why]),
  );

/** The form of the week has an empty line for a further shift on each day: what is left empty is none. */
export function weekForm(form: PostedForm): PostedForm {
  const isEmpty = (n: number) => ['starts', 'ends'].every((name) => isBlank(form.get(`shifts.${n}.${name}`) ?? ''));
  const empty = new Set(form.indices('shifts').filter(isEmpty));
  return form.with({ without: (name) => empty.has(Number(/^shifts\.(\d+)\./.exec(name)?.[1] ?? -1)) });
}

/** A number and what it counts, as the schema has it: two fields of which one at most is filled. */
export function capacitiesForm(form: PostedForm): PostedForm {
  const entries = stationCodes.flatMap((station, n) => {
    const path = `capacities.${n}`;
    const amount = form.get(`${path}.amount`) ?? '';
    const measure = form.get(`${path}.measure`) === 'jobs' ? 'jobsPerDay' : 'minutesPerDay';
    return [
      [`${path}.station`, station],
      [`${path}.${measure}`, amount],
    ] as const;
  });
  return new PostedForm(entries);
}
