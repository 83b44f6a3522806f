import type { Reason } from '../../src/commands/refusal.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { CapacityRow } from '../../src/plant/queries.ts';
import { type StationCode, stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { fieldId } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  capacities: readonly CapacityRow[];
  draft: Draft;
}

type Measure = 'minutes' | 'jobs';

interface RowProps {
  ui: Ui;
  station: StationCode;
  n: number;
  amount: string;
  measure: Measure;
  error: Reason | undefined;
}

const Row = ({ ui, station, n, amount, measure, error }: RowProps) => {
  const { plant } = ui.t;
  const name = stationName(station, ui.locale);
  const path = `capacities.${n}`;
  const id = fieldId(`${path}.amount`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <label class="visually-hidden" for={id}>
          {name}: {plant.amount()}
        </label>
        <input
          id={id}
          name={`${path}.amount`}
          value={amount}
          inputmode="numeric"
          autocomplete="off"
          {...(error && { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` })}
        />
        {error && (
          <span class="error" id={`${id}-error`}>
            {sayReason(ui.t, error)}
          </span>
        )}
      </td>
      <td>
        <label class="visually-hidden" for={fieldId(`${path}.measure`)}>
          {name}: {plant.measure()}
        </label>
        <select id={fieldId(`${path}.measure`)} name={`${path}.measure`}>
          {(['minutes', 'jobs'] as const).map((one) => (
            <option value={one} selected={one === measure}>
              {plant[one]()}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
};

const Form = ({ ui, draft }: Props) => {
  const { plant } = ui.t;
  const { form, errors } = draft;
  const labels = (_: Ui, name: string) => stationName(stationCodes[Number(name.split('.')[1])] ?? 'CAD', ui.locale);
  return (
    <DraftForm {...{ ui, draft, labels }} action="/plant/capacities">
      {() => (
        <>
          <p class="help">{plant.capacitiesHelp()}</p>
          <table class="capacities">
            <thead>
              <tr>
                <th scope="col">{ui.t.production.station()}</th>
                <th scope="col">{plant.amount()}</th>
                <th scope="col">{plant.measure()}</th>
              </tr>
            </thead>
            <tbody>
              {stationCodes.map((station, n) => (
                <Row
                  ui={ui}
                  station={station}
                  n={n}
                  amount={form.get(`capacities.${n}.amount`) ?? ''}
                  measure={form.get(`capacities.${n}.measure`) === 'jobs' ? 'jobs' : 'minutes'}
                  error={errors[`capacities.${n}.amount`]}
                />
              ))}
            </tbody>
          </table>
          <FormBar label={plant.saveCapacities()} />
        </>
      )}
    </DraftForm>
  );
};

/** What a station gets done in a day, in words. */
export function sayCapacity({ t }: Ui, row: CapacityRow | undefined): string {
  if (row?.minutesPerDay) return t.plant.minutesADay({ n: row.minutesPerDay });
  return row?.jobsPerDay ? t.plant.jobsADay({ n: row.jobsPerDay }) : t.plant.unlimited();
}

const Shown = ({ ui, capacities }: Props) => (
  <table class="capacities">
    <tbody>
      {stationCodes.map((station) => (
        <tr>
          <th scope="row">{stationName(station, ui.locale)}</th>
          <td>
            {sayCapacity(
              ui,
              capacities.find((one) => one.station === station),
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What each station gets done in a day: to be changed, or to be read. */
export const CapacityTable = (props: Props) => (
  <section class="panel" id="capacities">
    <h2>{props.ui.t.plant.capacities()}</h2>
    {props.ui.can('plant.manage') ? <Form {...props} /> : <Shown {...props} />}
  </section>
);
