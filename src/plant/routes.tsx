import { Hono } from 'hono';
import { PlantPage } from '../../views/plant/PlantPage.tsx';
import type { Command, Result } from '../commands/command.ts';
import { isRefusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { again, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import { coerce, PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { addHolidays, removeDay, setCapacities, setDays, setShifts } from './commands.ts';
import { amountErrors, amountsForm, capacitiesForm, type Drafts, shiftsForm, weekForm } from './form.ts';
import { capacitiesInput, weekInput } from './input.ts';
import { capacityRows, shiftsOfWeek, specialDays } from './queries.ts';

/** `refused`: the one of its forms that is shown again. */
async function plantPage(c: C, refused: Partial<Drafts> = {}) {
  const { ui } = c.var;
  const db = dbOf(c);
  const [shifts, days, capacities] = await Promise.all([shiftsOfWeek(db), specialDays(db), capacityRows(db)]);
  const drafts: Drafts = {
    week: draftOf(shiftsForm(shifts), setShifts),
    day: draftOf(new PostedForm([]), setDays),
    holidays: draftOf(new PostedForm([]), addHolidays),
    capacities: draftOf(amountsForm(capacities), setCapacities),
    ...refused,
  };
  const content = <PlantPage ui={ui} shifts={shifts} days={days} capacities={capacities} drafts={drafts} />;
  const [shownAgain] = Object.values(refused);
  return page(c, { title: ui.t.plant.title() }, content, shownAgain?.status);
}

interface Posted<I, V> {
  form: keyof Drafts;
  command: Command<I, V>;
  input(form: PostedForm): unknown;
  flash(value: V): Flash;
}

async function post<I, V>(c: C, { form, command, input, flash }: Posted<I, V>) {
  const typed = await readForm(c);
  const result: Result<V> = await act(c, command, input(typed));
  if (!isRefusal(result)) return onTo(c, `/plant#${form}`, flash(result.value));
  return again(c, draftOf(typed, command), result, { back: '/plant' }, (draft) =>
    plantPage(c, { [form]: { ...draft, errors: amountErrors(draft.errors) } }),
  );
}

const changeWeek = (c: C) =>
  post(c, {
    form: 'week',
    command: setShifts,
    input: (form) => ({ shifts: [], ...(coerce(weekInput, weekForm(form)) as object) }),
    flash: () => ({ key: 'weekSaved' }),
  });

const changeDay = (c: C) =>
  post(c, {
    form: 'day',
    command: setDays,
    input: (form) => {
      const { days } = coerce(setDays.input, form) as { days?: unknown[] };
      return { days: days ?? [{}] };
    },
    flash: () => ({ key: 'plantDaySaved' }),
  });

const takeHolidays = (c: C) =>
  post(c, {
    form: 'holidays',
    command: addHolidays,
    input: (form) => coerce(addHolidays.input, form),
    flash: ({ n }) => ({ key: 'holidaysAdded', params: { n: String(n) } }),
  });

const changeCapacities = (c: C) =>
  post(c, {
    form: 'capacities',
    command: setCapacities,
    input: (form) => coerce(capacitiesInput, capacitiesForm(form)),
    flash: () => ({ key: 'capacitiesSaved' }),
  });

async function forgetDay(c: C) {
  await readForm(c);
  const result = await act(c, removeDay, { date: c.req.param('date') });
  return isRefusal(result) ? refuse(c, result, '/plant') : onTo(c, '/plant#days', { key: 'plantDayRemoved' });
}

export const plantRoutes = new Hono<Env>()
  .get('/plant', requires('orders.view'), (c) => plantPage(c))
  .post('/plant/shifts', requiresFor(setShifts), changeWeek)
  .post('/plant/days', requiresFor(setDays), changeDay)
  .post('/plant/days/:date/removal', requiresFor(removeDay), forgetDay)
  .post('/plant/holidays', requiresFor(addHolidays), takeHolidays)
  .post('/plant/capacities', requiresFor(setCapacities), changeCapacities);
