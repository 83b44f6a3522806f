import { expect, test } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');

async function codeOf(order: Order, station: StationCode | null, revision = 1) {
  const rows = await workshop.database.db.select({ id: orders.id, po: orders.poNumber }).from(orders);
  return scanCode({ orderId: rows.find((row) => row.po === order.poNumber)!.id, station, revision });
}

const stateOf = async (order: Order, station: string) =>
  (await crew.lead.get(`/api/orders/${order.poNumber}/stages`)).body.stages.find(
    (stage: { station: string }) => stage.station === station,
  ).state;

const later = (ms: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + ms);
};

test('at its station a sheet takes its next step in one post, and the page tells it with a way back', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const scan = async () =>
    (await lead.get('/stations/CAD'))
      .form('/scan')
      .fill({ code: ` ${code}` })
      .submit();
  const started = await scan();
  expect(started.path).toBe('/stations/CAD');
  expect(started.html).toContain(`${order.poNumber}: CAD started.`);
  expect(await stateOf(order, 'CAD')).toBe('IN_PROGRESS');
  later(10_000);
  await (await scan()).form(`/orders/${order.poNumber}/stages/CAD/reversal`).submit();
  expect(await stateOf(order, 'CAD')).toBe('IN_PROGRESS');
});

/** As htmx sends the box. */
async function beside(code: string, at?: string) {
  lead.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-Target': 'div#scanned' };
  const said = new URLSearchParams({ code, ...(at && { at }) });
  const response = await workshop.app.request(`${ORIGIN}/scan`, {
    method: 'POST',
    headers: {
      ...lead.headers,
      Origin: ORIGIN,
      Cookie: lead.cookies.header,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: said.toString(),
  });
  lead.headers = {};
  return { status: response.status, to: response.headers.get('HX-Redirect'), html: await response.text() };
}

test('beside the box it says what was done in less than 4 KiB, with Undo', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const { status, html } = await beside(code, 'CAD');
  expect(status).toBe(200);
  expect(html.length).toBeLessThan(2048);
  expect(html).toContain('data-sound="good"');
  expect(html).toContain(`${order.poNumber}: CAD started.`);
  expect(html).toContain(`action="/orders/${order.poNumber}/stages/CAD/reversal"`);
  later(1_500);
  expect((await beside(code, 'CAD')).html).toContain('CAD started.');
  expect(await stateOf(order, 'CAD')).toBe('IN_PROGRESS');
  later(5_000);
  expect((await beside(code, 'CAD')).html).toContain('CAD completed.');
});

test('elsewhere a sheet opens its page with one big button, and the code of an order the order', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  expect(await beside(code, 'PAINT')).toMatchObject({ status: 204, to: `/scan/${code}` });
  expect(await beside(code)).toMatchObject({ status: 204, to: `/scan/${code}` });
  expect(await stateOf(order, 'CAD')).toBe('QUEUED');
  const whole = await codeOf(order, null);
  expect((await beside(whole, 'CAD')).to).toBe(`/scan/${whole}`);
  expect((await beside(order.poNumber.toLowerCase(), 'CAD')).to).toBe(`/orders/${order.poNumber}`);
});

test('what was not understood is said beside the box, with what was read', async () => {
  const { status, html } = await beside('4751<b>', 'CAD');
  expect(status).toBe(422);
  expect(html).toContain('data-sound="bad"');
  expect(html).toContain('4751&lt;b&gt;');
  const order = await orderIn(crew, 'approved');
  await crew.office.put(`/api/orders/${order.poNumber}`, { version: order.version, title: 'Wider' });
  const old = await beside(await codeOf(order, 'CAD', 1), 'CAD');
  expect(old.status).toBe(409);
  expect(old.html).toContain('fetch the traveller R2');
  expect(await stateOf(order, 'CAD')).toBe('QUEUED');
});

test('from the scan box to the stage, its one button, what it did, and back', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const station = await lead.get('/stations/PAINT');
  const opened = await station
    .form('/scan')
    .fill({ code: ` ${code} ` })
    .submit();
  expect(opened.path).toBe(`/scan/${code}`);
  expect(opened.heading).toBe(`CAD ${order.poNumber}`);
  expect(await stateOf(order, 'CAD')).toBe('QUEUED');

  const started = await opened.form(`/scan/${code}`).submit();
  expect(started.text).toContain(`${order.poNumber}: CAD started.`);
  expect(await stateOf(order, 'CAD')).toBe('IN_PROGRESS');
  expect(started.hasForm(`/scan/${code}`)).toBe(false);
  expect(started.hasForm('/scan')).toBe(true);

  const back = await started.form(/reversal$/).submit();
  expect(back.path).toBe(`/scan/${code}`);
  expect(back.text).toContain('CAD taken back.');
  expect(await stateOf(order, 'CAD')).toBe('QUEUED');

  const again = await back.form(`/scan/${code}`).submit();
  const shown = await again.follow('Show this stage again');
  const done = await shown.form(`/scan/${code}`).submit();
  expect(done.document.querySelector('.message')?.textContent).toContain('Completed → CNC');
});

test('the button of a page is pressed once, however often', async () => {
  const order = await orderIn(crew, 'approved');
  const form = (await lead.get(`/scan/${await codeOf(order, 'CAD')}`)).form(/^\/scan\/\d+$/);
  await form.submit();
  await form.submit();
  expect(await stateOf(order, 'CAD')).toBe('IN_PROGRESS');
});

test('an old page does not do what it did not offer', async () => {
  const order = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  const code = await codeOf(order, 'CNC');
  const form = (await lead.get(`/scan/${code}`)).form(`/scan/${code}`);
  await crew.cnc.post(`/api/scan/${code}`);
  const refused = await form.submit();
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Jānis Kalniņš already started this stage');
  expect(await stateOf(order, 'CNC')).toBe('IN_PROGRESS');
});

test('the code of an order leads to the order', async () => {
  const order = await orderIn(crew, 'approved');
  expect((await lead.get(`/scan/${await codeOf(order, null)}`)).path).toBe(`/orders/${order.poNumber}`);
});

test('an outdated sheet names the one to fetch, with where to print it', async () => {
  const order = await orderIn(crew, 'approved');
  const { poNumber, version } = order;
  await crew.office.put(`/api/orders/${poNumber}`, { version, title: 'Wider' });
  for (const station of ['CAD', null] as const) {
    const page = await lead.get(`/scan/${await codeOf(order, station)}`);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Revision R1 is outdated: fetch the traveller R2.');
    expect((await page.follow('Print the traveller R2')).path).toBe(`/orders/${poNumber}/traveller`);
  }
  const opened = (await lead.get(`/scan/${await codeOf(order, 'CAD', 2)}`)).form(/^\/scan\/\d+$/);
  await crew.office.put(`/api/orders/${poNumber}`, { version: version + 1, title: 'Wider still' });
  expect((await opened.submit()).text).toContain('Revision R2 is outdated: fetch the traveller R3.');
  expect(await stateOf(order, 'CAD')).toBe('QUEUED');
});

test('what was misread is shown, with what to do', async () => {
  const page = await lead.get('/scan?code=2000%3Cb%3E');
  expect(page.status).toBe(422);
  expect(page.text).toContain('Read: 2000<b>');
  expect(page.text).toContain('Scan it again, or type the 14 digits under the bar code.');
  const unknown = await lead.get(`/scan/${scanCode({ orderId: 999_000, station: 'CAD', revision: 1 })}`);
  expect([unknown.status, unknown.text.includes('No order has this code.')]).toEqual([404, true]);
  expect((await lead.get('/scan')).status).toBe(200);
  const here = await (await lead.get('/stations/CAD')).form('/scan').fill({ code: 'x' }).submit();
  expect(here.status).toBe(422);
  expect((await here.follow('To the station')).path).toBe('/stations/CAD');
});

test('who is not signed in comes to the sign-in page and back', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const { browser } = workshop.guest;
  const away = await browser.get(`/scan/${code}`);
  const back = await away.form('/sign-in').fill({ username: 'lead', password: PASSWORD }).submit();
  expect(back.path).toBe(`/scan/${code}`);
});

test('who may only look sees no button', async () => {
  const order = await orderIn(crew, 'approved');
  const guest = await workshop.browse('guest');
  const page = await guest.get(`/scan/${await codeOf(order, 'CAD')}`);
  expect(page.status).toBe(200);
  expect(page.hasForm(/^\/scan\/\d/)).toBe(false);
});

test('the pages read well in Russian and Latvian', async () => {
  const order = await orderIn(crew, 'on_hold');
  for (const locale of ['ru', 'lv']) {
    await crew.lead.put('/api/preferences', { locale });
    for (const path of ['/scan', '/scan/1', `/scan/${await codeOf(order, 'CNC')}`]) await lead.get(path);
    await lead.get(`/scan/${await codeOf(order, 'CNC', 7)}`);
  }
  await crew.lead.put('/api/preferences', { locale: 'en' });
});
