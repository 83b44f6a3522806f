import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { isTrivial } from '../../src/terminals/rules.ts';
import { userPins } from '../../src/terminals/tables.ts';
import { signInFailures, users } from '../../src/users/tables.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';
import { enter, givePin, idOf, lockBy, makeTerminal, PIN, scan } from './floor.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const boss = await workshop.json('boss');
const terminal = await makeTerminal(workshop, 'By the door', ['CNC', 'PAINT']);
await givePin(workshop, 'cnc');
await givePin(workshop, 'paint');

const forgetFailures = () => db.delete(signInFailures);
beforeEach(forgetFailures);

const lead = await workshop.browse('lead');
const settings = async (currentPassword: string, pin: string) => {
  return (await lead.get('/settings/pin')).form('/settings/pin').fill({ currentPassword, pin }).submit();
};

describe('one’s own PIN', () => {
  test('is set with the password in the settings, and removed there', async () => {
    const page = await settings(PASSWORD, '280519');
    expect([page.path, page.html.includes('Your PIN is set.')]).toEqual(['/settings', true]);
    const pin = await page.browser.get('/settings/pin');
    expect(pin.text).toContain('You have a PIN');
    const removed = await pin.form('/settings/pin/removal').submit();
    expect(removed.html).toContain('Your PIN is removed.');
    expect(await db.$count(userPins, eq(userPins.userId, await idOf(workshop, 'lead')))).toBe(0);
    const { body } = await boss.get('/api/audit-log?user=lead');
    expect(body.entries.map(({ action }: { action: string }) => action).slice(0, 2)).toEqual([
      'PIN_REMOVED',
      'PIN_CHANGED',
    ]);
  });

  test('is kept as slowly hashed as a password, and nowhere else', async () => {
    const [row] = await db.select().from(userPins);
    expect(row!.pinHash).toMatch(/^\$argon2id\$/);
    const { body } = await boss.get('/api/audit-log');
    expect(JSON.stringify(body)).not.toContain(PIN);
  });

  test('needs the right password, whose guesses count as failed sign-ins', async () => {
    const page = await settings('not the password', '280519');
    expect([page.status, page.text.includes('Current password')]).toEqual([422, true]);
    for (let i = 0; i < 4; i++) await settings('not the password', '280519');
    expect((await settings('not the password', '280519')).status).toBe(429);
  });

  test.each(['1111', '1234', '7890', '98765', '3210', '00000000'])('%s is refused: anybody guesses it', async (pin) => {
    expect(isTrivial(pin)).toBe(true);
    const page = await settings(PASSWORD, pin);
    expect([page.status, page.text.includes('too easily guessed')]).toEqual([422, true]);
  });

  test.each(['471', '123456789', '12a4', 'пин1'])('%s is none', async (pin) => {
    const page = await settings(PASSWORD, pin);
    expect([page.status, page.text.includes('four to eight digits')]).toEqual([422, true]);
  });

  test.each(['4711', '1357', '112233', '1235'])('%s will do', (pin) => expect(isTrivial(pin)).toBe(false));

  test('typed into a form whose session ran out is not kept', async () => {
    const browser = await workshop.browse('paint');
    const form = (await browser.get('/settings/pin')).form('/settings/pin');
    browser.cookies.set('session', '');
    const page = await form.fill({ currentPassword: PASSWORD, pin: '280519' }).submit();
    expect(page.path).toBe('/sign-in?next=%2Fsettings%2Fpin');
  });
});

describe('at a terminal', () => {
  test('a wrong PIN, somebody without one, a stranger and nobody are told the same', async () => {
    const nobody = String(99_999);
    const answers = [
      await enter(workshop, terminal, 'cnc', '0815'),
      await enter(workshop, terminal, 'boss', '0815'),
      await enter(workshop, terminal, 'clerk', '0815'),
      await (await terminal.get('/terminal')).form('/terminal').fill({ person: nobody, code: '0815' }).submit(),
    ];
    for (const { status, path, text } of answers) {
      expect([status, path]).toEqual([401, '/terminal']);
      expect(text).toContain('Person and PIN do not go together.');
    }
    // who was chosen stays chosen, what was typed is gone
    expect(answers[0]!.document.querySelector('input[type=radio][checked]')).not.toBeNull();
    expect(answers[0]!.value('code')).toBe('');
  });

  test('without a person the PIN is nobody’s', async () => {
    const page = await scan(terminal, PIN);
    expect([page.status, page.text.includes('Choose your name first')]).toEqual([422, true]);
  });

  test('five wrong ones close the door for a quarter of an hour, at every terminal, for this person alone', async () => {
    const second = await makeTerminal(workshop, 'By the window', ['CNC']);
    for (let i = 0; i < 5; i++) expect((await enter(workshop, terminal, 'cnc', '0815')).status).toBe(401);
    for (const browser of [terminal, second]) {
      const page = await enter(workshop, browser, 'cnc');
      expect([page.status, page.path]).toEqual([429, '/terminal']);
      expect(page.text).toMatch(/15 minutes/);
    }
    expect((await lockBy(await enter(workshop, terminal, 'paint'))).path).toBe('/terminal');
    const { body } = await boss.get('/api/audit-log?action=LOGIN_FAILED');
    expect(body.entries[0]).toMatchObject({
      entityId: 'cnc',
      newValues: { terminal: 'By the door', byPin: true },
    });
  });

  test('a right one forgives the wrong ones before it', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await enter(workshop, terminal, 'cnc', '0815');
      expect((await lockBy(await enter(workshop, terminal, 'cnc'))).path).toBe('/terminal');
    }
  });

  test('who goes round the crew is stopped at the terminal', async () => {
    const crew = ['cnc', 'paint', 'lead', 'boss'];
    for (const username of crew) for (let i = 0; i < 5; i++) await enter(workshop, terminal, username, '0815');
    const id = await idOf(workshop, 'guest');
    const form = (await terminal.get('/terminal')).form('/terminal');
    expect((await form.fill({ person: String(id), code: '0815' }).submit()).status).toBe(429);
  });

  test('of thirty guesses at once five are judged', async () => {
    const person = String(await idOf(workshop, 'cnc'));
    const page = await terminal.get('/terminal');
    const guesses = Array.from({ length: 30 }, (_, i) =>
      page
        .form('/terminal')
        .fill({ person, code: String(5000 + i) })
        .submit(),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25);
  });

  test('the PIN of a closed account opens nothing', async () => {
    const id = await idOf(workshop, 'paint');
    await db.update(users).set({ isActive: false }).where(eq(users.id, id));
    expect((await terminal.get('/terminal')).text).not.toContain('Сергей Орлов');
    const form = (await terminal.get('/terminal')).form('/terminal');
    expect((await form.fill({ person: String(id), code: PIN }).submit()).status).toBe(401);
    await db.update(users).set({ isActive: true }).where(eq(users.id, id));
  });
});
