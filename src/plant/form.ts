import { PostedForm } from '../http/form.ts';
import { stationCodes } from '../vocabulary/stations.ts';

/** The form of the week has an empty line for a further shift on each day: what is left empty is none. */
export function weekForm(form: PostedForm): PostedForm {
  const isEmpty = (n: number) => !form.get(`shifts.${n}.starts`)?.trim() && !form.get(`shifts.${n}.ends`)?.trim();
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
