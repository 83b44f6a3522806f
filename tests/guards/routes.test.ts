import { describe, expect, test } from 'vitest';
import { demandOf } from '../../src/http/requires.ts';
import type { Permission } from '../../src/vocabulary/permissions.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import type { JsonClient } from '../support/json-client.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';
import { demands } from './demands.ts';
import { cellOf, type SectionRole, sectionRoles } from './matrix.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

const addressed = workshop.app.routes.filter((route) => route.method !== 'ALL');
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const routes = [...new Map(addressed.map((route) => [nameOf(route), route])).values()];

const inRole = ({ code, section, role }: SectionRole) =>
  newcomer(workshop, code.toLowerCase(), {
    primarySection: section,
    sections: [section],
    roles: { [section]: role },
    stations: ['ALL'],
  });

const isJson = (path: string) => path.startsWith('/api/');
/** An order that is over: who may act on it is told that it is too late, and nothing changes. */
const over = (await orderIn(crew, 'cancelled')).poNumber;

/** A stream would not end: one of nothing that exists is refused at once. */
const at = (path: string, po = over) =>
  path
    .replace(/\/events$/, '/events?topics=nothing')
    .replace(':po', po)
    .replace(':station', 'LOGISTICS')
    .replace(':code', 'CNC')
    .replace(':id', 'x');

const send = (client: JsonClient, { method, path }: { method: string; path: string }, po?: string) =>
  client.send(method, at(path, po), method === 'GET' ? undefined : isJson(path) ? {} : '', {
    ...(!isJson(path) && method !== 'GET' && { 'Content-Type': 'application/x-www-form-urlencoded' }),
  });

/** What would end the session comes last. */
const gated = routes
  .filter((route) => (demands[nameOf(route)] ?? 'public') !== 'public')
  .sort((a, b) => Number(nameOf(a) === 'DELETE /api/auth') - Number(nameOf(b) === 'DELETE /api/auth'));

test('every route declares its demand, and it is the one that was thought of', () => {
  const declared = addressed.flatMap((route) => {
    const demand = demandOf(route.handler);
    return demand ? [[nameOf(route), demand] as const] : [];
  });
  expect(declared.length).toBe(routes.length);
  expect(Object.fromEntries(declared)).toEqual(demands);
});

describe('nobody in particular', () => {
  test.each(gated.map((route) => [nameOf(route), route] as const))('%s is closed', async (_, route) => {
    const { status, body, headers } = await send(workshop.guest.json, route);
    if (isJson(route.path)) {
      expect([status, body.error.kind]).toEqual([401, 'unauthenticated']);
    } else {
      expect(status).toBe(303);
      expect(headers.get('Location')).toMatch(/^\/sign-in(\?|$)/);
    }
  });

  test.each(['GET /healthz', 'GET /readyz', 'GET /sign-in'])('%s is open', async (name) => {
    const [method, path] = name.split(' ') as [string, string];
    expect((await workshop.guest.json.send(method, path)).status).toBe(200);
  });

  test('an address that does not exist tells nothing', async () => {
    expect((await workshop.guest.json.get('/api/nothing')).status).toBe(404);
  });
});

describe.each(sectionRoles)('$code', (who) => {
  const holds = (permission: Permission) => cellOf(permission, who) !== '–';

  test('finds open what his role opens, and closed what it does not', async () => {
    const client = await inRole(who);
    const writes = holds('orders.create');
    const own = writes ? (await client.draft()).poNumber : over;
    if (writes) await crew.boss.post(`/api/orders/${own}/cancellation`, { reason: 'A test' });
    const wrong: string[] = [];
    for (const route of gated) {
      const demand = demands[nameOf(route)]!;
      const isOpen = demand === 'session' || (demand as Permission[]).some(holds);
      const { status, headers } = await send(client, route, own);
      const isSentAway = headers.get('Location')?.startsWith('/sign-in') ?? false;
      const isRight = isOpen ? status !== 401 && status !== 403 && status < 500 && !isSentAway : status === 403;
      if (!isRight) wrong.push(`${nameOf(route)} answered ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('a right to one’s own work opens nobody else’s', async () => {
  const { poNumber } = await orderIn(crew, 'approved');
  const at = `/api/orders/${poNumber}`;
  expect((await crew.cnc.post(`${at}/stages/CAD/start`)).status).toBe(403);
  expect((await crew.truck.post(`${at}/stages/CAD/start`)).status).toBe(403);
  const pending = await orderIn(crew, 'pending', { by: 'office' });
  expect((await crew.clerk.post(`/api/orders/${pending.poNumber}/reopening`)).status).toBe(403);
});

test('before the password is one’s own, nothing is open but the settings', async () => {
  const roles = { Production: 'SuperAdmin' } as const;
  const client = await newcomer(workshop, 'newcomer', { roles, mustChangePassword: true });
  for (const route of gated.filter((r) => Array.isArray(demands[nameOf(r)]))) {
    const { status, body, headers } = await send(client, route);
    if (isJson(route.path)) expect([status, body.error.reason]).toEqual([403, 'must_change_password']);
    else expect([status, headers.get('Location')?.replace(/\?next=.*/, '')]).toEqual([303, '/settings/password']);
  }
});

test('a role without its section opens nothing', async () => {
  const client = await newcomer(workshop, 'moved', { roles: { Admin: 'SuperAdmin' } });
  expect((await client.get('/api/orders')).status).toBe(403);
  expect((await client.get('/orders')).status).toBe(403);
});
