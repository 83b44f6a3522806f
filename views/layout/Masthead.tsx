import type { Ui } from '../../src/http/ui.ts';
import { may, worksAt } from '../../src/vocabulary/permissions.ts';
import { LONGEST_SCAN } from '../../src/vocabulary/scan-code.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { Bell } from '../notifications/Bell.tsx';
import { isOnFloor, ScanBox } from '../production/ScanBox.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { initials } from '../shared/initials.ts';

type Link = readonly [href: string, label: string];

/** The station that a user looks at first: his own, else the first. */
export function homeStation({ actor, section }: Ui): string {
  if (section === 'Logistics') return 'LOGISTICS';
  return stationCodes.find((code) => actor?.stations.includes(code)) ?? stationCodes[0];
}

/** For who looks after the others. */
function officeLinks({ t, can, section }: Ui): Link[] {
  const clients: Link[] = section === 'Production' ? [] : [['/clients', t.shell.clients()]];
  const templates: Link[] = can('templates.view') ? [['/profiles', t.templates.title()]] : [];
  const materials: Link[] = can('catalogue.manage') ? [['/materials', t.catalogue.title()]] : [];
  const users: Link[] = can('users.manage') ? [['/users', t.shell.users()]] : [];
  const audit: Link[] = can('audit.view') ? [['/audit', t.shell.audit()]] : [];
  return [...clients, ...materials, ...templates, ...users, ...audit];
}

function workLinks(ui: Ui): Link[] {
  const { t, actor, section } = ui;
  if (!actor) return [];
  const floor: Link = [`/stations/${homeStation(ui)}`, t.shell.floor()];
  const waiting: Link[] = may(actor, 'orders.approve') ? [['/orders?status=pending', t.shell.waiting()]] : [];
  const drafts: Link[] = may(actor, 'drafts.view') ? [['/orders?status=draft', t.shell.drafts()]] : [];
  const all: Link = ['/orders', t.shell.orders()];
  const board: Link = ['/board', t.board.title()];
  if (section === 'Production')
    return worksAt(actor, homeStation(ui)) ? [floor, board, all, ...waiting] : [all, ...waiting, board, floor];
  if (section === 'Logistics') return [['/orders?status=completed', t.shell.toShip()], all, floor];
  return [all, ...drafts, ...waiting, floor];
}

const changeLinks = ({ t, can }: Ui): Link[] => (can('changes.propose') ? [['/changes', t.shell.changes()]] : []);

const dashboard = ({ t, section }: Ui): Link[] =>
  section ? [[`/dashboard/${section.toLowerCase()}`, t.figures.title()]] : [];

const IN_A_ROW = 7;

/** What is looked up now and then stands behind one word, where it is much. */
function linksFor(ui: Ui): { main: Link[]; folded: Link[] } {
  const main = [...dashboard(ui), ...workLinks(ui), ...changeLinks(ui)];
  const office = officeLinks(ui);
  const all = [...main, ...office];
  return all.length > IN_A_ROW ? { main, folded: office } : { main: all, folded: [] };
}

const statusOf = (search: string) => new URLSearchParams(search).get('status') ?? '';

/** The link under which a page is found, however its list is filtered. */
function here({ url }: Ui, links: readonly Link[]): string | undefined {
  const hrefs = links.map(([href]) => href);
  if (url.pathname.startsWith('/stations')) return hrefs.find((href) => href.startsWith('/stations'));
  if (/^\/(board|wall-displays|expected-finishes|plant)/.test(url.pathname))
    return hrefs.find((href) => href === '/board');
  if (url.pathname === '/colours') return hrefs.find((href) => href === '/materials');
  if (url.pathname.startsWith('/delivery-presets')) return hrefs.find((href) => href === '/clients');
  const office = hrefs.find(
    (href) => /^\/(changes|clients|materials|profiles|users|audit)$/.test(href) && url.pathname.startsWith(href),
  );
  if (office) return office;
  if (/^\/((dashboard|rework|digest)(\/|$)|$)/.test(url.pathname))
    return hrefs.find((href) => href.startsWith('/dashboard'));
  if (url.pathname !== '/orders') return url.pathname.startsWith('/orders/') ? '/orders' : undefined;
  const status = statusOf(url.search);
  return hrefs.find((href) => status && href.endsWith(`?status=${status}`)) ?? '/orders';
}

const Navigation = ({ ui }: { ui: Ui }) => {
  const { main, folded } = linksFor(ui);
  const current = here(ui, [...main, ...folded]);
  const link = ([href, label]: Link) => (
    <a href={href} aria-current={href === current ? (href === ui.url.pathname ? 'page' : 'true') : undefined}>
      {label}
    </a>
  );
  return (
    <nav aria-label={ui.t.shell.mainNavigation()}>
      {main.map(link)}
      {folded.length > 0 && (
        <details class="more">
          <summary>{ui.t.figures.more()}</summary>
          <div class="menu">{folded.map(link)}</div>
        </details>
      )}
    </nav>
  );
};

const Jump = ({ ui }: { ui: Ui }) => (
  <search class="jump">
    <form action="/jump" novalidate>
      <label class="visually-hidden" for="jump">
        {ui.t.shell.jump()}
      </label>
      <input
        id="jump"
        name="po"
        type="search"
        placeholder={ui.t.shell.jumpHint()}
        autocomplete="off"
        autocapitalize="characters"
        enterkeyhint="go"
        maxlength={LONGEST_SCAN}
        required
      />
      <button class="btn" type="submit">
        <span aria-hidden="true">→</span>
        <span class="visually-hidden">{ui.t.shell.go()}</span>
      </button>
    </form>
  </search>
);

const SectionSwitch = ({ ui }: { ui: Ui }) => {
  if (!ui.actor || ui.actor.sections.length < 2) return null;
  return (
    <form class="switch" method="post" action="/settings/section">
      <FormKey ui={ui} />
      <label for="section">{ui.t.shell.section()}</label>
      <select id="section" name="section">
        {ui.actor.sections.map((section) => (
          <option value={section} selected={section === ui.section}>
            {ui.t.shell.sections[section]()}
          </option>
        ))}
      </select>
      <button class="btn" type="submit">
        {ui.t.shell.switchSection()}
      </button>
    </form>
  );
};

const UserMenu = ({ ui, name }: { ui: Ui; name: string }) => (
  <details class="who">
    <summary>
      <span class="initials" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="name">
        {name}
        <small>{ui.section && ui.t.shell.sections[ui.section]()}</small>
      </span>
    </summary>
    <div class="menu">
      <SectionSwitch ui={ui} />
      <a href="/settings">{ui.t.shell.settings()}</a>
      {may(ui.actor!, 'terminals.manage') && !ui.actor!.floorOnly && <a href="/terminals">{ui.t.terminals.title()}</a>}
      {!ui.terminal && (
        <form class="leave" method="post" action="/sign-out">
          <FormKey ui={ui} />
          <button class="btn plain" type="submit">
            {ui.t.shell.signOut()}
          </button>
        </form>
      )}
    </div>
  </details>
);

const Scan = ({ ui, scans }: { ui: Ui; scans: boolean | undefined }) => (
  <search class="jump scan">
    <ScanBox ui={ui} autofocus={scans} />
  </search>
);

/** At a shared terminal the next one is never further than one press. */
const ChangePerson = ({ ui }: { ui: Ui }) => (
  <form class="change-person" method="post" action="/terminal/lock">
    <FormKey ui={ui} />
    <button class="btn" type="submit">
      {ui.t.terminals.change()}
    </button>
  </form>
);

/** The head of every page: where one is, where one can go, and who one is. */
export const Masthead = ({ ui, scans }: { ui: Ui; scans?: boolean | undefined }) => (
  <header class="mast">
    <a class="brand" href="/">
      RECLAME
    </a>
    {ui.actor && (
      <>
        <Navigation ui={ui} />
        {isOnFloor(ui) ? <Scan ui={ui} scans={scans} /> : <Jump ui={ui} />}
        <Bell ui={ui} />
        <UserMenu ui={ui} name={ui.actor.displayName} />
        {ui.terminal && <ChangePerson ui={ui} />}
      </>
    )}
  </header>
);
