import type { Ui } from '../../src/http/ui.ts';
import type { UserRef } from '../../src/users/commands/locked.ts';
import { Bars } from '../production/Codes.tsx';

interface Props {
  ui: Ui;
  title: string;
  person: UserRef;
  /** Undefined once it opens nothing any more. */
  code: string | undefined;
}

/** As large as a bank card. The number is not written under its bars: whoever reads it could type it. */
const Card = ({ ui, person, code }: { ui: Ui; person: UserRef; code: string }) => (
  <section class="badge-card">
    <p class="of">{ui.t.shell.product()}</p>
    <p class="holder">{person.displayName}</p>
    <p class="reference">@{person.username}</p>
    <Bars ui={ui} digits={code} name={ui.t.terminals.badgeOf({ name: person.displayName })} />
  </section>
);

/** A badge: shown here, and nowhere again. */
export const BadgePage = ({ ui, title, person, code }: Props) => {
  const { terminals, traveller } = ui.t;
  return (
    <section class="badge">
      <h1 class="no-print">{title}</h1>
      {code && <Card ui={ui} person={person} code={code} />}
      <p class="no-print">{code ? terminals.badgeShownText() : terminals.badgeGone()}</p>
      <p class="acts no-print">
        {code && (
          <button type="button" class="btn first" data-print>
            {traveller.print()}
          </button>
        )}
        <a class="btn" href="/badges">
          {terminals.badges()}
        </a>
      </p>
    </section>
  );
};
