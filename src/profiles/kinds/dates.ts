import { toIsoDate } from '../../http/form.ts';
import { anyDate, isoDate } from '../../vocabulary/dates.ts';
import type { FieldOf } from '../fields.ts';
import { always, clean, displayed, type Kind, wrong } from './kind.ts';

/** A calendar date. It may not have passed when it is first written; one that was stored may have, meanwhile. */
export const date: Kind<FieldOf<'date'>, string> = {
  clean(given, _, { before, context }) {
    if (typeof given !== 'string' || !anyDate.safeParse(given).success) return wrong('not_a_date');
    if (given !== before && !isoDate.safeParse(given).success) return wrong('day_out_of_range');
    return given < context.today && given !== before ? wrong('day_passed') : clean(given);
  },
  fromForm(form, name) {
    const text = form.get(name);
    return text === undefined ? undefined : toIsoDate(text);
  },
  toForm: (value, name) => [[name, value ?? '']],
  tell: (value, _, { format }) => displayed(format.fullDate(value)),
  compare: (value) => value,
  speaks: always,
};
