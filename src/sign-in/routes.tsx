import { Hono } from 'hono';
import { ParkedFormPage } from '../../views/auth/ParkedFormPage.tsx';
import { SetupPage } from '../../views/auth/SetupPage.tsx';
import { SignInPage } from '../../views/auth/SignInPage.tsx';
import { isRefusal } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import { originOf } from '../http/act.ts';
import { dropParked, pageLeft, takeParked } from '../http/away.ts';
import { again, type Draft, draftOf } from '../http/draft.ts';
import type { C, Env } from '../http/env.ts';
import { coerce, PostedForm, readForm } from '../http/form.ts';
import { speak } from '../http/in-language.ts';
import { lookOf, mirrorLook } from '../http/look.ts';
import { localPath } from '../http/origin.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { open, signedIn } from '../http/requires.ts';
import { locales, sayReason } from '../i18n/index.ts';
import { leave } from '../users/leave.ts';
import { enterWith } from './enter.ts';
import { credentials } from './input.ts';
import { isSetUp, setUp, setupForm } from './setup.ts';

/** Where somebody was on his way to: a form that is kept for him, or a page. */
interface Way {
  form?: string | undefined;
  next?: string | undefined;
}

const wayOf = ({ form, next }: Way): Way => ({
  form: form && /^[\w-]{1,64}$/.test(form) ? form : undefined,
  next: localPath(next),
});

const onwards = (c: C, { form, next }: Way) => onTo(c, form ? `/sign-in/form/${form}` : (next ?? '/'));

const signingIn = (form: PostedForm) => draftOf(form, { input: credentials });

const signInPage = (c: C, way: Way, draft = signingIn(new PostedForm([]))) =>
  page(c, { title: c.var.ui.t.auth.signInTitle() }, <SignInPage ui={c.var.ui} {...way} draft={draft} />, draft.status);

async function signIn(c: C) {
  const form = await readForm(c);
  const way = wayOf({ form: form.get('parked'), next: form.get('next') });
  const draft = signingIn(form);
  const said = check(credentials, coerce(credentials, form));
  if (isRefusal(said)) return again(c, draft, said, {}, (wrong) => signInPage(c, way, wrong));
  const entered = await enterWith(c, said);
  if (!isRefusal(entered)) return onwards(c, way);
  if (entered.kind === 'too_many') return refuse(c, entered, '/sign-in');
  const { t } = c.var.ui;
  const notice = { title: t.shell.warningTitle(), text: sayReason(t, entered) };
  return signInPage(c, way, { ...draft, notice, status: 422 });
}

/** What was typed beside the choice stays, but for a password. */
async function chooseLanguage(c: C) {
  const form = await readForm(c);
  const locale = locales.find((known) => known === form.get('locale'));
  if (locale) {
    mirrorLook(c, { ...lookOf(c.var.ui), locale });
    speak(c, locale);
  }
  const { db } = c.var.deps.database;
  const typed = form.with({ without: (name) => name === 'password' });
  switch (c.req.query('page')) {
    case 'setup':
      return (await isSetUp(db)) ? onTo(c, '/sign-in') : setupPage(c, settingUp(typed));
    case 'sign-in':
      return signInPage(c, wayOf({ form: form.get('parked'), next: form.get('next') }), signingIn(typed));
    default:
      return onTo(c, form.returnTo ?? '/sign-in');
  }
}

async function showParked(c: C, id: string) {
  const { deps, actor, ui } = c.var;
  const parked = await takeParked(deps.database.db, id, actor!.id, ui.now);
  if (!parked) return onTo(c, '/');
  return page(c, { title: ui.t.auth.resumeTitle() }, <ParkedFormPage ui={ui} {...parked} page={pageLeft(parked)} />);
}

/** Who is signed out already only has to be told where to go. */
async function signOut(c: C) {
  await readForm(c);
  const result = await leave(c);
  return isRefusal(result) ? refuse(c, result) : onTo(c, '/sign-in', { key: 'signedOut' });
}

const settingUp = (form: PostedForm) => draftOf(form, { input: setupForm });

const setupPage = (c: C, draft = settingUp(new PostedForm([]))) =>
  page(c, { title: c.var.ui.t.auth.setupTitle() }, <SetupPage ui={c.var.ui} draft={draft} />, draft.status);

async function makeFirst(c: C) {
  const { deps, ui, ip } = c.var;
  const form = await readForm(c);
  const show = (draft: Draft) => setupPage(c, draft);
  const said = check(setupForm, coerce(setupForm, form));
  if (isRefusal(said)) return again(c, settingUp(form), said, {}, show);
  const made = await deps.signIn.attempts.judge(
    { ip },
    () => setUp(deps.database.db, said, originOf(c), ui.now),
    (result) => (isRefusal(result) ? (result.kind === 'invalid' ? 'wrong' : 'unjudged') : 'right'),
  );
  if (isRefusal(made) && made.kind === 'invalid') return again(c, settingUp(form), made, {}, show);
  if (isRefusal(made) && made.kind === 'too_many') return refuse(c, made, '/setup');
  // a second press finds the administrator that the first one made, and the same password
  const entered = await enterWith(c, said);
  return isRefusal(entered) ? refuse(c, isRefusal(made) ? made : entered, '/sign-in') : onTo(c, '/');
}

export const authRoutes = new Hono<Env>()
  .get('/sign-in', open, (c) => {
    const way = wayOf(c.req.query());
    return c.var.actor ? onwards(c, way) : signInPage(c, way);
  })
  .post('/sign-in', open, signIn)
  .post('/sign-in/language', open, chooseLanguage)
  .get('/sign-in/form/:id', signedIn, (c) => showParked(c, c.req.param('id')))
  .post('/sign-in/form/:id/discard', signedIn, async (c) => {
    const { returnTo } = await readForm(c);
    await dropParked(c.var.deps.database.db, c.req.param('id'), c.var.actor!.id);
    return onTo(c, returnTo ?? '/');
  })
  .post('/sign-out', open, signOut)
  .get('/setup', open, async (c) => ((await isSetUp(c.var.deps.database.db)) ? onTo(c, '/sign-in') : setupPage(c)))
  .post('/setup', open, makeFirst);
