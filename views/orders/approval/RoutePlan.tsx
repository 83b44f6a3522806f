import type { Ui } from '../../../src/http/ui.ts';
import type { ApprovalFacts } from '../../../src/order-page/approval.ts';
import { stationCodes, stationName, stationShort } from '../../../src/vocabulary/stations.ts';

/** The stations in order, each with the day on which it would be done; one that is unticked below goes from here. */
export function RoutePlan({ ui, facts }: { ui: Ui; facts: ApprovalFacts }) {
  const days = new Map(facts.expected?.stages.map(({ station, finishesOn }) => [station, finishesOn]));
  return (
    <section class="will">
      <h2>{ui.t.orderPage.approval.route()}</h2>
      <ol class="route" id="plan">
        {stationCodes.map((code) => {
          const day = days.get(code);
          return (
            <li data-st={code}>
              <span class="long-name">{stationName(code, ui.locale)}</span>
              <span class="short-name">{stationShort(code, ui.locale)}</span>{' '}
              <small>{day ? ui.format.date(day, ui.today) : ui.t.shell.none()}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
