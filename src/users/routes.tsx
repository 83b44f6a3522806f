import { Hono, type MiddlewareHandler } from 'hono';
import { PasswordPage } from '../../views/settings/PasswordPage.tsx';
import { SettingsPage } from '../../views/settings/SettingsPage.tsx';
import { isRefusal } from '../commands/refusal.ts';
import { again, draftOf } from '../http/draft.ts';
import type { C, Env } from '../http/env.ts';
import { coerce, PostedForm, readForm } from '../http/form.ts';
import { localPath } from '../http/origin.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor, signedIn } from '../http/requires.ts';
import { wantedTypes } from '../notifications/queries.ts';
import { changePassword } from './commands/change-password.ts';
import { partOfLook } from './input.ts';
import { chooseBeep, chooseLook, chooseSection } from './own-look.ts';
import { changeOwnPassword, chooseOwnPassword } from './own-password.ts';

/** What is typed here is never shown again. */
const blank = draftOf(new PostedForm([]), changePassword);

function passwordPage(c: C, draft = blank) {
  const { ui, actor, mustChangePassword: mustChange } = c.var;
  const next = localPath(c.var.form?.get('next') ?? c.req.query('next'));
  const content = <PasswordPage ui={ui} username={actor!.username} {...{ mustChange, draft, next }} />;
  return page(c, { title: ui.t.settings.changePassword() }, content, draft.status);
}

async function settingsPage(c: C) {
  const { ui, actor, deps } = c.var;
  const types = await wantedTypes(deps.database.db, actor!.id);
  return page(c, { title: ui.t.settings.title() }, <SettingsPage ui={ui} actor={actor!} types={types} />);
}

async function savePreferences(c: C) {
  const form = await readForm(c);
  const chosen = coerce(partOfLook, form) as object;
  const result = await chooseLook(c, chosen);
  return isRefusal(result) ? refuse(c, result, '/settings') : onTo(c, '/settings', { key: 'settingsSaved' });
}

async function savePassword(c: C) {
  const form = await readForm(c);
  const [currentPassword, newPassword] = [form.get('currentPassword'), form.get('newPassword')];
  const isForced = currentPassword === undefined;
  const result = isForced
    ? await chooseOwnPassword(c, newPassword)
    : await changeOwnPassword(c, { currentPassword, newPassword });
  const onwards = localPath(form.get('next')) ?? (isForced ? '/' : '/settings');
  if (!isRefusal(result)) return onTo(c, onwards, { key: 'passwordChanged' });
  return again(c, blank, result, { back: '/settings/password' }, (draft) => passwordPage(c, draft));
}

async function saveSection(c: C) {
  const form = await readForm(c);
  const result = await chooseSection(c, form.get('section'));
  return isRefusal(result) ? refuse(c, result, '/settings') : onTo(c, form.returnTo ?? '/');
}

async function saveBeep(c: C) {
  const form = await readForm(c);
  const result = await chooseBeep(c, form.get('beep') === 'true');
  return isRefusal(result) ? refuse(c, result, '/settings') : onTo(c, '/settings', { key: 'settingsSaved' });
}

/** A form with passwords is not kept for later, as other forms are when the session has run out. */
const neverKept: MiddlewareHandler<Env> = async (c, next) =>
  c.var.actor ? next() : onTo(c, `/sign-in?next=${encodeURIComponent('/settings/password')}`);

export const userRoutes = new Hono<Env>()
  .get('/settings', signedIn, settingsPage)
  .post('/settings', signedIn, savePreferences)
  .post('/settings/beep', signedIn, saveBeep)
  .get('/settings/password', requiresFor(changePassword), (c) => passwordPage(c))
  .post('/settings/password', neverKept, requiresFor(changePassword), savePassword)
  .post('/settings/section', signedIn, saveSection);
