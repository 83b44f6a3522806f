import type { Ui } from '../../src/http/ui.ts';
import type { TerminalHere } from '../../src/terminals/here.ts';
import { inStationOrder } from '../../src/terminals/rules.ts';
import type { Actor } from '../../src/vocabulary/permissions.ts';
import { LONGEST_SCAN } from '../../src/vocabulary/scan-code.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { LanguageChoice } from '../auth/LanguageChoice.tsx';
import { Alert } from '../shared/Alert.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { initials } from '../shared/initials.ts';

interface Props {
  ui: Ui;
  terminal: TerminalHere;
  crew: readonly Actor[];
  /** Who was chosen. */
  person?: number | undefined;
  /** Who is signed in here still. */
  present?: string | undefined;
  form?: string | undefined;
  next?: string | undefined;
  failed?: string | undefined;
}

/** Two seconds: a press on one's name and the PIN, or a badge alone, for which the field is ready. */
const Crew = ({ ui, crew, person }: Pick<Props, 'ui' | 'crew' | 'person'>) => (
  <fieldset class="crew">
    <legend>{ui.t.terminals.person()}</legend>
    {crew.length === 0 && <p class="empty">{ui.t.terminals.noCrew()}</p>}
    {crew.map(({ id, displayName }) => (
      <label class="mate">
        <input type="radio" name="person" value={id} checked={id === person} />
        <span class="mark" aria-hidden="true">
          {initials(displayName)}
        </span>
        {displayName}
      </label>
    ))}
  </fieldset>
);

/** For who has no keyboard: of use with scripts alone, and shown by them. */
const Keys = ({ ui }: { ui: Ui }) => {
  const { terminals } = ui.t;
  return (
    <fieldset class="keys" data-keys hidden>
      <legend class="visually-hidden">{terminals.keys()}</legend>
      {[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((n) => (
        <button type="button" class="btn" data-key={n}>
          {n}
        </button>
      ))}
      <button type="button" class="btn erase" data-key="">
        {terminals.erase()}
      </button>
    </fieldset>
  );
};

const Facts = ({ ui, terminal, present, next }: Props) => {
  const { terminals } = ui.t;
  const stations = inStationOrder(terminal.stations);
  return (
    <header class="where">
      <h1>{terminals.lockTitle()}</h1>
      <p>
        <b>{terminal.name}</b> · {stations.map((code) => stationName(code, ui.locale)).join(', ')}
      </p>
      {present && (
        <p class="bar">
          <span>{terminals.signedIn({ name: present })}</span>
          <a class="btn" href={next ?? `/stations/${stations[0]}`}>
            {terminals.goOn({ name: present })}
          </a>
        </p>
      )}
    </header>
  );
};

export const LockPage = (props: Props) => {
  const { ui, form, next, failed } = props;
  const { terminals } = ui.t;
  return (
    <section class="lock">
      <Facts {...props} />
      {form && !failed && <Alert ui={ui} tone="warn" title={terminals.kept()} />}
      {failed && <Alert ui={ui} title={ui.t.shell.warningTitle()} text={failed} />}
      <form method="post" action="/terminal" class="doors">
        <FormKey ui={ui} />
        {form && <input type="hidden" name="form" value={form} />}
        {next && <input type="hidden" name="next" value={next} />}
        <Crew {...props} />
        <div class="pin">
          <label for="code">{terminals.code()}</label>
          <input
            id="code"
            name="code"
            type="password"
            inputmode="numeric"
            autocomplete="off"
            enterkeyhint="go"
            maxlength={LONGEST_SCAN}
            required
            autofocus
            aria-describedby="code-help"
          />
          <p class="help" id="code-help">
            {terminals.lockHelp()}
          </p>
          <Keys ui={ui} />
          <button type="submit" class="btn first big">
            {terminals.enter()}
          </button>
        </div>
      </form>
      <footer class="bar">
        <a class="btn plain" href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>
          {terminals.byPassword()}
        </a>
        <LanguageChoice ui={ui} />
      </footer>
    </section>
  );
};
