import { may, worksAt } from '../../src/auth/permissions.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationCodes } from '../../src/production/stations.ts';
import { FormKey } from '../shared/FormKey.tsx';

type Link = readonly [href: string, label: string];

/** The station that a user looks at first: his own, else the first. */
export function homeStation({ actor, section }: Ui): string {
  if (section === 'Logistics') return 'LOGISTICS';
  return stationCodes.find((code) => actor?.stations.includes(code)) ?? stationCodes[0];
}

function linksFor(ui: Ui): Link[] {
  const { t, actor, section } = ui;
  if (!actor) return [];
  const floor: Link = [`/stations/${homeStation(ui)}`, t.shell.floor()];
  const waiting: Link[] = may(actor, 'orders.approve') ? [['/orders?status=pending', t.shell.waiting()]] : [];
  const drafts: Link[] = may(actor, 'drafts.view') ? [['/orders?status=draft', t.shell.drafts()]] : [];
  const all: Link = ['/orders', t.shell.orders()];
  if (section === 'Production')
    return worksAt(actor, homeStation(ui)) ? [floor, all, ...waiting] : [all, ...waiting, floor];
  if (section === 'Logistics') return [['/orders?status=completed', t.shell.toShip()], all, floor];
  return [all, ...drafts, ...waiting, floor];
}

const isHere = (url: URL, href: string) =>
  href === url.pathname + url.search || (href.startsWith('/stations') && url.pathname.startsWith('/stations'));

const Navigation = ({ ui }: { ui: Ui }) => (
  <nav aria-label={ui.t.shell.mainNavigation()}>
    {linksFor(ui).map(([href, label]) => (
      <a href={href} aria-current={isHere(ui.url, href) ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
);

const Jump = ({ ui }: { ui: Ui }) => (
  <search class="jump">
    <form action="/jump">
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
      maxlength={50}
      required
    />
    <button class="btn" type="submit">
      {ui.t.shell.go()}
    </button>
    </form>
  </search>
);

const SectionSwitch = ({ ui }: { ui: Ui }) => {
  if (!ui.actor || ui.actor.sections.length < 2) return null;
  return (
    <form class="switch" method="post" action="/settings/section">
      <FormKey ui={ui} />
      <label class="visually-hidden" for="section">
        {ui.t.shell.section()}
      </label>
      <select id="section" name="section" data-submit>
        {ui.actor.sections.map((section) => (
          <option value={section} selected={section === ui.section}>
            {ui.t.shell.sections[section]()}
          </option>
        ))}
      </select>
      <button class="btn plain" type="submit">
        {ui.t.shell.switchSection()}
      </button>
    </form>
  );
};

/** The head of every page: where one is, where one can go, and who one is. */
export const Masthead = ({ ui }: { ui: Ui }) => (
  <header class="mast">
    <a class="brand" href="/">
      RECLAME
    </a>
    {ui.actor && (
      <>
        <Navigation ui={ui} />
        <Jump ui={ui} />
        <SectionSwitch ui={ui} />
        <a class="who" href="/settings">
          {ui.actor.displayName}
          <small>{ui.t.shell.settings()}</small>
        </a>
        <form class="leave" method="post" action="/sign-out">
          <FormKey ui={ui} />
          <button class="btn plain" type="submit">
            {ui.t.shell.signOut()}
          </button>
        </form>
      </>
    )}
  </header>
);
