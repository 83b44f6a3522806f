import type { Ui } from '../../src/http/ui.ts';
import type { MutableType } from '../../src/notifications/notices.ts';
import { type Actor, may } from '../../src/vocabulary/permissions.ts';
import { AppearanceForm } from './AppearanceForm.tsx';
import { BeepForm } from './BeepForm.tsx';
import { NoticesForm } from './NoticesForm.tsx';
import { Profile } from './Profile.tsx';

/** What lets one in, and where one is. */
const Account = ({ ui }: { ui: Ui }) => (
  <p class="acts">
    <a class="btn" href="/settings/password">
      {ui.t.settings.changePassword()}
    </a>
    <a class="btn" href="/settings/pin">
      {ui.t.terminals.pinTitle()}
    </a>
    <a class="btn" href="/settings/sessions">
      {ui.t.sessions.title()}
    </a>
  </p>
);

interface Props {
  ui: Ui;
  actor: Actor;
  /** Of which types of notices he wants to hear. */
  types: readonly MutableType[];
}

export const SettingsPage = ({ ui, actor, types }: Props) => {
  const { settings } = ui.t;
  return (
    <>
      <h1>{settings.title()}</h1>
      <div class="panels">
        <section class="panel">
          <h2>{settings.appearance()}</h2>
          <AppearanceForm ui={ui} />
        </section>
        {may(actor, 'stages.change') && (
          <section class="panel">
            <h2>{ui.t.scan.title()}</h2>
            <BeepForm ui={ui} />
          </section>
        )}
        {!actor.floorOnly && (
          <section class="panel">
            <h2>{ui.t.notifications.title()}</h2>
            <NoticesForm ui={ui} types={types} />
          </section>
        )}
        <section class="panel">
          <h2>{settings.profile()}</h2>
          <Profile ui={ui} actor={actor} />
          {actor.floorOnly ? <p class="help">{settings.byPassword()}</p> : <Account ui={ui} />}
        </section>
      </div>
    </>
  );
};
