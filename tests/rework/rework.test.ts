import { expect, test } from 'vitest';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const office = await workshop.json('office');
const clerk = await workshop.json('clerk');
const lead = await workshop.json('lead');
const cnc = await workshop.json('cnc');
const boss = await workshop.json('boss');
const truck = await workshop.json('truck');
const guest = await workshop.json('guest');

type Stage = { station: string; state: string; cycles: number; progress: number };

/** An order whose stages up to the last named are done. */
async function orderDone(through: string[], change: Record<string, unknown> = {}) {
  const { poNumber } = await clerk.draft(change);
  const at = `/api/orders/${poNumber}`;
  await clerk.post(`${at}/submission`);
  await lead.post(`${at}/approval`, { stations: ['CAD', 'CNC', 'PAINT', 'ASSEMBLY', 'LOGISTICS'] });
  for (const station of through) {
    await lead.post(`${at}/stages/${station}/start`);
    await lead.post(`${at}/stages/${station}/completion`);
  }
  return { po: poNumber as string, at };
}

const stageOf = (body: { stages: Stage[] }, station: string) => body.stages.find((s) => s.station === station)!;

test('a stage is sent back through JSON and counted', async () => {
  const { at } = await orderDone(['CAD', 'CNC']);
  const { status, body } = await office.post(`${at}/stages/CNC/rework`, { reason: 'RECUT', note: 'Too short' });
  expect(status).toBe(200);
  expect(stageOf(body, 'CNC')).toMatchObject({ state: 'REWORK', cycles: 1, progress: 0 });
  await lead.post(`${at}/stages/CNC/completion`);
  const again = await office.post(`${at}/stages/cnc/rework`, { reason: 'CUSTOM', note: 'Wrong file', foundAt: 'QC' });
  expect(stageOf(again.body, 'CNC')).toMatchObject({ state: 'REWORK', cycles: 2 });
});

test('the reason belongs to the station, and "other" needs a note', async () => {
  const { at } = await orderDone(['CAD', 'CNC']);
  const fields = async (station: string, body: object) =>
    (await office.post(`${at}/stages/${station}/rework`, body)).body.error;
  expect(await fields('CNC', { reason: 'REPAINT' })).toMatchObject({
    kind: 'invalid',
    fields: { reason: 'not_an_option' },
  });
  expect(await fields('CAD', { reason: 'RECUT' })).toMatchObject({ fields: { reason: 'not_an_option' } });
  expect(await fields('CNC', { reason: 'CUSTOM' })).toMatchObject({ fields: { note: 'required' } });
  expect(await fields('CNC', {})).toMatchObject({ fields: { reason: 'required' } });
  expect(await fields('CNC', { reason: 'RECUT', foundAt: 'MOON' })).toMatchObject({
    fields: { foundAt: 'not_an_option' },
  });
  expect(await fields('CNC', { reason: 'RECUT', why: 'x' })).toMatchObject({ fields: { why: 'unknown_field' } });
});

test('only a stage that was begun can be repeated', async () => {
  const { at } = await orderDone(['CAD']);
  const refused = async (station: string) =>
    (await office.post(`${at}/stages/${station}/rework`, { reason: 'CUSTOM', note: 'x' })).body.error.reason;
  expect(await refused('CNC')).toBe('stage_not_started');
  expect(await refused('SANDING')).toBe('stage_not_needed');
  await office.post(`${at}/stages/CAD/rework`, { reason: 'CUSTOM', note: 'x' });
  expect(await refused('CAD')).toBe('stage_in_rework');
  expect((await office.post(`${at}/stages/MOON/rework`, { reason: 'CUSTOM' })).status).toBe(404);
});

test('an order that was made goes back into production, and its loading waits again', async () => {
  const { at } = await orderDone(['CAD', 'CNC', 'PAINT', 'ASSEMBLY']);
  expect((await clerk.get(at)).body.status).toBe('completed');
  const { body } = await office.post(`${at}/stages/PAINT/rework`, { reason: 'REPAINT' });
  expect(body.status).toBe('in_production');
  expect(stageOf(body, 'LOGISTICS').state).toBe('NOT_STARTED');
  expect(stageOf(body, 'ASSEMBLY').state).toBe('COMPLETED');
  await lead.post(`${at}/stages/PAINT/start`);
  const made = await lead.post(`${at}/stages/PAINT/completion`);
  expect(made.body.status).toBe('completed');
});

test('the following stages are reopened where that is asked for', async () => {
  const { at } = await orderDone(['CAD', 'CNC', 'PAINT', 'ASSEMBLY']);
  const { body } = await office.post(`${at}/stages/CNC/rework`, { reason: 'RECUT', reopenFollowing: true });
  expect(['CAD', 'CNC', 'PAINT', 'ASSEMBLY', 'LOGISTICS'].map((s) => stageOf(body, s).state)).toEqual([
    'COMPLETED',
    'REWORK',
    'NOT_STARTED',
    'NOT_STARTED',
    'NOT_STARTED',
  ]);
});

test('a shipped order comes back only as a complaint, by the administrator', async () => {
  const { at } = await orderDone(['CAD', 'CNC', 'PAINT', 'ASSEMBLY']);
  await truck.post(`${at}/shipment`);
  expect((await office.post(`${at}/stages/CNC/rework`, { reason: 'RECUT' })).body.error.reason).toBe(
    'order_not_in_work',
  );
  const { body } = await boss.post(`${at}/stages/CNC/rework`, { reason: 'RECUT', note: 'Complaint' });
  expect(body.status).toBe('in_production');
});

test('an operator sends only what he found at his own station, whichever stage made it', async () => {
  const { at } = await orderDone(['CAD', 'CNC']);
  const elsewhere = await cnc.post(`${at}/stages/CAD/rework`, { reason: 'CUSTOM', note: 'x', foundAt: 'PAINT' });
  expect([elsewhere.status, elsewhere.body.error.reason]).toEqual([403, 'rework_found_elsewhere']);
  const own = await cnc.post(`${at}/stages/CAD/rework`, { reason: 'CUSTOM', note: 'Sheet is smaller', foundAt: 'CNC' });
  expect(stageOf(own.body, 'CAD')).toMatchObject({ state: 'REWORK', cycles: 1 });
});

test('where an operator with one station says nothing, he found it there', async () => {
  const { po, at } = await orderDone(['CAD', 'CNC']);
  expect((await cnc.post(`${at}/stages/CNC/rework`, { reason: 'RECUT' })).status).toBe(200);
  const { body } = await boss.get(`/api/audit-log?entityId=${po}&action=SEND_REWORK`);
  expect(body.entries[0].newValues).toMatchObject({ station: 'CNC', reworkReason: 'RECUT', foundAt: 'CNC', cycle: 1 });
});

test('who may not send rework is told so', async () => {
  const { at } = await orderDone(['CAD', 'CNC']);
  for (const client of [guest, clerk]) {
    expect((await client.post(`${at}/stages/CNC/rework`, { reason: 'RECUT' })).status).toBe(403);
  }
  expect((await workshop.guest.json.post(`${at}/stages/CNC/rework`, { reason: 'RECUT' })).status).toBe(401);
});

test('the same key sends it back once', async () => {
  const { at } = await orderDone(['CAD', 'CNC']);
  const first = await office.post(`${at}/stages/CNC/rework`, { reason: 'RECUT' }, 'once');
  const second = await office.post(`${at}/stages/CNC/rework`, { reason: 'RECUT' }, 'once');
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(stageOf(second.body, 'CNC').cycles).toBe(1);
});

test('a repetition of an R&D order is no fault', async () => {
  const { po, at } = await orderDone(['CAD', 'CNC'], { isRd: true });
  const browser = await workshop.browse('office');
  expect((await browser.get(`/orders/${po}/stages/CNC/rework`)).text).toContain('does not count as a fault');
  await office.post(`${at}/stages/CNC/rework`, { reason: 'RECUT' });
  expect((await browser.get(`/orders/${po}`)).text).toContain('R&D, no fault');
});

test('by links and forms: from the order, with every typed word kept, to the order and its history', async () => {
  const { po } = await orderDone(['CAD', 'CNC']);
  const browser = await workshop.browse('office');
  const order = await browser.get(`/orders/${po}`);
  expect(order.document.querySelector(`a[href="/orders/${po}/stages/CNC/rework"]`)).not.toBeNull();
  expect(order.document.querySelector(`a[href="/orders/${po}/stages/PAINT/rework"]`)).toBeNull();

  const form = (await browser.get(`/orders/${po}/stages/CNC/rework`)).form(/rework$/);
  const refused = await form.fill({ phrase: 'Scratched', note: 'x'.repeat(2000), foundAt: 'ASSEMBLY' }).submit();
  expect(refused.status).toBe(422);
  expect(refused.form(/rework$/).entries).toContainEqual(['foundAt', 'ASSEMBLY']);
  expect(refused.value('phrase')).toBe('Scratched');

  const sent = await refused
    .form(/rework$/)
    .fill({ phrase: '', note: 'Edge is burnt' })
    .submit();
  expect(sent.path).toBe(`/orders/${po}`);
  expect(sent.text).toContain(`${po}: CNC sent to rework.`);
  expect(sent.text).toContain('sent CNC to rework: Re-cut — Edge is burnt, found at Assembly');
  const cycle = sent.document.querySelector('.cycles tbody')?.textContent;
  expect(cycle).toContain('CNC ×1');
  expect(cycle).toContain('Edge is burnt');
  expect(cycle).toContain('Ilze Bērziņa');
});

test('by links and forms: a fault found at a station, and back to it', async () => {
  const { po } = await orderDone(['CAD']);
  const browser = await workshop.browse('cnc');
  const station = await browser.get(`/stations/CNC?open=${po}`);
  const link = station.document.querySelector(`a[href^="/orders/${po}/rework"]`)!;
  const page = await browser.get(link.getAttribute('href')!);
  const form = page.form(/rework$/);
  expect(form.entries.filter(([name]) => name === 'foundAt' || name === 'station')).toEqual([
    ['station', 'CAD'],
    ['foundAt', 'CNC'],
  ]);
  const sent = await form.fill({ note: 'No file' }).submit();
  expect(sent.path).toBe(`/stations/CNC?open=${po}`);
  expect(sent.text).toContain('CAD sent to rework.');
});

test('the pages read well in each language', async () => {
  const { po } = await orderDone(['CAD', 'CNC', 'PAINT', 'ASSEMBLY']);
  const browser = await workshop.browse('office');
  await office.post(`/api/orders/${po}/stages/PAINT/rework`, { reason: 'REPAINT', foundAt: 'ASSEMBLY' });
  for (const [locale, words] of [
    ['ru', 'Покраска: отправлено на переделку: Повторная покраска, обнаружено на участке «Сборка»'],
    ['lv', 'nosūtīja uz pārstrādi: Krāsošana: Pārkrāsot, atklāts iecirknī „Montāža”'],
  ] as const) {
    await office.put('/api/preferences', { locale });
    expect((await browser.get(`/orders/${po}`)).text).toContain(words);
    await browser.get(`/orders/${po}/rework`);
    await browser.get(`/orders/${po}/rework?foundAt=ASSEMBLY`);
    await browser.get(`/orders/${po}/stages/CNC/rework`);
  }
  await office.put('/api/preferences', { locale: 'en' });
});
