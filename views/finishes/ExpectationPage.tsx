import { MATERIAL_DAYS } from '../../src/finishes/durations.ts';
import { DAY } from '../../src/finishes/measure.ts';
import type { Expectation } from '../../src/finishes/one.ts';
import type { PlannedStage } from '../../src/finishes/schedule.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { isLate, sayBasis, sayDay, sayRange, sayRest, sayWork } from './words.ts';

interface Props {
  ui: Ui;
  title: string;
  order: OrderDetail;
  expected: Expectation;
}

const Row = ({ ui, stage, isBottleneck }: { ui: Ui; stage: PlannedStage; isBottleneck: boolean }) => {
  const { finish } = ui.t;
  const days = Math.round((10 * stage.queued) / DAY) / 10;
  return (
    <tr class={isBottleneck ? 'bottleneck' : undefined}>
      <th scope="row" data-h={ui.t.production.station()}>
        <a href={`/expected-finishes?station=${stage.station}`}>{stationName(stage.station, ui.locale)}</a>
      </th>
      <td class="num" data-h={finish.startsOn()}>
        {sayDay(ui, stage.startsOn)}
      </td>
      <td class="num" data-h={finish.finishesOn()}>
        {sayDay(ui, stage.finishesOn)}
      </td>
      <td class="num" data-h={finish.takes()}>
        {sayWork(ui, stage.work)} <small>{sayBasis(ui, stage.learnedFrom)}</small>
      </td>
      <td class="num" data-h={finish.queued()}>
        {isBottleneck && <span aria-hidden="true">▲ </span>}
        {days > 0 ? finish.days({ n: ui.format.number(days) }) : ui.t.shell.none()}
      </td>
    </tr>
  );
};

/** When each stage of an order will be done, and where it waits. */
export const ExpectationPage = ({ ui, title, order, expected }: Props) => {
  const { finish, production } = ui.t;
  const day = sayRange(ui, expected);
  const heads = [production.station(), finish.startsOn(), finish.finishesOn(), finish.takes(), finish.queued()];
  return (
    <>
      <p>
        <a href={`/orders/${order.poNumber}`}>
          <span aria-hidden="true">←</span> {order.poNumber}
        </a>
      </p>
      <h1>{title}</h1>
      <p class="finish-line">
        {isLate(expected) && <span class="late">▲ </span>}
        <strong>{expected.isDraft ? finish.draft({ day }) : finish.finish({ day })}</strong> {sayRest(ui, expected)}
      </p>
      {expected.isStuck && <p class="warning">{finish.stuck()}</p>}
      {expected.waitsForMaterial && <p class="warning">{finish.stuckMaterial({ n: Math.ceil(MATERIAL_DAYS) })}</p>}
      <table class="list finish-stages">
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th scope="col" class={i > 0 ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {expected.stages.map((stage) => (
            <Row ui={ui} stage={stage} isBottleneck={stage.station === expected.bottleneck} />
          ))}
        </tbody>
      </table>
      <p class="help">
        {finish.text()} <a href="/expected-finishes">{finish.toList()}</a> · <a href="/plant">{finish.plant()}</a>
      </p>
    </>
  );
};
