import { Hono } from 'hono';
import { invalid, notFound } from '../commands/refusal.ts';
import type { C, Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { publicPhoto } from './json.ts';
import { photoAt } from './routes.ts';
import { takePhoto } from './take.ts';

async function add(c: C) {
  const data = await c.req.formData().catch(() => new FormData());
  const file = data.get('photo');
  if (!(file instanceof File)) return refuse(c, invalid({ photo: { reason: 'required' } }));
  const taken = await takePhoto(c, file, c.req.header('Idempotency-Key'));
  if ('ticket' in taken) return json(c, { photo: taken.ticket }, 201);
  return refuse(c, { kind: 'invalid', ...taken.reason, fields: { photo: taken.reason } });
}

export const photoApi = new Hono<Env>()
  .post('/photos', requires('stages.change', 'rework.send'), add)
  .get('/photos/:id', requires('orders.view'), async (c) => {
    const photo = await photoAt(c);
    return photo ? json(c, publicPhoto(photo)) : refuse(c, notFound());
  });
