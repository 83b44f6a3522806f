import type { Ui } from '../../src/http/ui.ts';
import { may, worksAt } from '../../src/vocabulary/permissions.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';

export const wayOf = {
  Admin: '/dashboard/admin',
  Production: '/dashboard/production',
  Logistics: '/dashboard/logistics',
};

type Way = readonly [href: string, label: string];

/** To the dashboards of his sections, and to the figures that are everybody's. */
function waysOf({ t, actor }: Ui): Way[] {
  const own = actor?.sections.map((section): Way => [wayOf[section], t.shell.sections[section]()]) ?? [];
  return [
    ['/dashboard', t.figures.overview()],
    ...own,
    ['/rework', t.figures.rework.title()],
    ['/digest', t.figures.digest.title()],
  ];
}

export const Ways = ({ ui, at }: { ui: Ui; at: string }) => (
  <nav class="stations own" aria-label={ui.t.figures.ways()}>
    {waysOf(ui).map(([href, label]) => (
      <a href={href} aria-current={href === at ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
);

/** What he may do that has no list of its own. */
function actsOf({ t, actor, can }: Ui): Way[] {
  const acts: (Way | false)[] = [
    can('orders.create') && ['/orders/new', t.shell.newOrder()],
    can('orders.create') && ['/orders/import', t.importing.open()],
    actor !== null && may(actor, 'stages.change') && ['/board', t.board.title()],
    ['/orders/sheets', t.sheets.day.title()],
  ];
  return acts.filter((act) => act !== false);
}

function Place({ ui }: { ui: Ui }) {
  const { actor, section, t } = ui;
  if (!actor) return null;
  const roles = actor.sections.map((one) => `${t.shell.sections[one]()}: ${t.shell.roles[actor.roles[one]!]()}`);
  const own = actor.stations.includes('ALL')
    ? t.figures.allStations()
    : stationCodes
        .filter((code) => worksAt(actor, code))
        .map((code) => stationName(code, ui.locale))
        .join(', ');
  return (
    <p>
      {t.figures.hello({ name: actor.displayName })}{' '}
      <small>
        {section && actor.sections.length > 1 ? roles.join(', ') : roles[0]}
        {own && ` · ${own}`}
      </small>
    </p>
  );
}

/** Whose dashboard this is, where else he can go, and what he can do from here. */
export const Head = ({ ui, title, at }: { ui: Ui; title: string; at: string }) => (
  <>
    <header class="bar">
      <div>
        <h1>{title}</h1>
        <Place ui={ui} />
      </div>
      <nav class="row" aria-label={ui.t.figures.acts()}>
        {actsOf(ui).map(([href, label], i) => (
          <a class={i === 0 && ui.can('orders.create') ? 'btn first' : 'btn'} href={href}>
            {label}
          </a>
        ))}
      </nav>
    </header>
    <Ways ui={ui} at={at} />
  </>
);
