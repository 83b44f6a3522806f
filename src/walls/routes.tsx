import { Hono } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { DigitsPage, NewScreenPage } from '../../views/walls/PairingPage.tsx';
import { NewAddressPage, WallListPage, WallShownPage } from '../../views/walls/WallListPage.tsx';
import { WallContent } from '../../views/walls/WallPage.tsx';
import { makePairingAttempts } from '../auth/attempts.ts';
import { hashOfKey, makeKey } from '../auth/secret-key.ts';
import { isRefusal, notFound, refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { askPage } from '../http/ask.tsx';
import { again, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
import { PostedForm, readForm } from '../http/form.ts';
import { askedLook } from '../http/look.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, onTo, page, wantsFragment } from '../http/reply.tsx';
import { open, requires, requiresFor } from '../http/requires.ts';
import { sayReason } from '../i18n/index.ts';
import { idIn } from '../users/acts.ts';
import { addWall, pairWall, revokeWall } from './commands.ts';
import { keepWallKey, wallKeyHere } from './here.ts';
import { openPairing, pairingWith } from './pairing.ts';
import { listWalls, streamOf, wallNumbered, wallWith } from './queries.ts';
import { shownOnWall } from './shown.ts';

/** Without scripts the display asks again every half minute. */
const REFRESH_SECONDS = 30;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=UTF-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

const wallAt = (c: C) => wallWith(dbOf(c), c.req.param('key')!);

/** Light on dark, which dazzles nobody in a hall, unless the address asks for another look. */
async function wallPage(c: C) {
  if (!(await wallAt(c))) return refuse(c, notFound());
  const ui = { ...c.var.ui, theme: askedLook(c).theme ?? ('dark' as const) };
  c.set('ui', ui);
  const shown = await shownOnWall(dbOf(c), ui.today);
  const content = <WallContent ui={ui} shown={shown} />;
  if (wantsFragment(c)) return fragment(c, content);
  return page(c, { title: ui.t.walls.floor(), refresh: REFRESH_SECONDS, style: 'wall.css', bare: true }, content);
}

async function wallEvents(c: C) {
  const wall = await wallAt(c);
  if (!wall) return refuse(c, notFound());
  const since = Number(c.req.query('since')) || 0;
  const stream = await c.var.deps.live.open({ sessionId: streamOf(wall.id), topics: ['orders'], standing: '' }, since);
  return stream ? c.body(stream, 200, HEADERS) : refuse(c, refusal('unavailable', 'unavailable'));
}

/** While it shows its digits it asks every few seconds whether they were typed. */
const ASK_SECONDS = 5;
/** Where it has to wait for digits. */
const WAIT_SECONDS = 60;

const withLook = (c: C, path: string) => path + c.var.ui.url.search;

function pairingPage(c: C, content: JSX.Element, renews?: number) {
  const theme = askedLook(c).theme ?? ('dark' as const);
  c.set('ui', { ...c.var.ui, theme });
  const facts = { title: c.var.ui.t.walls.newScreen(), style: 'wall.css', bare: true };
  return page(c, { ...facts, ...(renews && { renews }) }, content);
}

/** What this television is by the key that it keeps: a display, or one that shows digits; else nothing. */
async function screenHere(c: C) {
  const key = wallKeyHere(c);
  if (!key) return {};
  if (await wallWith(dbOf(c), key)) return { wall: withLook(c, `/wall/${key}`) };
  return { pairing: await pairingWith(dbOf(c), key, c.var.ui.now) };
}

/** A display is shown the floor; a new television its digits, or the way to them. */
async function thisScreen(c: C) {
  const { ui } = c.var;
  const { wall, pairing } = await screenHere(c);
  if (wall) return onTo(c, wall);
  if (!pairing) return pairingPage(c, <NewScreenPage ui={ui} />);
  return pairingPage(c, <DigitsPage ui={ui} pairing={pairing} />, ASK_SECONDS);
}

/** Digits for this television, unless it has some. */
async function showDigits(c: C) {
  const { ui, ip } = c.var;
  const { wall, pairing } = await screenHere(c);
  if (wall || pairing) return onTo(c, withLook(c, '/wall'));
  const made = await openPairing(dbOf(c), ip, ui.now);
  if (isRefusal(made)) {
    return pairingPage(c, <NewScreenPage ui={ui} notice={sayReason(ui.t, made)} />, WAIT_SECONDS);
  }
  keepWallKey(c, made.key);
  return onTo(c, withLook(c, '/wall'));
}

const AT = '/wall-displays';

const originOf = (c: C) => c.var.deps.config.publicUrl ?? c.var.ui.url.origin;

async function listPage(c: C, pairing = draftOf(new PostedForm([]), pairWall)) {
  const { ui } = c.var;
  const view = { ui, pairing, walls: await listWalls(dbOf(c)), at: `${originOf(c)}/wall` };
  return page(c, { title: ui.t.walls.title() }, <WallListPage {...view} />, pairing.status);
}

function newAddressPage(c: C, draft = draftOf(new PostedForm([]), addWall)) {
  const { ui } = c.var;
  return page(c, { title: ui.t.walls.byAddress() }, <NewAddressPage ui={ui} draft={draft} />, draft.status);
}

/** Wrong digits are counted, by who types them and in all; what else is wrong with the form is not. */
async function pair(c: C) {
  const form = await readForm(c);
  const input = { code: form.get('code') ?? '', name: form.get('name') ?? '' };
  const result = await makePairingAttempts(dbOf(c)).judge(
    { userId: c.var.actor!.id },
    () => act(c, pairWall, input),
    (outcome) =>
      !isRefusal(outcome) ? 'right' : outcome.fields?.code?.reason === 'digits_unknown' ? 'wrong' : 'unjudged',
  );
  if (!isRefusal(result)) return onTo(c, AT, { key: 'wallPaired', params: { name: result.value.name } });
  return again(c, draftOf(form, pairWall), result, { back: AT }, (draft) => listPage(c, draft));
}

/** From a form the key follows from the form's own: a second press makes the same, though nobody has kept it. */
function keyFor(c: C): string {
  const { seal } = c.var.deps;
  const key = c.var.form?.key;
  const isOurs = key !== undefined && seal.ownerOf(key) === c.var.actor!.id;
  return makeKey(isOurs ? seal.secretOf(key) : undefined);
}

async function add(c: C) {
  const form = await readForm(c);
  const key = keyFor(c);
  const result = await act(c, addWall, { name: form.get('name') ?? '', keyHash: hashOfKey(key) });
  if (isRefusal(result))
    return again(c, draftOf(form, addWall), result, { back: AT }, (draft) => newAddressPage(c, draft));
  const { ui } = c.var;
  const isGood = await wallWith(dbOf(c), key);
  const address = isGood && `${originOf(c)}/wall/${key}`;
  const title = ui.t.walls.madeTitle({ name: result.value.name });
  return page(c, { title }, <WallShownPage ui={ui} title={title} address={address} />);
}

async function askRevocation(c: C) {
  const wall = await wallNumbered(dbOf(c), idIn(c));
  if (!wall) return refuse(c, notFound());
  const { walls } = c.var.ui.t;
  return askPage(c, revokeWall, {
    title: walls.revokeTitle({ name: wall.name }),
    text: walls.revokeText(),
    action: `${AT}/${wall.id}/revocation`,
    label: walls.revoke(),
    back: AT,
  });
}

async function revoke(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const result = await act(c, revokeWall, { id: idIn(c) });
  if (isRefusal(result)) return refuse(c, result, AT);
  return onTo(c, AT, { key: 'wallRevoked', params: { name: result.value.name } });
}

export const wallRoutes = new Hono<Env>()
  .get('/wall', open, thisScreen)
  .post('/wall', open, showDigits)
  .get('/wall/:key', open, wallPage)
  .get('/wall/:key/events', open, wallEvents)
  .get('/wall-displays', requires('stages.plan'), (c) => listPage(c))
  .post('/wall-displays', requiresFor(addWall), add)
  .get('/wall-displays/new', requiresFor(addWall), (c) => newAddressPage(c))
  .post('/wall-displays/pairing', requiresFor(pairWall), pair)
  .get('/wall-displays/:id/revocation', requiresFor(revokeWall), askRevocation)
  .post('/wall-displays/:id/revocation', requiresFor(revokeWall), revoke);
