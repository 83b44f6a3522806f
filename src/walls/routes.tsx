import { Hono } from 'hono';
import { ReasonPage } from '../../views/orders/ReasonPage.tsx';
import { WallListPage, WallShownPage } from '../../views/walls/WallListPage.tsx';
import { WallContent } from '../../views/walls/WallPage.tsx';
import { hashOfKey, makeKey } from '../auth/secret-key.ts';
import { notFound, type Reason, refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { askedLook } from '../http/look.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, onTo, page, wantsFragment } from '../http/reply.tsx';
import { open, requires, requiresFor } from '../http/requires.ts';
import { idIn } from '../users/acts.ts';
import { addWall, revokeWall } from './commands.ts';
import { listWalls, streamOf, wallNumbered, wallWith } from './queries.ts';
import { shownOnWall } from './shown.ts';

/** Without scripts the display asks again every half minute. */
const REFRESH_SECONDS = 30;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=UTF-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

const wallAt = (c: C) => wallWith(c.var.deps.database.db, c.req.param('key')!);

/** Seen from afar: the strongest contrast, unless the address asks for another look. */
async function wallPage(c: C) {
  if (!(await wallAt(c))) return refuse(c, notFound());
  const ui = { ...c.var.ui, theme: askedLook(c).theme ?? ('contrast' as const) };
  c.set('ui', ui);
  const shown = await shownOnWall(c.var.deps.database.db, ui.today);
  const content = <WallContent ui={ui} shown={shown} />;
  if (wantsFragment(c)) return fragment(c, content);
  return page(c, { title: ui.t.walls.floor(), refresh: REFRESH_SECONDS, bare: true }, content);
}

async function wallEvents(c: C) {
  const wall = await wallAt(c);
  if (!wall) return refuse(c, notFound());
  const since = Number(c.req.query('since')) || 0;
  const stream = await c.var.deps.live.open({ sessionId: streamOf(wall.id), topics: ['orders'], standing: '' }, since);
  return stream ? c.body(stream, 200, HEADERS) : refuse(c, refusal('unavailable', 'unavailable'));
}

async function listPage(c: C, filled: { name: string; error?: Reason | undefined } = { name: '' }) {
  const { ui, deps } = c.var;
  const walls = await listWalls(deps.database.db);
  const content = <WallListPage ui={ui} walls={walls} filled={filled} />;
  return page(c, { title: ui.t.walls.title() }, content, filled.error ? 422 : 200);
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
  const name = form.get('name') ?? '';
  const key = keyFor(c);
  const result = await act(c, addWall, { name, keyHash: hashOfKey(key) });
  const error = result.ok ? undefined : result.refusal.fields?.name;
  if (error) return listPage(c, { name, error });
  if (!result.ok) return refuse(c, result.refusal, '/wall-displays');
  const { ui, deps } = c.var;
  const isGood = await wallWith(deps.database.db, key);
  const address = isGood && `${deps.config.publicUrl ?? ui.url.origin}/wall/${key}`;
  const title = ui.t.walls.madeTitle({ name: result.value.name });
  return page(c, { title }, <WallShownPage ui={ui} title={title} address={address} />);
}

async function askPage(c: C) {
  const wall = await wallNumbered(c.var.deps.database.db, idIn(c));
  if (!wall) return refuse(c, notFound());
  const { ui } = c.var;
  const { walls } = ui.t;
  const title = walls.revokeTitle({ name: wall.name });
  const action = `/wall-displays/${wall.id}/revocation`;
  const asking = { ui, title, text: walls.revokeText(), action, label: walls.revoke(), back: '/wall-displays' };
  return page(c, { title }, <ReasonPage {...asking} />);
}

async function revoke(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const result = await act(c, revokeWall, { id: idIn(c) });
  if (!result.ok) return refuse(c, result.refusal, '/wall-displays');
  return onTo(c, '/wall-displays', { key: 'wallRevoked', params: { name: result.value.name } });
}

export const wallRoutes = new Hono<Env>()
  .get('/wall/:key', open, wallPage)
  .get('/wall/:key/events', open, wallEvents)
  .get('/wall-displays', requires('stages.plan'), (c) => listPage(c))
  .post('/wall-displays', requiresFor(addWall), add)
  .get('/wall-displays/:id/revocation', requiresFor(revokeWall), askPage)
  .post('/wall-displays/:id/revocation', requiresFor(revokeWall), revoke);
