import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { clientAddress } from '../auth/client-address.ts';
import type { ValidSession } from '../auth/sessions.ts';
import type { C, Env } from '../http/env.ts';
import { setFlash, takeFlash } from '../http/flash.ts';
import { askedLook, guestLook, hereOf, mirroredLook } from '../http/look.ts';
import { wantsFragment } from '../http/reply.tsx';
import { countedUp } from '../http/seal.ts';
import { setSessionCookie } from '../http/session-cookie.ts';
import { makeUi, UNATTENDED } from '../http/ui.ts';
import { may } from '../vocabulary/permissions.ts';

/** Keys for the forms of who is not signed in: they belong to nobody. */
const guestKeys = () => countedUp(() => randomBytes(12).toString('base64url'));

const isVisit = (c: C) => c.req.method === 'GET' && !c.req.path.startsWith('/api/') && !wantsFragment(c);

function guestUi(c: C) {
  const { assets, config, texts } = c.var.deps;
  return makeUi({
    texts,
    preferences: guestLook(c),
    asked: askedLook(c),
    actor: null,
    section: null,
    unread: 0,
    beep: true,
    terminal: null,
    zone: config.plantTimeZone,
    ...c.var.asked,
    asset: assets.address,
    formKey: guestKeys(),
  });
}

/** What every answer needs, a refusal too: the language and the look. Asks no database. */
export const withUi: MiddlewareHandler<Env> = async (c, next) => {
  c.set('ip', clientAddress(c));
  c.set('actor', null);
  c.set('sessionId', null);
  c.set('mustChangePassword', false);
  const flash = isVisit(c) ? takeFlash(c) : null;
  c.set('asked', { now: c.var.deps.clock(), url: new URL(c.req.url), flash });
  c.set('guestUi', () => guestUi(c));
  await next();
  // a page that only leads on to another has shown nothing
  if (flash && c.res.status === 303) setFlash(c, flash);
};

function enter(
  c: C,
  { actor, sessionId, mustChangePassword, preferences, section, unread, beep, terminal, version }: ValidSession,
): void {
  const { assets, config, disk, seal, texts } = c.var.deps;
  const { asked } = c.var;
  const here = actor.floorOnly ? hereOf(c) : {};
  const look = actor.floorOnly ? mirroredLook(c) : undefined;
  const shown = here.section ?? section;
  c.set('actor', actor);
  c.set('sessionId', sessionId);
  c.set('reader', version);
  c.set('mustChangePassword', mustChangePassword);
  c.set(
    'ui',
    makeUi({
      texts,
      preferences: look ?? preferences ?? guestLook(c),
      asked: askedLook(c),
      actor,
      section: shown && actor.sections.includes(shown) ? shown : actor.primarySection,
      unread,
      beep: here.beep ?? beep,
      terminal,
      zone: config.plantTimeZone,
      ...asked,
      fullDisk: may(actor, 'users.manage') && disk.isFull ? config.dataDir : null,
      asset: assets.address,
      formKey: seal.keysFor(actor.id),
    }),
  );
}

/** Asked by the page and not by the person before it: a part that follows what happens, its stream, a page renewed. */
const isUnattended = (c: C) =>
  c.req.header('X-Unattended') !== undefined ||
  c.req.header('Accept') === 'text/event-stream' ||
  (c.req.method === 'GET' && c.req.query(UNATTENDED) !== undefined);

/** Who is signed in. Without a session cookie there is nobody to ask for. */
export const withSession: MiddlewareHandler<Env> = async (c, next) => {
  const { sessions, seal } = c.var.deps;
  await seal.load();
  const token = sessions.tokenIn(c.req.header('Cookie'));
  const seen = { now: c.var.asked.now, isAttended: !isUnattended(c) };
  const session = token ? await sessions.validate(token, seen) : null;
  if (token && (!session || session.fresh)) setSessionCookie(c, session ? token : undefined);
  if (session) enter(c, session);
  await next();
};
