import type { Reason } from '../../src/commands/refusal.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { Shift } from '../../src/plant/calendar.ts';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { fieldId } from '../shared/Field.tsx';

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
  draft: Draft;
}

type Written = Omit<Shift, 'weekday'> & { weekday: number };

/** The shifts in the form; those that are left empty are not counted. */
const writtenShifts = (form: PostedForm): Written[] =>
  form
    .indices('shifts')
    .map((n) => ({
      weekday: Number(form.get(`shifts.${n}.weekday`)),
      starts: form.get(`shifts.${n}.starts`)?.trim() ?? '',
      ends: form.get(`shifts.${n}.ends`)?.trim() ?? '',
    }))
    .filter(({ starts, ends }) => starts || ends);

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

const Form = ({ ui, draft }: Props) => {
  const { plant } = ui.t;
  const written = writtenShifts(draft.form);
  const labels = (_: Ui, name: string) => {
    const typed = written[Number(name.split('.')[1])]?.weekday;
    const weekday = weekdays.find((known) => known === typed);
    return weekday ? plant.weekday[weekday]() : plant.week();
  };
  return (
    <DraftForm {...{ ui, draft, labels }} action="/plant/shifts">
      {() => (
        <>
          <p class="help">{plant.weekHelp()}</p>
          <table class="week" id={fieldId('shifts')}>
            <tbody>
              {weekdays.map((weekday) => (
                <Day ui={ui} weekday={weekday} lines={linesOf(written, weekday)} errors={draft.errors} />
              ))}
            </tbody>
          </table>
          <FormBar label={plant.saveWeek()} />
        </>
      )}
    </DraftForm>
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
