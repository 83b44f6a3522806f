import { and, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { plantShifts } from '../../src/plant/tables.ts';
import { closeForgotten } from '../../src/production/commands/close-forgotten.ts';
import { workSpells } from '../../src/production/tables.ts';
import { endAt } from '../../src/production/times/end-at.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const ZONE = 'Europe/Riga';
/** Friday the 20th, by the clock of the workshop: two hours before UTC. */
const at = (time: string, day = '2026-11-20') => new Date(`${day}T${time}:00+02:00`);

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const { cnc, lead, boss, truck } = crew;

beforeEach(async () => {
  workshop.clock.now = at('10:00');
  await db.delete(workSpells);
  await db.delete(plantShifts);
});
const it = (time: string, day?: string) => {
  workshop.clock.now = at(time, day);
};
const close = () => closeForgotten(db, ZONE, workshop.clock.now);
const act = (who: typeof cnc, { poNumber }: Order, noun: string, body: object = {}, station = 'CNC') =>
  who.post(`/api/orders/${poNumber}/stages/${station}/${noun}`, body);

async function begun(): Promise<Order> {
  const order = await orderIn(crew, 'approved', { stations: ['CNC', 'PAINT', 'LOGISTICS'] });
  await act(cnc, order, 'start');
  return order;
}
const spells = async () =>
  (await db.select().from(workSpells).orderBy(workSpells.id)).map(({ endedAt, ending }) => [
    endedAt?.toISOString() ?? null,
    ending,
  ]);
const waiting = async (who = lead): Promise<Order[]> => (await who.get('/api/times?review=open')).body.times;
const latestAudit = async (action: 'TIME_CLOSED' | 'TIME_REVIEWED') =>
  (await db.select().from(auditLog).where(eq(auditLog.action, action)).orderBy(desc(auditLog.id)).limit(1))[0];

describe('a timer that nobody has ended', () => {
  test('runs until the shift is over, and is closed at its end', async () => {
    await begun();
    it('16:59');
    expect(await close()).toBe(0);
    it('17:01');
    expect(await close()).toBe(1);
    expect(await spells()).toEqual([[at('17:00').toISOString(), 'shift_end']]);
  });

  test('is closed once, however many processes look after it', async () => {
    await begun();
    it('17:05');
    const closed = await Promise.all([close(), close(), close()]);
    expect(closed.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await close()).toBe(0);
  });

  test('of a night shift is closed in the morning', async () => {
    await db.insert(plantShifts).values({ weekday: 5, starts: '22:00', ends: '06:00' });
    it('23:30');
    await begun();
    it('05:59', '2026-11-21');
    expect(await close()).toBe(0);
    it('06:00', '2026-11-21');
    expect(await close()).toBe(1);
    expect(await spells()).toEqual([[at('06:00', '2026-11-21').toISOString(), 'shift_end']]);
  });

  test('is closed at the end of its own shift, also where nothing ran for days', async () => {
    await begun();
    it('09:00', '2026-11-23');
    await close();
    expect(await spells()).toEqual([[at('17:00').toISOString(), 'shift_end']]);
  });

  test('is told in the trail as the clock’s act, and to the pages that show it', async () => {
    const order = await begun();
    it('17:01');
    await close();
    const entry = await latestAudit('TIME_CLOSED');
    expect(entry).toMatchObject({ userId: null, username: 'server', entityId: order.poNumber });
    expect(entry!.newValues).toMatchObject({ station: 'CNC', endedAt: at('17:00').toISOString() });
    const page = await (await workshop.browse('boss')).get(`/orders/${order.poNumber}`);
    expect(page.text).toMatch(/Server · CNC: timer of Jānis Kalniņš closed at 20 Nov, 17:00/);
  });

  test('leaves the stage in progress, to be gone on with', async () => {
    const order = await begun();
    it('17:01');
    await close();
    it('08:00', '2026-11-23');
    expect((await act(cnc, order, 'continuation')).status).toBe(200);
    it('09:00', '2026-11-23');
    await act(cnc, order, 'completion');
    expect((await spells()).map(([, ending]) => ending)).toEqual(['shift_end', 'completion']);
  });
});

describe('a lead who looks at it', () => {
  async function closed(): Promise<Order> {
    await begun();
    it('17:01');
    await close();
    return (await waiting())[0];
  }
  const review = (spell: Order, body: object, who = lead) => who.post(`/api/times/${spell.id}/review`, body);
  const reason = async (...args: Parameters<typeof review>) => {
    const { error } = (await review(...args)).body;
    return error.fields?.endedAt ?? error.reason;
  };

  test('says when the work ended, and it is out of the list', async () => {
    const spell = await closed();
    expect(spell).toMatchObject({ station: 'CNC', username: 'cnc', endedAt: at('17:00').toISOString() });
    const { status, body } = await review(spell, { endedAt: '2026-11-20T15:30:00+02:00' });
    expect([status, body.endedAt, body.reviewedBy]).toEqual([200, at('15:30').toISOString(), 'Oskars Liepa']);
    expect(await waiting()).toEqual([]);
    expect((await lead.get('/api/times?review=done')).body.times[0].id).toBe(spell.id);
    expect(await latestAudit('TIME_REVIEWED')).toMatchObject({
      oldValues: { endedAt: at('17:00').toISOString() },
      newValues: { station: 'CNC', endedAt: at('15:30').toISOString() },
    });
  });

  test('leaves it as it is', async () => {
    const spell = await closed();
    expect((await review(spell, {})).body.endedAt).toBe(at('17:00').toISOString());
    expect(await waiting()).toEqual([]);
  });

  test('says nothing that cannot be', async () => {
    const spell = await closed();
    expect(await reason(spell, { endedAt: at('09:59').toISOString() })).toBe('time_before_start');
    expect(await reason(spell, { endedAt: at('17:30').toISOString() })).toBe('time_in_future');
    it('08:00', '2026-11-23');
    await act(cnc, spell, 'completion');
    it('12:00', '2026-11-23');
    expect(await reason(spell, { endedAt: at('08:30', '2026-11-23').toISOString() })).toBe('time_after_next');
    expect((await review(spell, { endedAt: at('18:00').toISOString() })).status).toBe(200);
  });

  test('cannot let it run into what the same person did next', async () => {
    const spell = await closed();
    it('08:00', '2026-11-23');
    await act(cnc, spell, 'continuation');
    it('12:00', '2026-11-23');
    expect(await reason(spell, { endedAt: at('09:00', '2026-11-23').toISOString() })).toBe('time_after_next');
  });

  test('decides once, and the second is told who did', async () => {
    const spell = await closed();
    await review(spell, {});
    expect(await reason(spell, {}, boss)).toBe('time_reviewed');
  });

  test('reviews nothing that was ended by its people', async () => {
    const order = await begun();
    await act(cnc, order, 'pause');
    const [row] = await db
      .select({ id: workSpells.id })
      .from(workSpells)
      .where(and(eq(workSpells.ending, 'pause')));
    expect(await reason(row, {})).toBe('time_not_closed');
  });

  test('is one of the station: Logistics sees nothing of the CNC', async () => {
    const spell = await closed();
    expect(await waiting(truck)).toEqual([]);
    expect((await review(spell, {}, truck)).status).toBe(403);
    expect((await review(spell, {}, cnc)).status).toBe(403);
  });

  test('finds the way there on the station’s page, and decides in a form', async () => {
    await closed();
    const browser = await workshop.browse('lead');
    const page = await (await browser.get('/stations/CNC')).follow('Forgotten timers: 1');
    expect(page.heading).toBe('Forgotten timers');
    const form = () => page.form(/\/times\/\d+\/review/);
    const wrong = await form().fill({ time: '07:30' }).submit({ as: 'corrected' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('It cannot have ended before.')]);
    const after = await form().fill({ time: '16:10' }).submit({ as: 'corrected' });
    expect(after.text).toContain('No forgotten timers.');
    expect(await spells()).toEqual([[at('16:10').toISOString(), 'shift_end']]);
    expect((await (await workshop.browse('cnc')).get('/stations/CNC')).text).not.toContain('Forgotten');
  });
});

test('a time of day is meant on the day of the start, or on that of the end', () => {
  const night = [at('22:15'), at('06:00', '2026-11-21')] as const;
  expect(endAt(...night, '23:00', ZONE)).toEqual(at('23:00'));
  expect(endAt(...night, '5:30', ZONE)).toEqual(at('05:30', '2026-11-21'));
  expect(endAt(at('08:10'), at('17:00'), '07:30', ZONE)).toEqual(at('07:30'));
  for (const text of ['', '25:00', '12', 'noon']) expect(endAt(at('08:10'), at('17:00'), text, ZONE)).toBeNull();
});
