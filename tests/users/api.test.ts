import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { idempotencyKeys } from '../../src/commands/tables.ts';
import { people } from '../../src/demo/people.ts';
import { users } from '../../src/users/tables.ts';
import { signInAll } from '../support/crew.ts';
import { JsonClient } from '../support/json-client.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const { boss } = crew;
await workshop.json('cnc');

const idOf = async (username: string) => {
  const [user] = await db.select().from(users).where(eq(users.username, username));
  return user!.id;
};
const lastAudit = async (action: string) => {
  const { body } = await boss.get(`/api/audit-log?entityType=user&action=${action}&limit=1`);
  return body.entries[0];
};
const names = (body: { users: { username: string }[] }) => body.users.map((user) => user.username);

async function signedInWith(username: string, password: string) {
  const client = new JsonClient(workshop.app);
  return { client, status: (await client.post('/api/auth', { username, password })).status };
}

describe('the list', () => {
  test('tells of each user what an administrator has to know, by name', async () => {
    const { body } = await boss.get('/api/users');
    expect(body.next).toBeNull();
    expect(body.users.map((user: { displayName: string }) => user.displayName)).toEqual(
      people.map((person) => person.displayName).sort(new Intl.Collator('lv').compare),
    );
    expect(body.users.find((user: { username: string }) => user.username === 'cnc')).toEqual({
      id: await idOf('cnc'),
      username: 'cnc',
      displayName: 'Jānis Kalniņš',
      email: null,
      primarySection: 'Production',
      sections: ['Production'],
      roles: { Production: 'Operator' },
      stations: ['CNC'],
      isActive: true,
      mustChangePassword: false,
      lastLoginAt: '2026-11-20T08:00:00.000Z',
      version: 1,
    });
  });

  test.each([
    ['q=BĒRZ', ['office']],
    ['q=орлов', ['paint']],
    ['q=clerk', ['clerk']],
    ['q=%25', []],
    ['section=Logistics', ['boss', 'truck']],
    ['section=Admin&q=a', ['boss', 'office', 'clerk']],
    ['active=false', []],
  ])('finds by ?%s', async (query, found) => {
    expect(names((await boss.get(`/api/users?${query}`)).body)).toEqual(found);
  });

  test('comes in pages that neither repeat nor leave out', async () => {
    const found: string[] = [];
    let after = '';
    do {
      const { body } = await boss.get(`/api/users?limit=3&after=${after}`);
      found.push(...names(body));
      after = body.next;
    } while (after);
    expect(found).toEqual(names((await boss.get('/api/users')).body));
  });

  test.each(['section=Kitchen', 'active=maybe', 'limit=0', 'after=x', 'after=99999999999', 'colour=red'])(
    'does not understand ?%s',
    async (query) => {
      expect((await boss.get(`/api/users?${query}`)).status).toBe(422);
    },
  );
});

describe('a new user', () => {
  test('needs two names; the rest is what most have, and a password is made for him, told once', async () => {
    const { status, body } = await boss.post('/api/users', { username: 'Juris', displayName: ' Juris Ozols ' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      username: 'juris',
      displayName: 'Juris Ozols',
      email: null,
      primarySection: 'Production',
      sections: ['Production'],
      roles: { Production: 'Operator' },
      stations: [],
      isActive: true,
      mustChangePassword: true,
      version: 1,
    });
    expect(body.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect((await boss.get(`/api/users/${body.id}`)).body.password).toBeUndefined();
    expect((await signedInWith('juris', body.password)).status).toBe(200);
    expect(await lastAudit('USER_CREATED')).toMatchObject({ username: 'boss', entityId: 'juris' });
  });

  test('may have everything said', async () => {
    const said = {
      username: 'dace',
      displayName: 'Dace Kļava',
      email: 'dace@example.com',
      primarySection: 'Logistics',
      sections: ['Logistics', 'Production'],
      roles: { Logistics: 'StationLead' },
      stations: ['QC', 'CNC', 'CNC'],
    };
    const { body } = await boss.post('/api/users', { ...said, password: 'a good one 12' });
    expect(body).toMatchObject({
      ...said,
      sections: ['Production', 'Logistics'],
      roles: { Production: 'Operator', Logistics: 'StationLead' },
      stations: ['CNC', 'QC'],
    });
    expect(body.password).toBeUndefined();
    const { client, status } = await signedInWith('dace', 'a good one 12');
    expect(status).toBe(200);
    expect((await client.get('/api/orders')).body.error.reason).toBe('must_change_password');
  });

  test.each([
    [{ username: 'cnc' }, 'username', 'username_taken'],
    [{ username: 'Ž' }, 'username', 'username_malformed'],
    [{ displayName: ' ' }, 'displayName', 'required'],
    [{ displayName: 'a\0b' }, 'displayName', 'malformed'],
    [{ displayName: '\ud800' }, 'displayName', 'malformed'],
    [{ email: 'not an address' }, 'email', 'email_malformed'],
    [{ password: 'short' }, 'password', 'password_too_short'],
    [{ password: 'Qwertyuiop' }, 'password', 'password_common'],
    [{ sections: [] }, 'sections', 'required'],
    [{ sections: ['Admin'], primarySection: 'Logistics' }, 'primarySection', 'primary_not_ticked'],
    [{ roles: { Production: 'Admin' } }, 'roles.Production', 'not_an_option'],
    [{ stations: ['KITCHEN'] }, 'stations.0', 'not_an_option'],
    [{ isActive: false }, 'isActive', 'unknown_field'],
  ])('is refused with %j', async (said, field, reason) => {
    const { status, body } = await boss.post('/api/users', { username: 'nobody', displayName: 'Nobody', ...said });
    expect(status).toBe(422);
    expect(body.error.fields).toEqual({ [field]: reason });
  });

  test('is made once of many at once', async () => {
    const made = await Promise.all(
      [1, 2, 3, 4, 5].map(() => boss.post('/api/users', { username: 'twin', displayName: 'Twin' })),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422]);
  });

  test('under a key is made once, and the key holds nothing that tells the password', async () => {
    const said = { username: 'key', displayName: 'Key', password: 'a good one 12' };
    const [first, second] = [await boss.post('/api/users', said, 'k1'), await boss.post('/api/users', said, 'k1')];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    const other = await boss.post('/api/users', { ...said, password: 'another one 12' }, 'k1');
    expect(other.body.id).toBe(first.body.id);
    const kept = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.command, 'users.create'));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('k1"');
  });
});

describe('an edit', () => {
  test('changes what is said and leaves the rest; the trail has the changed fields alone', async () => {
    const id = await idOf('guest');
    const edit = { sections: ['Production', 'Logistics'], stations: ['ALL', 'CNC'], email: 'laura@example.com' };
    const { status, body } = await boss.put(`/api/users/${id}`, edit);
    expect([status, body]).toMatchObject([
      200,
      {
        displayName: 'Laura Krūmiņa',
        primarySection: 'Production',
        roles: { Production: 'Viewer', Logistics: 'Viewer' },
        stations: ['ALL'],
        version: 2,
      },
    ]);
    expect(await lastAudit('USER_UPDATED')).toMatchObject({
      entityId: 'guest',
      oldValues: { email: null, sections: ['Production'], roles: { Production: 'Viewer' }, stations: [] },
      newValues: {
        email: 'laura@example.com',
        sections: ['Production', 'Logistics'],
        roles: { Production: 'Viewer', Logistics: 'Viewer' },
        stations: ['ALL'],
      },
    });
  });

  test('takes effect with the next request of the user', async () => {
    const id = await idOf('guest');
    expect((await crew.guest.post('/api/draft-orders', { client: 'A' })).status).toBe(403);
    await boss.put(`/api/users/${id}`, { sections: ['Admin', 'Production'], roles: { Admin: 'Operator' } });
    expect((await crew.guest.post('/api/draft-orders', { client: 'A' })).status).toBe(201);
  });

  test('that changes nothing is no edit', async () => {
    const id = await idOf('paint');
    const { body } = await boss.put(`/api/users/${id}`, { displayName: 'Сергей Орлов', roles: {}, version: 1 });
    expect(body.version).toBe(1);
  });

  test('of what somebody else has changed meanwhile is refused', async () => {
    const id = await idOf('paint');
    await boss.put(`/api/users/${id}`, { email: 'paint@example.com', version: 1 });
    const { status, body } = await boss.put(`/api/users/${id}`, { displayName: 'S. Orlov', version: 1 });
    expect([status, body.error.reason]).toEqual([409, 'user_changed_meanwhile']);
    expect(body.error.message).toContain('You changed this yourself in another window');
    expect((await boss.put(`/api/users/${id}`, { displayName: 'S. Orlov' })).status).toBe(200);
  });

  test('does not rename, does not take out the main section, and knows no other user', async () => {
    const id = await idOf('paint');
    const put = async (body: object) => (await boss.put(`/api/users/${id}`, body)).body.error?.fields;
    expect(await put({ username: 'sergey' })).toEqual({ username: 'unknown_field' });
    expect(await put({ id: 1 })).toEqual({ id: 'unknown_field' });
    expect(await put({ sections: ['Logistics'] })).toEqual({ primarySection: 'primary_not_ticked' });
    for (const other of ['0', '999999', 'x', '99999999999999']) {
      expect((await boss.put(`/api/users/${other}`, {})).status).toBe(404);
      expect((await boss.get(`/api/users/${other}`)).status).toBe(404);
    }
  });
});

describe('deactivation', () => {
  test('ends every session at once and closes the door, until the user is active again', async () => {
    const id = await idOf('clerk');
    expect((await crew.clerk.get('/api/orders')).status).toBe(200);
    expect((await boss.delete(`/api/users/${id}`)).status).toBe(204);
    expect((await crew.clerk.get('/api/orders')).status).toBe(401);
    expect((await signedInWith('clerk', PASSWORD)).status).toBe(401);
    expect(names((await boss.get('/api/users?active=false')).body)).toEqual(['clerk']);
    expect((await boss.delete(`/api/users/${id}`)).body.error.reason).toBe('user_inactive');

    const { status, body } = await boss.post(`/api/users/${id}/reactivation`);
    expect([status, body.isActive]).toEqual([200, true]);
    expect((await crew.clerk.get('/api/orders')).status).toBe(401);
    expect((await signedInWith('clerk', PASSWORD)).status).toBe(200);
    expect((await boss.post(`/api/users/${id}/reactivation`)).status).toBe(409);
    const told = await db.select().from(auditLog).where(eq(auditLog.entityKey, id));
    expect(told.map((entry) => entry.action)).toEqual(expect.arrayContaining(['USER_DEACTIVATED', 'USER_REACTIVATED']));
  });

  test('is not done to oneself', async () => {
    const { status, body } = await boss.delete(`/api/users/${await idOf('boss')}`);
    expect([status, body.error.reason]).toEqual([409, 'own_account']);
  });
});

describe('the last SuperAdmin of Admin', () => {
  test.each([
    ['demoted', { roles: { Admin: 'StationLead' } }],
    ['taken out of Admin', { sections: ['Production'], primarySection: 'Production' }],
  ])('is not %s', async (_, edit) => {
    const { status, body } = await boss.put(`/api/users/${await idOf('boss')}`, edit);
    expect([status, body.error.reason]).toEqual([409, 'last_administrator']);
  });

  test('may step back when there is another', async () => {
    const [bossId, office] = [await idOf('boss'), await idOf('office')];
    await boss.put(`/api/users/${office}`, { roles: { Admin: 'SuperAdmin' } });
    expect((await boss.put(`/api/users/${bossId}`, { roles: { Admin: 'StationLead' } })).status).toBe(200);
    expect((await boss.get('/api/users')).status).toBe(403);
    expect((await crew.office.put(`/api/users/${bossId}`, { roles: { Admin: 'SuperAdmin' } })).status).toBe(200);
  });

  test('is left, however many remove each other at once', async () => {
    const [bossId, office] = [await idOf('boss'), await idOf('office')];
    const answers = await Promise.all([
      boss.delete(`/api/users/${office}`),
      crew.office.delete(`/api/users/${bossId}`),
      boss.put(`/api/users/${office}`, { roles: { Admin: 'Viewer' } }),
      crew.office.put(`/api/users/${bossId}`, { roles: { Admin: 'Viewer' } }),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const left = (await db.select().from(users)).filter(
      (user) => user.isActive && user.sections.includes('Admin') && user.roles.Admin === 'SuperAdmin',
    );
    expect(left.length).toBe(1);
    await db
      .update(users)
      .set({ isActive: true, roles: { Admin: 'SuperAdmin' } })
      .where(eq(users.id, bossId));
  });
});
