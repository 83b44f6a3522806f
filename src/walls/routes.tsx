import { Hono } from 'hono';
import { WallListPage, WallShownPage } from '../../views/walls/WallListPage.tsx';
import { WallContent } from '../../views/walls/WallPage.tsx';
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

const wallAt = (c: C) => wallWith(dbOf(c), c.req.param('key')!);

/** Seen from afar: the strongest contrast, unless the address asks for another look. */
async function wallPage(c: C) {
  if (!(await wallAt(c))) return refuse(c, notFound());
  const ui = { ...c.var.ui, theme: askedLook(c).theme ?? ('contrast' as const) };
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

const AT = '/wall-displays';

async function listPage(c: C, draft = draftOf(new PostedForm([]), addWall)) {
  const { ui } = c.var;
  const content = <WallListPage ui={ui} walls={await listWalls(dbOf(c))} draft={draft} />;
  return page(c, { title: ui.t.walls.title() }, content, draft.status);
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
  if (isRefusal(result)) return again(c, draftOf(form, addWall), result, { back: AT }, (draft) => listPage(c, draft));
  const { ui, deps } = c.var;
  const isGood = await wallWith(dbOf(c), key);
  const address = isGood && `${deps.config.publicUrl ?? ui.url.origin}/wall/${key}`;
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
  .get('/wall/:key', open, wallPage)
  .get('/wall/:key/events', open, wallEvents)
  .get('/wall-displays', requires('stages.plan'), (c) => listPage(c))
  .post('/wall-displays', requiresFor(addWall), add)
  .get('/wall-displays/:id/revocation', requiresFor(revokeWall), askRevocation)
  .post('/wall-displays/:id/revocation', requiresFor(revokeWall), revoke);
