import type { Ui } from '../../src/http/ui.ts';
import type { StageDetail } from '../../src/orders/queries.ts';
import type { Cycle } from '../../src/production/queries.ts';
import { reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { type StationCode, stationName, workAt } from '../../src/vocabulary/stations.ts';
import { type ItemWork, StationWork, sayItem } from '../sheets/StationWork.tsx';
import { Bars, Qr } from './Codes.tsx';

interface Props {
  ui: Ui;
  stages: readonly StageDetail[];
  cycles: readonly Cycle[];
  /** What the sheets say to each station. */
  works: ReadonlyMap<StationCode, readonly ItemWork[]>;
  digitsOf(stage: StageDetail): string;
  addressOf(digits: string): string;
}

/** Why a stage has to be done once more. */
const Repetitions = ({ ui, cycles }: { ui: Ui; cycles: readonly Cycle[] }) => (
  <>
    {cycles.map((cycle) => (
      <p class="again">
        <b>{ui.t.production.cycles({ n: cycle.index })}</b> {reworkReasonLabel(cycle.reason, ui.locale)}
        {cycle.note && ` — ${cycle.note}`}
      </p>
    ))}
  </>
);

function Stage({ stage, n, ...props }: Props & { stage: StageDetail; n: number }) {
  const { ui, cycles, digitsOf, addressOf } = props;
  const digits = digitsOf(stage);
  const works = props.works.get(stage.station) ?? [];
  const isInWords = works.every(({ sections }) => sections.length === 0);
  const isDone = stage.state === 'COMPLETED';
  return (
    <tbody>
      <tr>
        <td class="tick-cell">
          <span class="box" role="img" aria-label={ui.t.production.state[stage.state]()}>
            {isDone ? '✓' : ''}
          </span>
        </td>
        <th scope="row">
          <small>{n}</small> {stationName(stage.station, ui.locale)}
          {isInWords && <p>{workAt(stage.station, ui.locale)}</p>}
          {isInWords && works.length > 1 && <p>{works.map(({ item }) => sayItem(ui, item)).join('; ')}</p>}
          <Repetitions ui={ui} cycles={cycles.filter((cycle) => cycle.station === stage.station)} />
        </th>
        <td class="write" />
        <td class="write" />
        <td class="codes">
          <Bars ui={ui} digits={digits} />
        </td>
        <td class="codes">
          <Qr ui={ui} address={addressOf(digits)} />
        </td>
      </tr>
      {!isInWords && (
        <tr>
          <td class="works" colspan={6}>
            <StationWork ui={ui} works={works} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The stages that apply, with room for a tick, initials and a date, its codes, and what to do. */
export function TravellerStages(props: Props) {
  const { traveller } = props.ui.t;
  return (
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">{traveller.tick()}</th>
          <th scope="col">{traveller.stage()}</th>
          <th scope="col">{traveller.initials()}</th>
          <th scope="col">{traveller.date()}</th>
          <th scope="col">{traveller.code()}</th>
          <th scope="col">{traveller.phone()}</th>
        </tr>
      </thead>
      {props.stages.map((stage, i) => (
        <Stage {...props} stage={stage} n={i + 1} />
      ))}
    </table>
  );
}
