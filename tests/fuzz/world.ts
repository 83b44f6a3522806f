/** A workshop with something in it, all of its people signed in, and its forms as they stand on its pages. */

import { eq } from 'drizzle-orm';
import { people } from '../../src/demo/people.ts';
import { users } from '../../src/users/tables.ts';
import { type Crew, orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';
import { formsOn, kindOf, linksOn, type SeenForm } from './forms.ts';
import type { Known } from './values.ts';

export const roles = people.map(({ username }) => username);

async function fill(crew: Crew): Promise<Known> {
  const made = await Promise.all(
    (['draft', 'pending', 'approved', 'in_production', 'on_hold', 'completed', 'shipped', 'cancelled'] as const).map(
      (status) => orderIn(crew, status),
    ),
  );
  const { poNumber } = made[0];
  const item = { template: 'P5', name: 'Letter', quantity: 1, values: {} };
  await crew.clerk.post(`/api/orders/${poNumber}/items`, item);
  await crew.clerk.post(`/api/orders/${made[3].poNumber}/change-requests`, { title: 'Wider', changes: { title: 'x' } });
  const { body } = await crew.boss.get('/api/materials?limit=20');
  return {
    pos: made.map((order) => order.poNumber as string),
    templates: ['P1', 'P3', 'P4', 'P5', 'P7st', 'P8'],
    materials: (body.materials ?? []).map(({ code }: { code: string }) => code),
    words: ['Ziemeļu Gaisma SIA', 'boss', 'cnc', 'PAINTING.notes', 'CNC_FREZER.face_material', 'Крыша', 'a=b&c'],
  };
}

export async function openFuzzWorld(dataDir: string) {
  const workshop = await openWorkshop({ DATA_DIR: dataDir });
  const { db } = workshop.database;
  const crew = await signInAll(workshop);
  const known = await fill(crew);
  const asTheyWere = await db.select().from(users);

  const cookies = new Map<string, string>(roles.map((role) => [role, crew[role].cookies.header]));
  const send = (role: string | null, path: string, init: RequestInit = {}) => {
    const Cookie = role === null ? '' : cookies.get(role)!;
    return workshop.app.request(`${ORIGIN}${path}`, { ...init, headers: { ...init.headers, Cookie } });
  };

  /** Everybody is as he was, and signed in again, whatever was done to him. */
  async function heal() {
    for (const { id, ...row } of asTheyWere) await db.update(users).set(row).where(eq(users.id, id));
    const again = await signInAll(workshop);
    for (const role of roles) cookies.set(role, again[role].cookies.header);
  }

  /** Goes through the pages, one of each kind. */
  async function visit(most: number): Promise<{ forms: SeenForm[]; pages: string[] }> {
    const forms = new Map<string, SeenForm>();
    const pages: string[] = ['/', '/settings', '/orders/import', '/profiles/import', '/scan', '/terminals', '/plant'];
    const seen = new Set(pages.map(kindOf));
    for (let at = 0; at < pages.length && at < most; at++) {
      const response = await send('boss', pages[at]!);
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
      const html = await response.text();
      for (const form of formsOn(html)) if (!forms.has(kindOf(form.action))) forms.set(kindOf(form.action), form);
      for (const link of [...linksOn(html), ...formsOn(html).map(({ action }) => action)]) {
        if (seen.has(kindOf(link))) continue;
        seen.add(kindOf(link));
        pages.push(link);
      }
    }
    return { forms: [...forms.values()], pages };
  }

  return { workshop, known, send, heal, visit };
}
export type FuzzWorld = Awaited<ReturnType<typeof openFuzzWorld>>;
