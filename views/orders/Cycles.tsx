import type { Ui } from '../../src/http/ui.ts';
import type { Photo } from '../../src/photos/queries.ts';
import type { Cycle } from '../../src/production/queries.ts';
import { reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { Photos } from '../photos/Photos.tsx';

/** Every time that a stage was sent back: which, why, who found it. */
interface Props {
  ui: Ui;
  cycles: readonly Cycle[];
  /** All of the order. */
  photos: readonly Photo[];
}

/** What is wrong, what it takes, and how it looks. */
const What = ({ ui, cycle, photos }: Omit<Props, 'cycles'> & { cycle: Cycle }) => (
  <>
    {cycle.note || (!cycle.materialAgain && ui.t.shell.none())}
    {cycle.materialAgain && <b class="again">{ui.t.rework.toldAgain({ what: cycle.materialAgain })}</b>}
    <Photos
      ui={ui}
      photos={photos.filter(({ cycleId }) => cycleId === cycle.id)}
      about={`${stationName(cycle.station, ui.locale)}, ${ui.format.moment(cycle.at)}`}
    />
  </>
);

export function Cycles({ ui, cycles, photos }: Props) {
  const { rework, production } = ui.t;
  return (
    <table class="cycles">
      <thead>
        <tr>
          <th scope="col">{rework.cycle()}</th>
          <th scope="col">{rework.reason()}</th>
          <th scope="col">{rework.note()}</th>
          <th scope="col">{rework.foundAt()}</th>
          <th scope="col">{rework.by()}</th>
          <th scope="col" class="num">
            {rework.at()}
          </th>
        </tr>
      </thead>
      <tbody>
        {cycles.map((cycle) => (
          <tr>
            <th scope="row" data-h={rework.cycle()}>
              {stationName(cycle.station, ui.locale)} {production.cycles({ n: cycle.index })}
            </th>
            <td class="words" data-h={rework.reason()}>
              {reworkReasonLabel(cycle.reason, ui.locale)}{' '}
              {!cycle.countsAsFault && <span class="mark rd">{rework.noFault()}</span>}
            </td>
            <td class="lines" data-h={rework.note()}>
              <What ui={ui} cycle={cycle} photos={photos} />
            </td>
            <td data-h={rework.foundAt()}>
              {cycle.foundAt ? stationName(cycle.foundAt, ui.locale) : rework.notSaid()}
            </td>
            <td class="words" data-h={rework.by()}>
              {cycle.by}
            </td>
            <td class="num" data-h={rework.at()}>
              {ui.format.moment(cycle.at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
