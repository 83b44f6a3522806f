import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { Shift } from '../../src/plant/calendar.ts';
import type { Refused } from '../../src/plant/routes.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { fieldId } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

interface Line {
  /** The number of the shift in the form. */
  n: number;
  starts: string;
  ends: string;
}

interface Props {
  ui: Ui;
  shifts: readonly Shift[];
  refused: Refused | undefined;
}

type Written = Omit<Shift, 'weekday'> & { weekday: number };

/** The shifts as they are, or as they were typed; those that were left empty are not counted. */
function writtenShifts({ shifts, refused }: Props): Written[] {
  if (refused?.form !== 'week') return [...shifts];
  const { typed } = refused;
  return typed
    .indices('shifts')
    .map((n) => ({
      weekday: Number(typed.get(`shifts.${n}.weekday`)),
      starts: typed.get(`shifts.${n}.starts`)?.trim() ?? '',
      ends: typed.get(`shifts.${n}.ends`)?.trim() ?? '',
    }))
    .filter(({ starts, ends }) => starts || ends);
}

const Time = ({
  ui,
  name,
  label,
  value,
  error,
}: {
  ui: Ui;
  name: string;
  label: string;
  value: string;
  error?: Reason | undefined;
}) => (
  <span class="time">
    <label class="visually-hidden" for={fieldId(name)}>
      {label}
    </label>
    <input
      id={fieldId(name)}
      name={name}
      type={value === '' || /^\d\d:\d\d$/.test(value) ? 'time' : 'text'}
      value={value}
      {...(error && { 'aria-invalid': 'true', 'aria-describedby': `${fieldId(name)}-error` })}
    />
    {error && (
      <span class="error" id={`${fieldId(name)}-error`}>
        {sayReason(ui.t, error)}
      </span>
    )}
  </span>
);

const Day = ({
  ui,
  weekday,
  lines,
  errors,
}: {
  ui: Ui;
  weekday: (typeof weekdays)[number];
  lines: readonly Line[];
  errors: Record<string, Reason>;
}) => {
  const { plant } = ui.t;
  return (
    <tr>
      <th scope="row">{plant.weekday[weekday]()}</th>
      <td>
        {lines.map(({ n, starts, ends }, i) => {
          const shift = plant.shift({ weekday: plant.weekday[weekday](), n: i + 1 });
          const path = `shifts.${n}`;
          return (
            <p class="shift">
              <input type="hidden" name={`${path}.weekday`} value={String(weekday)} />
              <Time
                ui={ui}
                name={`${path}.starts`}
                label={`${shift}: ${plant.starts()}`}
                value={starts}
                error={errors[`${path}.starts`]}
              />
              <span aria-hidden="true">–</span>
              <Time
                ui={ui}
                name={`${path}.ends`}
                label={`${shift}: ${plant.ends()}`}
                value={ends}
                error={errors[`${path}.ends`]}
              />
            </p>
          );
        })}
      </td>
    </tr>
  );
};

/** The fields of a weekday: its shifts, and an empty one to add another. */
function linesOf(written: readonly Written[], weekday: number): Line[] {
  const own = written.flatMap((shift, n) => (shift.weekday === weekday ? [{ ...shift, n }] : []));
  return [...own, { n: written.length + weekday, starts: '', ends: '' }];
}

const Form = (props: Props) => {
  const { ui, refused } = props;
  const { plant } = ui.t;
  const written = writtenShifts(props);
  const errors = refused?.form === 'week' ? (refused.refusal.fields ?? {}) : {};
  const labelOf = (name: string) => {
    const typed = written[Number(name.split('.')[1])]?.weekday;
    const weekday = weekdays.find((known) => known === typed);
    return weekday ? plant.weekday[weekday]() : plant.week();
  };
  return (
    <form method="post" action="/plant/shifts" class="form">
      <FormKey ui={ui} />
      <ErrorSummary ui={ui} errors={errors} labelOf={labelOf} />
      <p class="help">{plant.weekHelp()}</p>
      <table class="week" id={fieldId('shifts')}>
        <tbody>
          {weekdays.map((weekday) => (
            <Day ui={ui} weekday={weekday} lines={linesOf(written, weekday)} errors={errors} />
          ))}
        </tbody>
      </table>
      <div class="bar">
        <button type="submit" class="btn first">
          {plant.saveWeek()}
        </button>
      </div>
    </form>
  );
};

const Shown = ({ ui, shifts }: Props) => (
  <table class="week">
    <tbody>
      {weekdays.map((weekday) => {
        const own = shifts.filter((shift) => shift.weekday === weekday);
        return (
          <tr>
            <th scope="row">{ui.t.plant.weekday[weekday]()}</th>
            <td>{own.map(({ starts, ends }) => `${starts}–${ends}`).join(', ') || ui.t.plant.notWorked()}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

/** The shifts of the week: to be changed, or to be read. */
export const Week = (props: Props) => (
  <section class="panel" id="week">
    <h2>{props.ui.t.plant.week()}</h2>
    {props.ui.can('plant.manage') ? <Form {...props} /> : <Shown {...props} />}
  </section>
);
