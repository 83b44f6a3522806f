import { Hono } from 'hono';
import { ParkedFormPage } from '../../views/auth/ParkedFormPage.tsx';
import { SetupPage } from '../../views/auth/SetupPage.tsx';
import { SignInPage } from '../../views/auth/SignInPage.tsx';
import type { Reason } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import { originOf } from '../http/act.ts';
import { dropParked, takeParked } from '../http/away.ts';
import type { C, Env } from '../http/env.ts';
import { coerce, type PostedForm, readForm } from '../http/form.ts';
import { localPath } from '../http/local-path.ts';
import { lookOf, mirrorLook } from '../http/look.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { open, signedIn } from '../http/requires.ts';
import { locales } from '../i18n/index.ts';
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

interface Shown extends Way {
  username?: string | undefined;
  errors?: Record<string, Reason> | undefined;
  failed?: Reason | undefined;
}

const signInPage = (c: C, shown: Shown) =>
  page(
    c,
    { title: c.var.ui.t.auth.signInTitle() },
    <SignInPage ui={c.var.ui} {...shown} />,
    shown.errors || shown.failed ? 422 : 200,
  );

async function signIn(c: C) {
  const form = await readForm(c);
  const way = wayOf({ form: form.get('form'), next: form.get('next') });
  const again = { ...way, username: form.get('username') };
  const input = coerce(credentials, form);
  const said = check(credentials, input);
  if (!said.ok) return signInPage(c, { ...again, errors: said.refusal.fields });
  const entered = await enterWith(c, said.value);
  if (entered.ok) return onwards(c, way);
  if (entered.refusal.kind === 'too_many') return refuse(c, entered.refusal, '/sign-in');
  return signInPage(c, { ...again, failed: entered.refusal });
}

async function chooseLanguage(c: C) {
  const form = await readForm(c);
  const locale = locales.find((known) => known === form.get('locale'));
  if (locale) mirrorLook(c, { ...lookOf(c.var.ui), locale });
  return onTo(c, form.returnTo ?? '/sign-in');
}

async function showParked(c: C, id: string) {
  const { deps, actor, ui } = c.var;
  const parked = await takeParked(deps.database.db, id, actor!.id, ui.now);
  if (!parked) return onTo(c, '/');
  return page(c, { title: ui.t.auth.resumeTitle() }, <ParkedFormPage ui={ui} {...parked} />);
}

/** Who is signed out already only has to be told where to go. */
async function signOut(c: C) {
  await readForm(c);
  const result = await leave(c);
  return result.ok ? onTo(c, '/sign-in', { key: 'signedOut' }) : refuse(c, result.refusal);
}

const setupPage = (c: C, form?: PostedForm, errors?: Record<string, Reason>) =>
  page(
    c,
    { title: c.var.ui.t.auth.setupTitle() },
    <SetupPage ui={c.var.ui} typed={(name) => form?.get(name)} errors={errors ?? {}} />,
    errors ? 422 : 200,
  );

async function makeFirst(c: C) {
  const { deps, ui, ip } = c.var;
  const form = await readForm(c);
  const input = coerce(setupForm, form);
  const said = check(setupForm, input);
  if (!said.ok) return setupPage(c, form, said.refusal.fields);
  const made = await deps.signIn.attempts.judge(
    { ip },
    () => setUp(deps.database.db, said.value, originOf(c), ui.now),
    (result) => (result.ok ? 'right' : result.refusal.kind === 'invalid' ? 'wrong' : 'unjudged'),
  );
  if (!made.ok && made.refusal.kind === 'invalid') return setupPage(c, form, made.refusal.fields);
  if (!made.ok && made.refusal.kind === 'too_many') return refuse(c, made.refusal, '/setup');
  // a second press finds the administrator that the first one made, and the same password
  const entered = await enterWith(c, said.value);
  return entered.ok ? onTo(c, '/') : refuse(c, made.ok ? entered.refusal : made.refusal, '/sign-in');
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
    await dropParked(c.var.deps.database.db, c.req.param('id'), c.var.actor!.id);
    return onTo(c, '/');
  })
  .post('/sign-out', open, signOut)
  .get('/setup', open, async (c) => ((await isSetUp(c.var.deps.database.db)) ? onTo(c, '/sign-in') : setupPage(c)))
  .post('/setup', open, makeFirst);
