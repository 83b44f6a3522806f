import { describe, expect, test } from 'vitest';
import { orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const ROUTE = ['CNC', 'PAINT', 'LOGISTICS'];
const running = async () => (await orderIn(crew, 'in_production', { stations: ROUTE })).poNumber as string;
const add = (who: keyof typeof crew, body: object) => crew[who].post('/api/station-log', body);

describe('the station log', () => {
  test('takes a note from who works at the station or leads, and from nobody else', async () => {
    const po = await running();
    const note = { po, station: 'cnc', text: ' The edges are rough ' };
    const { status, body } = await add('cnc', note);
    expect(status).toBe(201);
    expect(body).toMatchObject({ poNumber: po, station: 'CNC', kind: 'note', progress: null, username: 'cnc' });
    expect(body.text).toBe('The edges are rough');
    expect((await add('lead', note)).status).toBe(201);
    for (const who of ['paint', 'office', 'guest'] as const) expect((await add(who, note)).status).toBe(403);
  });

  test('opens no form that could not be sent', async () => {
    const po = await running();
    const browser = await workshop.browse('paint');
    for (const noun of ['log', 'blockage']) {
      expect((await browser.get(`/orders/${po}/stages/CNC/${noun}`)).status).toBe(403);
      expect((await browser.get(`/orders/${po}/stages/PAINT/${noun}`)).status).toBe(200);
    }
    expect((await browser.get('/stations/CNC/handover')).status).toBe(403);
  });

  test('is about a whole order where a lead names no station', async () => {
    const po = await running();
    expect((await add('lead', { po, text: 'The client calls at noon' })).body.station).toBeNull();
    expect((await add('cnc', { po, text: 'The client calls at noon' })).status).toBe(403);
  });

  test('refuses a note without words, of an unknown order, a station that is not needed, or a draft', async () => {
    const po = await running();
    expect((await add('lead', { po, station: 'CNC', text: ' ' })).body.error.fields).toHaveProperty('text');
    expect((await add('lead', { po: 'PO-1', station: 'CNC', text: 'x' })).status).toBe(404);
    expect((await add('lead', { po, station: 'NOWHERE', text: 'x' })).status).toBe(404);
    expect((await add('lead', { po, station: 'WELDING', text: 'x' })).body.error.reason).toBe('stage_not_needed');
    const draft = await crew.boss.draft();
    const said = await add('boss', { po: draft.poNumber, station: 'CNC', text: 'x' });
    expect(said.body.error.reason).toBe('order_not_in_work');
  });

  test('is read latest first, of an order or a station, page by page', async () => {
    const po = await running();
    for (const text of ['one', 'two', 'three']) await add('cnc', { po, station: 'CNC', text });
    await add('lead', { po, station: 'PAINT', text: 'four' });
    const texts = async (query: string) => {
      const { body } = await crew.guest.get(`/api/station-log?order=${po.toLowerCase()}${query}`);
      return body.entries.map((entry: { text: string }) => entry.text);
    };
    expect(await texts('')).toEqual(['four', 'three', 'two', 'one']);
    expect(await texts('&station=cnc')).toEqual(['three', 'two', 'one']);
    const { next } = (await crew.guest.get(`/api/station-log?order=${po}&limit=2`)).body;
    expect(await texts(`&after=${next}`)).toEqual(['two', 'one']);
    expect((await crew.guest.get('/api/station-log?station=NOWHERE')).status).toBe(422);
  });

  test('is on the station’s page, the latest two words, and in the order’s history', async () => {
    const po = await running();
    for (const text of ['one', 'two', 'The edges are rough']) await add('cnc', { po, station: 'CNC', text });
    const browser = await workshop.browse('guest');
    const card = (await browser.get('/stations/CNC')).document.querySelector(`[aria-label="${po}"]`);
    const said = [...card!.querySelectorAll('.words span.lines')].map((line) => line.textContent);
    expect(said).toEqual(['two', 'The edges are rough']);
    const history = (await browser.get(`/orders/${po}`)).document.querySelector('.history')?.textContent;
    expect(history).toContain('noted at CNC: The edges are rough');
  });
});

describe('progress', () => {
  test('is said in words and per cent of a stage that is being worked at, and changes no state', async () => {
    const po = await running();
    const { body } = await add('cnc', { po, station: 'CNC', text: 'Faces are cut', progress: 60 });
    expect(body).toMatchObject({ kind: 'progress', progress: 60 });
    const stage = stageOf((await crew.guest.get(`/api/orders/${po}`)).body, 'CNC');
    expect(stage).toMatchObject({ state: 'IN_PROGRESS', progress: 60 });
    await crew.cnc.post(`/api/orders/${po}/stages/CNC/completion`);
    expect(stageOf((await crew.guest.get(`/api/orders/${po}`)).body, 'CNC').progress).toBe(100);
  });

  test('needs no words, and is refused beyond a hundred, and where nobody is at work', async () => {
    const po = await running();
    const said = { po, station: 'CNC', text: 'Faces are cut', progress: 60 };
    expect((await add('cnc', { po, station: 'CNC', progress: 60 })).body).toMatchObject({ progress: 60, text: '' });
    expect((await add('cnc', { ...said, progress: 101 })).body.error.fields).toHaveProperty('progress');
    const paint = await add('paint', { ...said, station: 'PAINT' });
    expect(paint.body.error.reason).toBe('stage_not_started');
    expect((await add('lead', { po, text: 'x', progress: 10 })).body.error.fields).toHaveProperty('station');
    await crew.cnc.post(`/api/orders/${po}/stages/CNC/completion`);
    expect((await add('cnc', said)).body.error.reason).toBe('stage_already_completed');
  });

  test('is reported by a form, step by step, and one comes back to the station', async () => {
    const po = await running();
    const browser = await workshop.browse('cnc');
    const address = `/orders/${po}/stages/CNC/log`;
    const page = await browser.get(`${address}?returnTo=/stations/CNC`);
    const empty = await page.form(address).fill({ text: '' }).submit();
    expect(empty.status).toBe(422);
    const back = await empty.form(address).fill({ text: 'Half of the letters' }).submit({ progress: '50' });
    expect(back.path).toBe('/stations/CNC');
    const card = back.document.querySelector(`[aria-label="${po}"]`);
    expect(card?.querySelector('.mini-block')?.textContent).toContain('50 %');
    expect(card?.textContent).toContain('Half of the letters');
  });

  test('of what somebody has completed meanwhile keeps its words, which may stay as a note', async () => {
    const po = await running();
    const browser = await workshop.browse('cnc');
    const address = `/orders/${po}/stages/CNC/log`;
    const form = (await browser.get(address)).form(address).fill({ progress: '50', text: 'Half of the letters' });
    await crew.lead.post(`/api/orders/${po}/stages/CNC/completion`);
    const late = await form.submit();
    expect([late.status, late.value('text'), late.value('progress')]).toEqual([409, 'Half of the letters', undefined]);
    expect(late.text).toContain('Oskars Liepa already completed this stage');
    expect((await late.form(address).submit()).path).toBe(`/orders/${po}`);
    expect((await crew.cnc.get(`/api/station-log?order=${po}`)).body.entries[0]).toMatchObject({
      kind: 'note',
      text: 'Half of the letters',
    });
  });
});
