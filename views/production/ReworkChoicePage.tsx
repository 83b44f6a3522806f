import type { Ui } from '../../src/http/ui.ts';
import type { StageDetail } from '../../src/orders/queries.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { State } from './RouteStrip.tsx';

interface Props {
  ui: Ui;
  title: string;
  po: string;
  /** Those that may be repeated now. */
  stages: readonly StageDetail[];
  foundAt: StationCode | undefined;
  returnTo: string | undefined;
}

/** The stages of an order that may be sent back, each a link to its form. */
export function ReworkChoicePage({ ui, title, po, stages, foundAt, returnTo }: Props) {
  const { rework } = ui.t;
  const query = new URLSearchParams({ ...(foundAt && { foundAt }), ...(returnTo && { returnTo }) });
  return (
    <section class="panel">
      <h1>{title}</h1>
      {foundAt && <p>{rework.choiceFound({ station: stationName(foundAt, ui.locale) })}</p>}
      {stages.length === 0 && <p class="empty">{rework.none()}</p>}
      <ul class="choices">
        {stages.map(({ station, state, cycles }) => (
          <li>
            <a class="btn big" href={`/orders/${po}/stages/${station}/rework${query.size > 0 ? `?${query}` : ''}`}>
              <span>
                {stationName(station, ui.locale)}
                {cycles > 0 && ` ${ui.t.production.cycles({ n: cycles })}`}
              </span>
              <small>
                <State ui={ui} state={state} />
              </small>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a class="btn" href={returnTo ?? `/orders/${po}`}>
          {ui.t.orders.reason.keep()}
        </a>
      </p>
    </section>
  );
}
