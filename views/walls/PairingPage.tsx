import type { Ui } from '../../src/http/ui.ts';
import { Alert } from '../shared/Alert.tsx';
import { FormKey } from '../shared/FormKey.tsx';

/** Digits are asked for by a press, or by the page itself where scripts run. Where they are refused, later. */
export const NewScreenPage = ({ ui, notice }: { ui: Ui; notice?: string }) => {
  const { walls } = ui.t;
  const action = ui.url.pathname + ui.url.search;
  const byItself = notice ? {} : { 'hx-post': action, 'hx-trigger': 'load, submit' };
  return (
    <div class="pairing">
      <header>
        <h1>RECLAME</h1>
        <p>{walls.newScreen()}</p>
      </header>
      <section>
        {notice ? <Alert ui={ui} title={notice} /> : <p>{walls.notYet()}</p>}
        <form method="post" action={action} {...byItself}>
          <FormKey ui={ui} />
          <button type="submit" class="btn first" autofocus>
            {walls.showCode()}
          </button>
        </form>
      </section>
    </div>
  );
};

interface Props {
  ui: Ui;
  pairing: { code: string; expiresAt: Date };
}

/** What the lead types, read across a hall. */
export const DigitsPage = ({ ui, pairing: { code, expiresAt } }: Props) => {
  const { walls } = ui.t;
  const time = ui.format.time(expiresAt);
  return (
    <div class="pairing">
      <header>
        <h1>RECLAME</h1>
        <p>{walls.newScreen()}</p>
        <p>
          {walls.validUntil()} <b>{time}</b>
        </p>
      </header>
      <section>
        <h2 class="visually-hidden">{walls.codeOf()}</h2>
        <p class="digits" role="img" aria-label={`${code.slice(0, 3)} ${code.slice(3)}`}>
          {[...code].map((digit) => (
            <span>{digit}</span>
          ))}
        </p>
        <p>{walls.typeThem()}</p>
        <p class="ways">{[ui.t.shell.menu(), walls.title(), walls.pairing()].join(' → ')}</p>
      </section>
      <p class="help">{walls.byItself({ time })}</p>
    </div>
  );
};
