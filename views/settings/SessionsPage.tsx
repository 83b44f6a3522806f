import type { Ui } from '../../src/http/ui.ts';
import type { OwnSession } from '../../src/users/queries.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { deviceInWords } from './device.ts';

interface Props {
  ui: Ui;
  sessions: readonly OwnSession[];
}

const Row = ({ ui, session }: { ui: Ui; session: OwnSession }) => {
  const { sessions } = ui.t;
  return (
    <tr>
      <th scope="row" data-h={sessions.device()}>
        {deviceInWords(ui, session.userAgent)} {session.isHere && <span class="mark warm">{sessions.here()}</span>}
      </th>
      <td data-h={sessions.address()}>{session.ip ?? ui.t.shell.none()}</td>
      <td data-h={sessions.since()}>{ui.format.moment(session.createdAt)}</td>
      <td data-h={sessions.lastSeen()}>{ui.format.moment(session.lastSeenAt)}</td>
      <td class="end">
        {!session.isHere && (
          <ActButton ui={ui} action={`/settings/sessions/${session.id}/revocation`} label={sessions.end()} />
        )}
      </td>
    </tr>
  );
};

/** Where one is signed in, and the way to end it. */
export const SessionsPage = ({ ui, sessions }: Props) => {
  const words = ui.t.sessions;
  return (
    <>
      <h1>{words.title()}</h1>
      <p>{words.text()}</p>
      <table class="sessions">
        <thead>
          <tr>
            {[words.device(), words.address(), words.since(), words.lastSeen()].map((head) => (
              <th scope="col">{head}</th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{words.end()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row ui={ui} session={session} />
          ))}
        </tbody>
      </table>
      <div class="acts">
        {sessions.length > 1 ? (
          <ActButton ui={ui} action="/settings/sessions/revocation" label={words.endOthers()} />
        ) : (
          <p class="help">{words.onlyHere()}</p>
        )}
        <a class="btn" href="/settings">
          {ui.t.settings.title()}
        </a>
      </div>
    </>
  );
};
