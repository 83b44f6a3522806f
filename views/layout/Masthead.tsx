import type { Ui } from '../../src/http/ui.ts';
import { may } from '../../src/vocabulary/permissions.ts';
import { LONGEST_SCAN } from '../../src/vocabulary/scan-code.ts';
import { Bell } from '../notifications/Bell.tsx';
import { isOnFloor, ScanBox } from '../production/ScanBox.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { initials } from '../shared/initials.ts';
import { type Way, wayHere, waysOf } from './ways.ts';

interface LinksProps {
  ui: Ui;
  ways: readonly Way[];
  here: string | undefined;
  /** Where it is said in the head itself when there is room. */
  class?: string;
}

const Links = ({ ui, ways, here, class: className }: LinksProps) => (
  <>
    {ways.map(([href, label]) => (
      <a
        href={href}
        class={className}
        aria-current={href === here ? (href === ui.url.pathname ? 'page' : 'true') : undefined}
      >
        {label}
      </a>
    ))}
  </>
);

/** One row at every width: as many words as there is room for, and all others behind one. */
const Navigation = ({ ui }: { ui: Ui }) => {
  const { first, more, rest } = waysOf(ui);
  const common = { ui, here: wayHere(ui, [...first, ...more, ...rest]) };
  return (
    <nav aria-label={ui.t.shell.mainNavigation()}>
      <Links {...common} ways={first} class="first" />
      <Links {...common} ways={more} class="wide" />
      <details class="fold ways">
        <summary>{ui.t.shell.menu()}</summary>
        <div class="menu">
          <Links {...common} ways={first} class="if-narrow" />
          <Links {...common} ways={more} class="unless-wide" />
          <Links {...common} ways={rest} />
        </div>
      </details>
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
        aria-keyshortcuts="Control+K Meta+K"
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
        {name.split(' ')[0]}
        <span class="rest"> {name.split(' ').slice(1).join(' ')}</span>
        <small>{ui.section && ui.t.shell.sections[ui.section]()}</small>
      </span>
    </summary>
    <div class="menu">
      <SectionSwitch ui={ui} />
      <a href="/settings">{ui.t.shell.settings()}</a>
      <a href="/help" aria-keyshortcuts="?">
        {ui.t.help.title()}
      </a>
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
    <div class="mast-row">
      <a class="brand" href="/" aria-label="RECLAME">
        R<span>ECLAME</span>
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
    </div>
  </header>
);
