import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { idempotencyKeys } from '../../src/commands/tables.ts';
import { createUser } from '../../src/users/create-user.ts';
import { signInFailures, users } from '../../src/users/tables.ts';
import { Browser, type Page } from '../support/browser.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const boss = await workshop.browse('boss');
beforeEach(() => db.delete(signInFailures));

const userNamed = async (username: string) => (await db.select().from(users).where(eq(users.username, username)))[0]!;
const rows = (page: Page) => [...page.document.querySelectorAll('tbody tr')];
const cells = (page: Page) =>
  rows(page).map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim()),
  );
const secrets = (page: Page) => [...page.document.querySelectorAll('.secret')].map((element) => element.textContent);

async function press(browser: Browser, page: Page, action: string, fields: Record<string, string | string[]> = {}) {
  const form = page.form(action).fill(fields);
  const body = () => new URLSearchParams(form.entries.map(([name, text]) => [name, text]));
  return Promise.all([browser.send('POST', action, body()), browser.send('POST', action, body())]);
}

describe('the list', () => {
  test('tells who is who, with the sections and stations in short', async () => {
    const page = await boss.get('/users');
    const line = cells(page).find(([name]) => name?.includes('@boss'))!;
    expect(line.slice(0, 4)).toEqual(['Anna Vītola you @boss', 'Admin: SuperAdmin +2', 'All stations', '● Active']);
    expect(line[5]).toBe('Edit Anna Vītola');
    const cnc = cells(page).find(([name]) => name?.includes('@cnc'))!;
    expect(cnc).toEqual([
      'Jānis Kalniņš @cnc',
      'Production: Operator',
      'CNC',
      '● Active',
      'Never',
      'Edit Jānis Kalniņš Reset password Jānis Kalniņš Deactivate Jānis Kalniņš',
    ]);
  });

  test('is filtered by its address, and its form leads to such an address', async () => {
    const page = await boss.get('/users');
    const found = await page.form('/users').fill({ q: 'liepa', section: 'Production' }).submit();
    expect(found.path).toContain('q=liepa&section=Production');
    expect(cells(found).map(([name]) => name)).toEqual(['Oskars Liepa @lead']);
    expect((await boss.get('/users?q=nobody')).text).toContain('No users match these filters.');
    expect(cells(await boss.get('/users?section=Kitchen&after=x&limit=0')).length).toBe(8);
  });

  test('swaps its results alone where a script asks', async () => {
    boss.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const part = await boss.get('/users?q=liepa');
    boss.headers = {};
    expect(part.html).toMatch(/^<div id="results">/);
  });

  test('shows the inactive when asked', async () => {
    await db.update(users).set({ isActive: false }).where(eq(users.username, 'truck'));
    expect((await boss.get('/users')).text).not.toContain('@truck');
    const page = await boss.get('/users?inactive=true');
    expect(cells(page).find(([name]) => name?.includes('@truck'))![3]).toBe('○ Inactive');
    const done = await page.form(/reactivation$/).submit();
    expect([done.path, done.html.includes('Pēteris Zariņš is active again.')]).toEqual(['/users', true]);
  });

  test('fits the first flight with fifty rows in Russian', async () => {
    const sections = ['Admin', 'Production', 'Logistics'] as const;
    for (let i = 0; i < 60; i++) {
      await createUser(
        db,
        {
          username: `person-${i}`,
          displayName: `Константин Преображенский-${i}`,
          password: { hash: 'none' },
          mustChangePassword: true,
          primarySection: 'Production',
          sections: [...sections],
          roles: { Production: 'StationLead' },
          stations: ['FILM_COATING', 'QC', 'CNC'],
        },
        FRIDAY,
      );
    }
    const page = await boss.get('/users?q=person-');
    expect(rows(page)).toHaveLength(50);
    const rest = await page.follow('Next page');
    expect(rows(rest)).toHaveLength(10);
    await boss.get('/users?q=person-&lang=ru');
  });
});

describe('a new user', () => {
  test('with a password of the administrator’s choice is made and told', async () => {
    const page = await boss.get('/users/new');
    const form = page.form('/users/new').fill({
      displayName: 'Juris Ozols',
      username: 'juris',
      password: 'a good one 12',
      sections: ['Admin', 'Production'],
      'roles.Admin': 'StationLead',
      stations: ['CNC', 'PAINT', 'QC'],
    });
    const done = await form.submit();
    expect([done.path, done.html.includes('Juris Ozols is created.')]).toEqual(['/users', true]);
    expect(
      cells(done)
        .find(([name]) => name?.includes('@juris'))!
        .slice(1, 4),
    ).toEqual(['Production: Operator +1', 'CNC, Paint +1', '● Active Has to change the password']);
    const browser = new Browser(workshop.app);
    expect((await browser.signIn('juris', 'a good one 12')).path).toBe('/settings/password');
  });

  test('whose form is pressed twice is made once, and either answer tells the same good password', async () => {
    const answers = await press(boss, await boss.get('/users/new'), '/users/new', {
      displayName: 'Dace Kļava',
      username: 'dace',
    });
    expect(answers.map((page) => page.status)).toEqual([200, 200]);
    const [first, second] = answers.map(secrets);
    expect(second).toEqual(first);
    expect(first![0]).toBe('dace');
    const newcomer = new Browser(workshop.app);
    const door = await newcomer.signIn('dace', first![1]!);
    expect(door.path).toBe('/settings/password');
    const fields = { newPassword: first![1]! };
    expect((await door.form('/settings/password').fill(fields).submit()).text).toContain(
      'other than the temporary one',
    );
    expect(await db.$count(auditLog, eq(auditLog.entityId, 'dace'))).toBe(2);
  });

  test('the answer, asked for again after the password was changed, changes nothing and tells nothing', async () => {
    const form = (await boss.get('/users/new')).form('/users/new').fill({ displayName: 'Ivo', username: 'ivo' });
    const shown = secrets(await form.submit())[1]!;
    const browser = new Browser(workshop.app);
    const door = await browser.signIn('ivo', shown);
    await door.form('/settings/password').fill({ newPassword: 'my own word 12' }).submit();
    const again = await form.submit();
    expect(again.status).toBe(200);
    expect(secrets(again)).toEqual([]);
    expect(again.text).toContain('is not shown again');
    await new Browser(workshop.app).signIn('ivo', 'my own word 12');
  });

  test('leaves no password and no key that would tell one', async () => {
    const kept = JSON.stringify(
      await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.command, 'users.create')),
    );
    const { document } = await boss.get('/users/new');
    const key = document.querySelector('form.user-form [name=idempotencyKey]')!.getAttribute('value')!;
    const [, chance] = key.split('.'); // what nobody can guess of it
    expect(kept).not.toContain(chance);
    expect(kept).toContain('users.create');
  });

  test('that cannot be made keeps every word but the password', async () => {
    const fields = { displayName: 'Paula', username: 'PAINT', email: 'paula', password: 'short', stations: ['QC'] };
    const page = await (await boss.get('/users/new')).form('/users/new').fill(fields).submit();
    expect(page.status).toBe(422);
    expect(page.text).toContain('as in name@example.com');
    expect(page.text).toContain('at least 10 characters');
    expect([page.value('username'), page.value('email'), page.value('password')]).toEqual(['PAINT', 'paula', '']);
    const form = page.form('/users/new').fill({ email: '', password: '' });
    expect(form.entries).toContainEqual(['stations', 'QC']);
    expect((await form.submit()).text).toContain('Another user has this name.');
  });

  test('belongs somewhere', async () => {
    const form = (await boss.get('/users/new')).form('/users/new').fill({ displayName: 'No', username: 'no-section' });
    const page = await form.fill({ sections: '' }).submit();
    expect([page.status, page.document.querySelector('#errors a')!.getAttribute('href')]).toEqual([422, '#f-sections']);
    const other = await page.form('/users/new').fill({ sections: 'Logistics' }).submit();
    expect(other.text).toContain('The main section has to be one of the ticked ones.');
  });
});

describe('an edit', () => {
  test('shows what is stored and saves what is changed', async () => {
    const { id } = await userNamed('cnc');
    const page = await boss.get(`/users/${id}`);
    const form = page.form(`/users/${id}`);
    expect(Object.fromEntries(form.entries)).toMatchObject({
      displayName: 'Jānis Kalniņš',
      email: '',
      stations: 'CNC',
    });
    const done = await form.fill({ email: 'janis@example.com', stations: ['', 'ALL'] }).submit();
    expect([done.path, done.html.includes('Jānis Kalniņš saved.')]).toEqual(['/users', true]);
    expect(await userNamed('cnc')).toMatchObject({ email: 'janis@example.com', stations: ['ALL'], version: 2 });
    await (await boss.get(`/users/${id}`)).form(`/users/${id}`).fill({ email: '', stations: '' }).submit();
    expect(await userNamed('cnc')).toMatchObject({ email: null, stations: [], version: 3 });
  });

  test('that met another keeps its words and shows the other’s', async () => {
    const { id } = await userNamed('paint');
    const [mine, theirs] = [await boss.get(`/users/${id}`), await boss.get(`/users/${id}`)];
    await theirs
      .form(`/users/${id}`)
      .fill({ displayName: 'Sergejs Orlovs', stations: ['', 'QC'] })
      .submit();
    const met = await mine.form(`/users/${id}`).fill({ displayName: 'S. Orlov' }).submit();
    expect([met.status, met.value('displayName')]).toEqual([409, 'S. Orlov']);
    expect(met.text).toContain('You changed this yourself in another window');
    expect(met.text).toContain('Now: Sergejs Orlovs');
    expect(met.text).toContain('Now: QC');
    expect(met.text).not.toContain('Now: Production');
    const over = await met.form(`/users/${id}`).submit();
    expect(over.path).toBe('/users');
    expect(await userNamed('paint')).toMatchObject({ displayName: 'S. Orlov', stations: ['PAINT'] });
  });

  test('that would leave no SuperAdmin is told on the form', async () => {
    const { id } = await userNamed('boss');
    const form = (await boss.get(`/users/${id}`)).form(`/users/${id}`);
    const page = await form.fill({ 'roles.Admin': 'Viewer' }).submit();
    expect([page.status, page.value('roles.Admin')]).toEqual([409, 'Viewer']);
    expect(page.text).toContain('the last active SuperAdmin of Admin');
  });
});

describe('a reset and a deactivation', () => {
  test('ask once; the reset answers with the password, the same for two presses', async () => {
    const { id } = await userNamed('guest');
    const guest = await workshop.browse('guest');
    const asked = await (await boss.get(`/users/${id}`)).follow('Reset password');
    expect(asked.heading).toBe('Reset the password of Laura Krūmiņa');
    const answers = await press(boss, asked, `/users/${id}/password-reset`);
    const [first, second] = answers.map(secrets);
    expect(second).toEqual(first);
    expect((await guest.get('/orders')).path).toMatch(/^\/sign-in/);
    expect((await new Browser(workshop.app).signIn('guest', first![1]!)).path).toBe('/settings/password');
    const told = db.select().from(auditLog).where(eq(auditLog.action, 'PASSWORD_RESET_BY_ADMIN'));
    expect(await told).toHaveLength(1);
  });

  test('the deactivated is out at once', async () => {
    const { id } = await userNamed('clerk');
    const clerk = await workshop.browse('clerk');
    const asked = await boss.get(`/users/${id}/deactivation`);
    const done = await asked.form(`/users/${id}/deactivation`).submit();
    expect([done.path, done.html.includes('Marta Ozola is deactivated.')]).toEqual(['/users', true]);
    expect((await clerk.get('/orders')).path).toMatch(/^\/sign-in/);
    expect((await boss.get(`/users/${id}/deactivation`)).status).toBe(409);
  });

  test('are not for oneself, and say so', async () => {
    const { id } = await userNamed('boss');
    const page = await boss.get(`/users/${id}`);
    expect(page.html).not.toContain(`/users/${id}/deactivation`);
    expect((await boss.get(`/users/${id}/deactivation`)).text).toContain('You cannot deactivate yourself.');
    expect((await boss.get(`/users/${id}/password-reset`)).text).toContain('in the settings');
  });
});

describe('whoever does not manage users', () => {
  test.each(['office', 'lead', 'cnc', 'truck'] as const)(
    'as %s finds every one of these pages closed',
    async (name) => {
      if (name === 'cnc') await db.update(users).set({ isActive: true }).where(eq(users.username, name));
      const browser = await workshop.browse(name);
      const { id } = await userNamed('paint');
      for (const path of ['', '/new', `/${id}`, `/${id}/deactivation`, `/${id}/password-reset`]) {
        expect((await browser.get(`/users${path}`)).status).toBe(403);
      }
      for (const path of ['/new', `/${id}`, `/${id}/deactivation`, `/${id}/reactivation`, `/${id}/password-reset`]) {
        expect((await browser.send('POST', `/users${path}`, new URLSearchParams())).status).toBe(403);
      }
      expect((await browser.get('/orders')).html).not.toContain('href="/users"');
    },
  );

  test('and there is no user at an address that names none', async () => {
    for (const id of ['0', 'x', '999999', '99999999999']) {
      expect((await boss.get(`/users/${id}`)).status).toBe(404);
      expect((await boss.send('POST', `/users/${id}`, new URLSearchParams())).status).toBe(404);
      expect((await boss.send('POST', `/users/${id}/deactivation`, new URLSearchParams())).status).toBe(404);
    }
  });
});

test('the pages speak Russian and Latvian', async () => {
  const { id } = await userNamed('cnc');
  for (const [locale, word] of [
    ['ru', 'Пользователи'],
    ['lv', 'Lietotāji'],
  ] as const) {
    const browser = await workshop.browse('boss');
    await (await browser.get('/settings')).form('/settings').fill({ locale }).submit();
    expect((await browser.get('/users?inactive=true')).heading).toBe(word);
    for (const path of ['/new', `/${id}`, `/${id}/deactivation`, `/${id}/password-reset`])
      await browser.get(`/users${path}`);
  }
});
