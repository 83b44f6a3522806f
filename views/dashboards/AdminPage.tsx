import type { AdminWork } from '../../src/dashboards/data.ts';
import type { Ui } from '../../src/http/ui.ts';
import { figureAddress } from '../../src/metrics/addresses.ts';
import { AsOf, live } from '../shared/live.tsx';
import { FigureLinks, tileOf } from './FigureLinks.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { Head } from './Head.tsx';
import { ShortList } from './ShortList.tsx';

const Changes = ({ ui, changes }: { ui: Ui; changes: AdminWork['changes'] }) => (
  <section>
    <h2>
      <a href="/changes">{ui.t.figures.openChanges()}</a>
    </h2>
    {changes.changes.length === 0 ? (
      <p class="empty">{ui.t.figures.noneChanges()}</p>
    ) : (
      <ul class="short">
        {changes.changes.map((change) => (
          <li>
            <span class="po">{change.poNumber}</span>
            <span>
              <a href={`/changes/${change.id}`}>{change.title}</a> <small>{change.authorName}</small>
            </span>
            <small class="num">{ui.format.moment(change.createdAt)}</small>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** What waits for the office, and what it has to do next. */
export function AdminNow({ ui, told }: { ui: Ui; told: AdminWork }) {
  const { counts, waiting, overdue, drafts, changes } = told;
  const { figures } = ui.t;
  const tiles = (['pending', 'drafts', 'overdue', 'blocked', 'unplanned', 'readyToShip'] as const).map((name) =>
    tileOf(ui, counts, name),
  );
  return (
    <div id="now" class="dash" {...live(ui, 'orders', '/dashboard/admin')}>
      {told.steps && <FirstSteps ui={ui} steps={told.steps} />}
      <div class="wide">
        <FigureLinks ui={ui} tiles={tiles} />
        <AsOf ui={ui} />
      </div>
      <ShortList
        ui={ui}
        title={figures.waiting()}
        orders={waiting}
        none={figures.noneWaiting()}
        href={figureAddress('pending')}
        total={counts.pending}
      />
      {ui.can('changes.propose') && <Changes ui={ui} changes={changes} />}
      <ShortList
        ui={ui}
        title={figures.overdue()}
        orders={overdue}
        none={figures.noneOverdue()}
        href={figureAddress('overdue')}
        total={counts.overdue}
      />
      <ShortList
        ui={ui}
        title={figures.drafts()}
        orders={drafts}
        none={figures.noneDrafts()}
        href={figureAddress('drafts')}
        total={counts.drafts}
      />
    </div>
  );
}

export const AdminPage = ({ ui, told }: { ui: Ui; told: AdminWork }) => (
  <>
    <Head ui={ui} title={ui.t.shell.sections.Admin()} at="/dashboard/admin" />
    <AdminNow ui={ui} told={told} />
  </>
);
