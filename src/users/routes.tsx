import { Hono, type MiddlewareHandler } from 'hono';
import { PasswordPage } from '../../views/settings/PasswordPage.tsx';
import { SettingsPage } from '../../views/settings/SettingsPage.tsx';
import type { Reason } from '../commands/refusal.ts';
import type { C, Env } from '../http/env.ts';
import { coerce, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor, signedIn } from '../http/requires.ts';
import { changePassword } from './commands/change-password.ts';
import { partOfLook } from './input.ts';
import { chooseBeep, chooseLook, chooseSection } from './own-look.ts';
import { changeOwnPassword } from './own-password.ts';

const passwordPage = (c: C, errors: Record<string, Reason> = {}) =>
  page(
    c,
    { title: c.var.ui.t.settings.changePassword() },
    <PasswordPage
      ui={c.var.ui}
      username={c.var.actor!.username}
      errors={errors}
      mustChange={c.var.mustChangePassword}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );

async function savePreferences(c: C) {
  const form = await readForm(c);
  const chosen = coerce(partOfLook, form) as object;
  const result = await chooseLook(c, chosen);
  return result.ok ? onTo(c, '/settings', { key: 'settingsSaved' }) : refuse(c, result.refusal, '/settings');
}

async function savePassword(c: C) {
  const form = await readForm(c);
  const input = { currentPassword: form.get('currentPassword'), newPassword: form.get('newPassword') };
  const result = await changeOwnPassword(c, input);
  if (result.ok) return onTo(c, '/settings', { key: 'passwordChanged' });
  const { fields } = result.refusal;
  return fields ? passwordPage(c, fields) : refuse(c, result.refusal, '/settings/password');
}

async function saveSection(c: C) {
  const form = await readForm(c);
  const result = await chooseSection(c, form.get('section'));
  return result.ok ? onTo(c, form.returnTo ?? '/') : refuse(c, result.refusal, '/settings');
}

async function saveBeep(c: C) {
  const form = await readForm(c);
  const result = await chooseBeep(c, form.get('beep') === 'true');
  return result.ok ? onTo(c, '/settings', { key: 'settingsSaved' }) : refuse(c, result.refusal, '/settings');
}

/** A form with passwords is not kept for later, as other forms are when the session has run out. */
const neverKept: MiddlewareHandler<Env> = async (c, next) =>
  c.var.actor ? next() : onTo(c, `/sign-in?next=${encodeURIComponent('/settings/password')}`);

export const userRoutes = new Hono<Env>()
  .get('/settings', signedIn, (c) =>
    page(c, { title: c.var.ui.t.settings.title() }, <SettingsPage ui={c.var.ui} actor={c.var.actor!} />),
  )
  .post('/settings', signedIn, savePreferences)
  .post('/settings/beep', signedIn, saveBeep)
  .get('/settings/password', requiresFor(changePassword), (c) => passwordPage(c))
  .post('/settings/password', neverKept, requiresFor(changePassword), savePassword)
  .post('/settings/section', signedIn, saveSection);
