import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { SpecialDay } from '../../src/plant/calendar.ts';
import type { Drafts } from '../../src/plant/form.ts';
import { ActForm } from '../shared/ActForm.tsx';
import { DraftForm } from '../shared/EditForm.tsx';
import { Field, type Option, optionsOf, Select } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  days: readonly SpecialDay[];
  drafts: Drafts;
}

const Row = ({ ui, day }: { ui: Ui; day: SpecialDay }) => {
  const { plant } = ui.t;
  return (
    <tr>
      <th scope="row" data-h={plant.date()}>
        <time datetime={day.date}>{ui.format.date(day.date, ui.today)}</time>
      </th>
      <td data-h={plant.what()}>
        <span aria-hidden="true">{day.isWorked ? '●' : '○'}</span> {day.isWorked ? plant.worked() : plant.free()}
      </td>
      <td class="words" data-h={plant.note()}>
        {day.note}
      </td>
      {ui.can('plant.manage') && (
        <td class="end">
          <ActForm ui={ui} action={`/plant/days/${day.date}/removal`}>
            <button type="submit" class="btn plain">
              {plant.remove()} <span class="visually-hidden">{ui.format.fullDate(day.date)}</span>
            </button>
          </ActForm>
        </td>
      )}
    </tr>
  );
};

const Table = ({ ui, days }: { ui: Ui; days: readonly SpecialDay[] }) => {
  const { plant } = ui.t;
  return (
    <table class="sessions plant-days">
      <thead>
        <tr>
          {[plant.date(), plant.what(), plant.note()].map((head) => (
            <th scope="col">{head}</th>
          ))}
          {ui.can('plant.manage') && (
            <th scope="col">
              <span class="visually-hidden">{plant.remove()}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <Row ui={ui} day={day} />
        ))}
      </tbody>
    </table>
  );
};

function DayForm({ ui, draft }: { ui: Ui; draft: Draft }) {
  const { plant } = ui.t;
  const words: Record<string, () => string> = {
    'days.0.date': plant.date,
    'days.0.isWorked': plant.what,
    'days.0.note': plant.note,
  };
  const options: Option[] = [
    ['false', plant.free()],
    ['true', plant.worked()],
  ];
  return (
    <DraftForm ui={ui} draft={draft} labels={(_, name) => (words[name] ?? plant.days)()} action="/plant/days">
      {(of) => (
        <div class="row">
          <Field {...of('days.0.date')} />
          <Select {...of('days.0.isWorked')} options={options} />
          <Field {...of('days.0.note')} autocomplete="off" />
          <button type="submit" class="btn first">
            {plant.addDay()}
          </button>
        </div>
      )}
    </DraftForm>
  );
}

/** The name of a country, as the reader calls it. */
const countryName = ({ locale }: Ui, code: string) =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

function HolidayForm({ ui, draft }: { ui: Ui; draft: Draft }) {
  const { plant } = ui.t;
  const thisYear = Number(ui.today.slice(0, 4));
  const years = [0, 1, 2].map((n) => String(thisYear + n));
  return (
    <DraftForm ui={ui} draft={draft} labels={plant} action="/plant/holidays">
      {(of) => (
        <>
          <div class="row">
            <Select {...of('year')} options={optionsOf(years, String)} />
            <Select {...of('country')} words={(code) => countryName(ui, code)} />
            <button type="submit" class="btn">
              {plant.addHolidays()}
            </button>
          </div>
          <p class="help">{plant.holidaysHelp()}</p>
        </>
      )}
    </DraftForm>
  );
}

/** Holidays, and Saturdays that are worked: those to come, and folded those that have passed. */
export const Days = ({ ui, days, drafts }: Props) => {
  const { plant } = ui.t;
  const toCome = days.filter(({ date }) => date >= ui.today);
  const earlier = days.filter(({ date }) => date < ui.today).reverse();
  return (
    <section class="panel" id="day">
      <h2>{plant.days()}</h2>
      <p class="help">{plant.daysHelp()}</p>
      {toCome.length > 0 ? <Table ui={ui} days={toCome} /> : <p class="empty">{plant.noDays()}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{plant.earlier({ n: earlier.length })}</summary>
          <Table ui={ui} days={earlier} />
        </details>
      )}
      {ui.can('plant.manage') && (
        <>
          <DayForm ui={ui} draft={drafts.day} />
          <h3 id="holidays">{plant.holidays()}</h3>
          <HolidayForm ui={ui} draft={drafts.holidays} />
        </>
      )}
    </section>
  );
};
