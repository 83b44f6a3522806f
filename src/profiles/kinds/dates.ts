import { z } from 'zod';
import { toIsoDate } from '../../http/form.ts';
import type { FieldOf } from '../fields.ts';
import { always, clean, displayed, type Kind, wrong } from './kind.ts';

const isoDate = z.iso.date();

/** A calendar date. It may not have passed when it is first written; one that was stored may have, meanwhile. */
export const date: Kind<FieldOf<'date'>, string> = {
  clean(given, _, { before, context }) {
    if (typeof given !== 'string' || !isoDate.safeParse(given).success || given < '0001') return wrong('not_a_date');
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
