import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import type { Browser } from '../support/browser.ts';
import type { JsonClient } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
let lead: JsonClient;
let cnc: JsonClient;
let page: Browser;

beforeAll(async () => {
  lead = await workshop.json('lead');
  cnc = await workshop.json('cnc');
  page = await workshop.browse('lead');
});

const lastEvents = (action: string) =>
  workshop.database.db.select().from(auditLog).where(eq(auditLog.action, action)).orderBy(desc(auditLog.id));

describe('The week', () => {
  it('is Monday to Friday from 8 to 17 before anybody has said otherwise', async () => {
    const { body } = await cnc.get('/api/plant/shifts');
    expect(body.shifts).toHaveLength(5);
    expect(body.shifts[0]).toEqual({ weekday: 1, starts: '08:00', ends: '17:00' });
  });

  it('is changed by a lead, and told with what it was before', async () => {
    const shifts = [
      { weekday: 5, starts: '14:00', ends: '22:00' },
      { weekday: 5, starts: '06:00', ends: '14:00' },
      { weekday: 6, starts: '22:00', ends: '06:00' },
    ];
    const { status, body } = await lead.put('/api/plant/shifts', { shifts });
    expect(status).toBe(200);
    expect(body.shifts.map(({ starts }: { starts: string }) => starts)).toEqual(['06:00', '14:00', '22:00']);
    const [event] = await lastEvents('SHIFTS_CHANGED');
    expect(event!.oldValues).toMatchObject({ shifts: expect.arrayContaining(['1 08:00–17:00']) });
    expect(event!.newValues).toEqual({ shifts: ['5 06:00–14:00', '5 14:00–22:00', '6 22:00–06:00'] });
  });

  it('is not changed by what it already says', async () => {
    const { body } = await lead.get('/api/plant/shifts');
    const before = await lastEvents('SHIFTS_CHANGED');
    expect((await lead.put('/api/plant/shifts', body)).status).toBe(200);
    expect(await lastEvents('SHIFTS_CHANGED')).toHaveLength(before.length);
  });

  it.each([
    ['no shift at all', [], { shifts: 'no_shifts' }],
    [
      'shifts that overlap',
      [
        { weekday: 1, starts: '08:00', ends: '17:00' },
        { weekday: 1, starts: '16:00', ends: '20:00' },
      ],
      { 'shifts.1.starts': 'shifts_overlap' },
    ],
    [
      'a night of Sunday that runs into Monday’s shift',
      [
        { weekday: 7, starts: '22:00', ends: '06:00' },
        { weekday: 1, starts: '05:00', ends: '13:00' },
      ],
      { 'shifts.1.starts': 'shifts_overlap' },
    ],
    ['a time that is none', [{ weekday: 1, starts: '8', ends: '17:00' }], { 'shifts.0.starts': 'time_malformed' }],
    ['an eighth weekday', [{ weekday: 8, starts: '08:00', ends: '17:00' }], { 'shifts.0.weekday': 'too_big' }],
  ])('may not have %s', async (_, shifts, fields) => {
    const { status, body } = await lead.put('/api/plant/shifts', { shifts });
    expect(status).toBe(422);
    expect(body.error.fields).toEqual(fields);
  });

  it('is changed in a form, which keeps what was typed when it is refused', async () => {
    const shown = await page.get('/plant');
    const refused = await shown
      .form('/plant/shifts')
      .fill({ 'shifts.0.starts': '13:00', 'shifts.0.ends': '15:00' })
      .submit();
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This shift overlaps with another.');
    expect(refused.form('/plant/shifts').entries).toContainEqual(['shifts.0.starts', '13:00']);
    const saved = await refused
      .form('/plant/shifts')
      .fill({ 'shifts.0.starts': '05:00', 'shifts.0.ends': '14:00' })
      .submit();
    expect(saved.text).toContain('The week is saved.');
    expect((await lead.get('/api/plant/shifts')).body.shifts[0]).toEqual({
      weekday: 5,
      starts: '05:00',
      ends: '14:00',
    });
  });

  it('gets another shift in the empty line of a day, and loses one that is emptied', async () => {
    const shown = await page.get('/plant');
    const form = shown.form('/plant/shifts');
    const [name] = form.entries.find(([n, value]) => n.endsWith('.weekday') && value === '3')!;
    const path = name.replace('.weekday', '');
    await form
      .fill({ [`${path}.starts`]: '09:00', [`${path}.ends`]: '15:00', 'shifts.0.starts': '', 'shifts.0.ends': '' })
      .submit();
    expect((await lead.get('/api/plant/shifts')).body.shifts.map((s: { weekday: number }) => s.weekday)).toEqual([
      3, 5, 6,
    ]);
  });
});

describe('A day apart', () => {
  const saturday = { date: '2026-11-28', isWorked: true, note: 'Before the fair' };

  it('is set, changed and removed, each time told with old and new', async () => {
    expect((await lead.put('/api/plant/days', { days: [saturday] })).body.days).toEqual([saturday]);
    await lead.put('/api/plant/days', { days: [{ ...saturday, isWorked: false }] });
    expect((await lead.delete('/api/plant/days/2026-11-28')).status).toBe(204);
    expect((await lead.delete('/api/plant/days/2026-11-28')).status).toBe(404);
    const events = await lastEvents('PLANT_DAY_CHANGED');
    expect(events.map(({ oldValues, newValues }) => [oldValues, newValues])).toEqual([
      [{ isWorked: false, note: 'Before the fair' }, null],
      [
        { isWorked: true, note: 'Before the fair' },
        { isWorked: false, note: 'Before the fair' },
      ],
      [null, { isWorked: true, note: 'Before the fair' }],
    ]);
  });

  it('has a date that exists', async () => {
    const { status, body } = await lead.put('/api/plant/days', { days: [{ date: '2026-02-30', isWorked: true }] });
    expect([status, body.error.fields]).toEqual([422, { 'days.0.date': 'not_a_date' }]);
    const refused = await (await page.get('/plant')).form('/plant/days').fill({ 'days.0.note': 'Fair' }).submit();
    expect(refused.status).toBe(422);
    expect(refused.form('/plant/days').entries).toContainEqual(['days.0.note', 'Fair']);
  });

  it('may be a public holiday, with one press for the whole year', async () => {
    await lead.put('/api/plant/days', {
      days: [{ date: '2026-12-24', isWorked: true, note: 'Loading in the morning' }],
    });
    const added = await (await page.get('/plant')).form('/plant/holidays').submit();
    expect(added.text).toMatch(/Public holidays added: 1\d\./);
    const { body } = await cnc.get('/api/plant/days');
    const byDate = new Map(body.days.map((day: { date: string }) => [day.date, day]));
    expect(byDate.get('2026-11-18')).toMatchObject({ isWorked: false });
    expect(byDate.get('2026-12-24')).toMatchObject({ isWorked: true, note: 'Loading in the morning' });
    const again = await (await page.get('/plant')).form('/plant/holidays').submit();
    expect(again.text).toContain('Public holidays added: 0.');
  });

  it('is removed on the page', async () => {
    const removed = await (await page.get('/plant')).form('/plant/days/2026-12-24/removal').submit();
    expect(removed.text).toContain('The day is as its weekday again.');
  });
});

describe('A capacity', () => {
  it('is in minutes or in jobs, or there is none', async () => {
    const capacities = [
      { station: 'CNC', minutesPerDay: 960 },
      { station: 'PAINT', jobsPerDay: 3 },
    ];
    const { body } = await lead.put('/api/plant/capacities', { capacities });
    expect(body.capacities).toHaveLength(11);
    expect(body.capacities[1]).toEqual({ station: 'CNC', minutesPerDay: 960, jobsPerDay: null });
    await lead.put('/api/plant/capacities', { capacities: [{ station: 'CNC' }] });
    const after = (await cnc.get('/api/plant/capacities')).body.capacities;
    expect(after[1]).toEqual({ station: 'CNC', minutesPerDay: null, jobsPerDay: null });
    expect(after[5]).toEqual({ station: 'PAINT', minutesPerDay: null, jobsPerDay: 3 });
    const [event] = await lastEvents('STATION_CAPACITY_CHANGED');
    expect(event!.oldValues).toEqual({ minutesPerDay: 960, jobsPerDay: null });
    expect(event!.newValues).toEqual({ station: 'CNC', minutesPerDay: null, jobsPerDay: null });
  });

  it.each([
    [{ station: 'CNC', jobsPerDay: 0 }, { 'capacities.0.jobsPerDay': 'too_small' }],
    [{ station: 'CNC', minutesPerDay: 480, jobsPerDay: 2 }, { 'capacities.0.jobsPerDay': 'one_measure' }],
    [{ station: 'LASER', jobsPerDay: 2 }, { 'capacities.0.station': 'not_an_option' }],
  ])('is refused as %o', async (capacity, fields) => {
    const { status, body } = await lead.put('/api/plant/capacities', { capacities: [capacity] });
    expect([status, body.error.fields]).toEqual([422, fields]);
  });

  it('is changed in a form, which says at its field what is no number', async () => {
    const shown = await page.get('/plant');
    const refused = await shown
      .form('/plant/capacities')
      .fill({ 'capacities.1.amount': 'two', 'capacities.1.measure': 'jobs' })
      .submit();
    expect(refused.status).toBe(422);
    expect(refused.form('/plant/capacities').entries).toContainEqual(['capacities.1.amount', 'two']);
    const saved = await refused.form('/plant/capacities').fill({ 'capacities.1.amount': '2' }).submit();
    expect(saved.text).toContain('The capacities are saved.');
    expect((await cnc.get('/api/plant/capacities')).body.capacities[1].jobsPerDay).toBe(2);
  });
});

describe('Who may', () => {
  it('reads it with the orders, and changes it as a lead of Production or an administrator', async () => {
    expect((await cnc.put('/api/plant/shifts', { shifts: [] })).status).toBe(403);
    const shown = await (await workshop.browse('cnc')).get('/plant');
    expect(shown.status).toBe(200);
    expect(shown.hasForm('/plant/shifts')).toBe(false);
    expect(shown.text).toContain('3 jobs a day');
    expect((await workshop.guest.json.get('/api/plant/days')).status).toBe(401);
  });

  it('does a thing once, however often it is sent', async () => {
    const body = { capacities: [{ station: 'QC', jobsPerDay: 5 }] };
    const before = await lastEvents('STATION_CAPACITY_CHANGED');
    const key = { 'Idempotency-Key': 'capacity-1' };
    await lead.send('PUT', '/api/plant/capacities', body, key);
    await lead.send('PUT', '/api/plant/capacities', body, key);
    expect(await lastEvents('STATION_CAPACITY_CHANGED')).toHaveLength(before.length + 1);
  });

  it('finds the changes in the audit, in words', async () => {
    const audit = await (await workshop.browse('boss')).get('/audit?entityType=plant');
    expect(audit.text).toContain('Monday 08:00–17:00');
  });
});
