import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashOfKey } from '../../src/auth/secret-key.ts';
import { userBadges } from '../../src/terminals/tables.ts';
import { parkedForms, signInFailures } from '../../src/users/tables.ts';
import { badgeCode, foldScan, readBadge, scanCode } from '../../src/vocabulary/scan-code.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';
import { after, badgeOf, idOf, inFrench, lockBy, makeTerminal, scan } from './floor.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const terminal = await makeTerminal(workshop, 'Gate', ['CNC']);
const boss = await workshop.json('boss');
const lead = await workshop.json('lead');
beforeEach(async () => void (await db.delete(signInFailures)));

describe('the code of a badge', () => {
  test('is fourteen digits of its own kind, with a checksum', () => {
    for (const chance of [Buffer.alloc(8), Buffer.alloc(8, 255), Buffer.from('12345678')]) {
      const code = badgeCode(chance);
      expect(code).toMatch(/^3\d{13}$/);
      expect(foldScan(code)).toBe(code);
      expect(readBadge(inFrench(code))).toBe(code);
    }
  });

  test('is not taken for a sheet, nor a sheet for a badge', async () => {
    const sheet = scanCode({ orderId: 7, station: 'CNC', revision: 1 });
    expect(readBadge(sheet)).toBeNull();
    const page = await (await workshop.browse('cnc')).get(`/scan/${badgeCode(Buffer.from('12345678'))}`);
    expect(page.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a badge', () => {
  test('signs its holder in by one scan, whatever the keyboard makes of it', async () => {
    const code = await badgeOf(workshop, 'cnc');
    for (const typed of [code, ` ${code} `, inFrench(code)]) {
      const page = await scan(terminal, typed, '/terminal?next=/board');
      expect([page.status, page.path]).toEqual([200, '/board']);
      expect(page.html).toContain('Jānis Kalniņš');
      await lockBy(page);
    }
    const { body } = await boss.get('/api/audit-log?action=LOGIN&user=cnc');
    expect(body.entries[0].newValues).toEqual({ terminal: 'Gate', byBadge: true });
  });

  test('changes the person in one post, while another is signed in', async () => {
    const [first, second] = [await badgeOf(workshop, 'cnc'), await badgeOf(workshop, 'paint')];
    await scan(terminal, first);
    const page = await scan(terminal, second);
    expect(page.html).toContain('Сергей Орлов');
    const { body } = await lead.get('/api/terminals');
    expect(body.terminals[0].signedIn).toEqual(['Сергей Орлов']);
    const trail = (await boss.get('/api/audit-log?user=cnc&action=LOGOUT')).body;
    expect(trail.entries).not.toHaveLength(0);
    await lockBy(page);
  });

  test('changes the person where work is scanned, in one post, and also where the last one has been locked out', async () => {
    const [first, second] = [await badgeOf(workshop, 'cnc'), await badgeOf(workshop, 'paint')];
    const station = await scan(terminal, first);
    const boxed = (code: string) => station.form('/scan').fill({ code }).submit();
    const page = await boxed(inFrench(second));
    expect([page.path, page.html.includes('Сергей Орлов')]).toEqual(['/stations/CNC', true]);
    const unknown = badgeCode(Buffer.from('hgfedcba'));
    const told = await boxed(unknown);
    expect([told.status, told.html.includes(unknown)]).toEqual([401, false]);
    expect(told.text).toContain(`Badge …${unknown.slice(-4)} is not known here.`);
    expect((await terminal.get('/settings')).text).toContain('Сергей Орлов');
    after(workshop, 301);
    const back = await boxed(first);
    expect([back.path, back.html.includes('Jānis Kalniņš')]).toEqual(['/stations/CNC', true]);
    expect(await db.$count(parkedForms)).toBe(0);
    await lockBy(back);
  });

  test('elsewhere is told what it is for', async () => {
    const page = await (await workshop.browse('cnc')).get('/stations/CNC');
    const told = await page
      .form('/scan')
      .fill({ code: await badgeOf(workshop, 'paint') })
      .submit();
    expect([told.status, told.text.includes('This is a badge.')]).toEqual([409, true]);
    expect((await told.browser.get('/settings')).text).toContain('Jānis Kalniņš');
  });

  test('that is not known says so by its last digits', async () => {
    const code = badgeCode(Buffer.from('abcdefgh'));
    const page = await scan(terminal, code);
    expect([page.status, page.path]).toEqual([401, '/terminal']);
    expect(page.text).toContain(`Badge …${code.slice(-4)} is not known here.`);
    expect(page.html).not.toContain(code);
    const { body } = await boss.get('/api/audit-log?action=LOGIN_FAILED');
    expect(body.entries[0]).toMatchObject({ entityType: 'terminal', entityId: 'Gate', username: 'badge' });
  });

  test('is kept as a hash alone', async () => {
    const code = await badgeOf(workshop, 'truck');
    const rows = await db.select().from(userBadges);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(rows.some(({ codeHash }) => codeHash === hashOfKey(code))).toBe(true);
  });

  test('is of no use once another is issued or it is revoked, and signs out whoever came with it', async () => {
    const old = await badgeOf(workshop, 'cnc');
    await scan(terminal, old);
    const code = await badgeOf(workshop, 'cnc');
    expect((await terminal.get('/orders')).path).toBe('/terminal?next=%2Forders');
    expect((await scan(terminal, old)).status).toBe(401);
    expect((await scan(terminal, code)).status).toBe(200);
    expect((await boss.delete(`/api/users/${await idOf(workshop, 'cnc')}/badge`)).status).toBe(204);
    expect((await terminal.get('/orders')).path).toBe('/terminal?next=%2Forders');
    expect((await scan(terminal, code)).status).toBe(401);
    const { body } = await boss.get('/api/audit-log?entityType=user&entityId=cnc');
    const actions = body.entries.map(({ action }: { action: string }) => action);
    expect(actions.slice(0, 1)).toEqual(['BADGE_REVOKED']);
    expect(actions).toContain('BADGE_ISSUED');
  });
});

describe('issuing', () => {
  test('shows the card once, to be printed; a second press shows the same, as long as it is good', async () => {
    const browser = await workshop.browse('lead');
    const list = await browser.get('/badges');
    expect(list.text).toContain('Jānis Kalniņš');
    const id = await idOf(workshop, 'paint');
    const form = (await browser.get(`/users/${id}/badge`)).form(`/users/${id}/badge`);
    const before = await db.$count(userBadges, eq(userBadges.userId, id));
    const [card, again] = [await form.submit(), await form.submit()];
    expect([card.heading, card.document.querySelector('.badge-card .holder')?.textContent]).toEqual([
      'Badge of Сергей Орлов',
      'Сергей Орлов',
    ]);
    const bars = (page: typeof card) => page.document.querySelector('.bars path')?.getAttribute('d');
    expect(bars(card)).toBeTruthy();
    expect(bars(again)).toBe(bars(card));
    expect(await db.$count(userBadges, eq(userBadges.userId, id))).toBe(before + 1);
    // the number is in the bars alone
    expect(card.html).not.toMatch(/3\d{13}/);
    await boss.delete(`/api/users/${id}/badge`);
    expect((await form.submit()).text).toContain('shown once');
  });

  test('a lead gives none to who may do more than an Operator', async () => {
    const office = await newcomer(workshop, 'both', {
      sections: ['Production', 'Admin'],
      roles: { Production: 'Operator', Admin: 'Viewer' },
    });
    expect((await office.get('/api/auth')).status).toBe(200);
    for (const username of ['boss', 'lead', 'truck', 'both']) {
      const answer = await lead.post(`/api/users/${await idOf(workshop, username)}/badge`);
      expect([answer.status, answer.body.error.reason]).toEqual([403, 'badge_above']);
    }
    expect((await lead.post(`/api/users/${await idOf(workshop, 'cnc')}/badge`)).status).toBe(201);
    expect((await boss.post(`/api/users/${await idOf(workshop, 'lead')}/badge`)).status).toBe(201);
    const page = await (await workshop.browse('lead')).get(`/users/${await idOf(workshop, 'boss')}/badge`);
    expect([page.status, page.text.includes('only an administrator')]).toEqual([403, true]);
  });

  test('nobody gets one who works in the office alone, nor one whose account is closed', async () => {
    const clerk = await boss.post(`/api/users/${await idOf(workshop, 'clerk')}/badge`);
    expect([clerk.status, clerk.body.error.reason]).toEqual([409, 'badge_without_floor']);
    await newcomer(workshop, 'gone', { isActive: false, roles: { Production: 'Operator' } } as object);
    await boss.delete(`/api/users/${await idOf(workshop, 'gone')}`);
    const gone = await boss.post(`/api/users/${await idOf(workshop, 'gone')}/badge`);
    expect([gone.status, gone.body.error.reason]).toEqual([409, 'user_inactive']);
    expect((await boss.post('/api/users/99999/badge')).status).toBe(404);
  });
});
