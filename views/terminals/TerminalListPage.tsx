import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { TerminalHere } from '../../src/terminals/here.ts';
import type { ListedTerminal } from '../../src/terminals/queries.ts';
import { inStationOrder, isOwnPlace } from '../../src/terminals/rules.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { TerminalFields } from './TerminalFields.tsx';

interface Props {
  ui: Ui;
  terminals: readonly ListedTerminal[];
  /** The one that this browser is. */
  here: TerminalHere | undefined;
  draft: Draft;
}

const Acts = ({ ui, terminal }: { ui: Ui; terminal: ListedTerminal }) => (
  <div class="row-acts">
    <a href={`/terminals/${terminal.id}`}>
      {ui.t.terminals.edit()}
      <span class="visually-hidden"> {terminal.name}</span>
    </a>
    <a href={`/terminals/${terminal.id}/revocation`}>
      {ui.t.terminals.revoke()}
      <span class="visually-hidden"> {terminal.name}</span>
    </a>
  </div>
);

const Row = ({ ui, terminal, isHere }: { ui: Ui; terminal: ListedTerminal; isHere: boolean }) => {
  const { terminals } = ui.t;
  const { field } = terminals;
  const { revokedAt, lastSeenAt, present } = terminal;
  return (
    <tr>
      <th class="words" scope="row" data-h={field.name()}>
        {terminal.name} {isHere && <span class="mark warm">{terminals.isThis()}</span>}
        {revokedAt && (
          <small>
            ✕ {terminals.revoked()} {ui.format.moment(revokedAt)}
          </small>
        )}
      </th>
      <td data-h={field.stations()}>
        {inStationOrder(terminal.stations)
          .map((code) => stationName(code, ui.locale))
          .join(', ')}
      </td>
      <td data-h={field.idleMinutes()}>{terminals.minutes({ n: terminal.idleMinutes })}</td>
      <td data-h={field.registered()}>
        {ui.format.moment(terminal.createdAt)} <small>{terminal.by}</small>
      </td>
      <td data-h={field.present()}>
        {present.length > 0 ? `● ${present.join(', ')}` : `○ ${terminals.nobody()}`}{' '}
        <small>
          {field.lastSeen()}: {lastSeenAt ? ui.format.moment(lastSeenAt) : terminals.never()}
        </small>
      </td>
      <td>{!revokedAt && isOwnPlace(ui.actor!, terminal.stations) && <Acts ui={ui} terminal={terminal} />}</td>
    </tr>
  );
};

function List({ ui, terminals: rows, here }: Props) {
  const { field, ...terminals } = ui.t.terminals;
  if (rows.length === 0) return <p class="empty">{terminals.empty()}</p>;
  const heads = [field.name(), field.stations(), field.idleMinutes(), field.registered()];
  return (
    <table class="terminals">
      <thead>
        <tr>
          {[...heads, field.present()].map((head) => (
            <th scope="col">{head}</th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{ui.t.users.list.acts()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((terminal) => (
          <Row ui={ui} terminal={terminal} isHere={terminal.id === here?.id} />
        ))}
      </tbody>
    </table>
  );
}

/** Which browsers are terminals, who works at them now, and the way to make this one such. */
export const TerminalListPage = (props: Props) => {
  const { ui, here, draft } = props;
  const { terminals } = ui.t;
  return (
    <>
      <h1>{terminals.title()}</h1>
      <p>{terminals.text()}</p>
      <List {...props} />
      {ui.can('badges.issue') && (
        <p class="acts">
          <a class="btn" href="/badges">
            {terminals.badges()}
          </a>
        </p>
      )}
      <section class="panel">
        <h2>{terminals.registerTitle()}</h2>
        {here ? (
          <p>{terminals.alreadyText({ name: here.name })}</p>
        ) : (
          <>
            <p>{terminals.registerText()}</p>
            <DraftForm {...{ ui, draft }} labels={terminals.field} action="/terminals" class="terminal-form">
              {(of) => (
                <>
                  <TerminalFields ui={ui} draft={draft} of={of} />
                  <FormBar label={terminals.register()} />
                </>
              )}
            </DraftForm>
          </>
        )}
      </section>
    </>
  );
};
