import type { Ui } from '../../src/http/ui.ts';
import type { SpecialDay } from '../../src/plant/calendar.ts';
import { countries } from '../../src/plant/countries.ts';
import type { Refused } from '../../src/plant/routes.tsx';
import { ActForm } from '../shared/ActForm.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field, type Option, Select } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  days: readonly SpecialDay[];
  refused: Refused | undefined;
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
      <td data-h={plant.note()}>{day.note}</td>
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

function DayForm({ ui, refused }: Omit<Props, 'days'>) {
  const { plant } = ui.t;
  const typed = refused?.form === 'day' ? refused.typed : undefined;
  const errors = (typed && refused?.refusal.fields) || {};
  const labels: Record<string, string> = {
    'days.0.date': plant.date(),
    'days.0.isWorked': plant.what(),
    'days.0.note': plant.note(),
  };
  const field = (name: 'date' | 'isWorked' | 'note') => {
    const path = `days.0.${name}`;
    return { ui, name: path, label: labels[path]!, value: typed?.get(path), error: errors[path] };
  };
  const options: Option[] = [
    ['false', plant.free()],
    ['true', plant.worked()],
  ];
  return (
    <ActForm ui={ui} action="/plant/days" class="form">
      <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? plant.days()} />
      <div class="row">
        <Field {...field('date')} type="date" required />
        <Select {...field('isWorked')} options={options} />
        <Field {...field('note')} maxlength={200} autocomplete="off" />
        <button type="submit" class="btn first">
          {plant.addDay()}
        </button>
      </div>
    </ActForm>
  );
}

/** The name of a country, as the reader calls it. */
const countryName = ({ locale }: Ui, code: string) =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

function HolidayForm({ ui, refused }: Omit<Props, 'days'>) {
  const { plant } = ui.t;
  const typed = refused?.form === 'holidays' ? refused.typed : undefined;
  const errors = (typed && refused?.refusal.fields) || {};
  const thisYear = Number(ui.today.slice(0, 4));
  const years = [0, 1, 2].map((n): Option => [String(thisYear + n), String(thisYear + n)]);
  const labelOf = (name: string) => (name === 'year' ? plant.year() : plant.country());
  return (
    <ActForm ui={ui} action="/plant/holidays" class="form">
      <ErrorSummary ui={ui} errors={errors} labelOf={labelOf} />
      <div class="row">
        <Select
          ui={ui}
          name="year"
          label={plant.year()}
          value={typed?.get('year')}
          options={years}
          error={errors.year}
        />
        <Select
          ui={ui}
          name="country"
          label={plant.country()}
          value={typed?.get('country')}
          options={countries.map((code) => [code, countryName(ui, code)])}
          error={errors.country}
        />
        <button type="submit" class="btn">
          {plant.addHolidays()}
        </button>
      </div>
      <p class="help">{plant.holidaysHelp()}</p>
    </ActForm>
  );
}

/** Holidays, and Saturdays that are worked: those to come, and folded those that have passed. */
export const Days = ({ ui, days, refused }: Props) => {
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
          <DayForm ui={ui} refused={refused} />
          <h3 id="holidays">{plant.holidays()}</h3>
          <HolidayForm ui={ui} refused={refused} />
        </>
      )}
    </section>
  );
};
