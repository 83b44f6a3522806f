import type { Actor } from '../../src/auth/permissions.ts';
import type { Ui } from '../../src/http/ui.ts';
import { AppearanceForm } from './AppearanceForm.tsx';
import { Profile } from './Profile.tsx';

export const SettingsPage = ({ ui, actor }: { ui: Ui; actor: Actor }) => {
  const { settings } = ui.t;
  return (
    <section class="narrow">
      <h1>{settings.title()}</h1>
      <h2>{settings.appearance()}</h2>
      <AppearanceForm ui={ui} />
      <h2>{settings.profile()}</h2>
      <Profile ui={ui} actor={actor} />
      <h2>{settings.password()}</h2>
      <p class="bar">
        <a class="btn" href="/settings/password">
          {settings.changePassword()}
        </a>
      </p>
    </section>
  );
};
