import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const cnc = await workshop.browse('cnc');
const office = await workshop.browse('office');
const guest = await workshop.browse('guest');

const P5 = { template: 'P5', name: 'Letters' };
const TRIM = 'values.TRIM.trim_color_primary';
const read = async ({ poNumber }: Order) => (await crew.office.get(`/api/orders/${poNumber}`)).body;
const changesOf = async ({ poNumber }: Order) =>
  (await crew.office.get(`/api/change-requests?state=all&order=${poNumber}`)).body.changes;

async function letters(): Promise<Order> {
  const { items } = await crew.clerk.draft({ items: [P5] });
  const values = { ...items[0].values, 'TRIM.trim_color_primary': '971' };
  return orderIn(crew, 'approved', { draft: { items: [{ ...P5, values }] } });
}

const newFor = ({ poNumber }: Order) => `/orders/${poNumber}/changes/new`;
const sheetOf = ({ poNumber, items }: Order) => `/orders/${poNumber}/items/${items[0].id}/proposal`;

async function proposed(order: Order) {
  const form = (await cnc.get(sheetOf(order))).form(sheetOf(order));
  return form
    .fill({ 'proposal.title': 'Other trim', 'proposal.message': 'We are out of 971', [TRIM]: '785', quantity: '9' })
    .submit();
}

describe('an operator', () => {
  test('proposes a change on the form of the order, and the form says the same as JSON', async () => {
    const order = await letters();
    const { document } = await cnc.get(`/orders/${order.poNumber}`);
    expect(document.querySelector(`a[href="${newFor(order)}"]`)?.textContent).toContain('Propose a change');
    expect(document.querySelector(`a[href="${sheetOf(order)}"]`)).not.toBeNull();
    const start = await cnc.get(newFor(order));
    const form = start.form(newFor(order));
    const page = await form
      .fill({ 'proposal.title': 'Later', 'proposal.message': 'The saw is broken', dueDate: '2026-12-18' })
      .submit();
    expect(page.heading).toContain('Later');
    expect(page.text).toContain('The saw is broken');
    const json = await crew.cnc.post('/api/change-requests', {
      ...{ po: order.poNumber, version: order.version, title: 'Later', message: 'The saw is broken' },
      changes: { dueDate: '2026-12-18' },
    });
    const [, byForm] = await changesOf(order);
    expect({ ...byForm, id: 0, createdAt: 0 }).toEqual({ ...json.body, id: 0, createdAt: 0 });
    expect(await read(order)).toEqual(order);
  });

  test('proposes a change on the sheet of an item, and reads it beside what is there', async () => {
    const order = await letters();
    const page = await proposed(order);
    expect(page.status).toBe(200);
    const rows = [...page.document.querySelectorAll('.change-fields tr[id]')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).toEqual([
      ['Quantity', '1 pcs', '9 pcs'],
      [expect.stringContaining('Trim'), expect.stringContaining('971'), expect.stringContaining('785')],
    ]);
    const russian = await cnc.get(`${page.path}?lang=ru`);
    expect(russian.text).toContain('Предлагается');
    expect(russian.text).not.toContain('Quantity');
    expect(page.hasForm(/approval$/)).toBe(false);
  });

  test('has the sheet drawn anew by its switches, and nothing is sent', async () => {
    const order = await letters();
    const form = (await cnc.get(sheetOf(order))).form(sheetOf(order));
    const painted = { 'values.PAINTING.paint_face': ['false', 'true'], 'proposal.title': 'Typed' };
    const page = await form.fill(painted).submit({ intent: 'update' });
    expect(page.value('proposal.title')).toBe('Typed');
    expect(page.hasForm(sheetOf(order))).toBe(true);
    expect(await changesOf(order)).toEqual([]);
  });

  test('is told at the fields what is wrong, and every typed word stays', async () => {
    const order = await letters();
    const sheet = (await cnc.get(sheetOf(order))).form(sheetOf(order));
    const page = await sheet.fill({ [TRIM]: 'pink', quantity: 'many', 'proposal.message': 'Because' }).submit();
    expect(page.status).toBe(422);
    expect(['quantity', TRIM, 'proposal.message'].map((name) => page.value(name))).toEqual(['many', 'pink', 'Because']);
    const links = [...page.document.querySelectorAll('#errors a')].map((a) => a.getAttribute('href')!);
    expect(links).toEqual(
      expect.arrayContaining(['#f-proposal-title', '#f-quantity', `#f-${TRIM.replaceAll('.', '-')}`]),
    );
    for (const link of links) expect(page.document.querySelector(`[id="${link.slice(1)}"]`), link).not.toBeNull();
    const head = (await cnc.get(newFor(order))).form(newFor(order));
    const refused = await head.fill({ client: '', 'proposal.title': 'No client' }).submit();
    expect([refused.status, refused.value('proposal.title')]).toEqual([422, 'No client']);
    const same = await (await cnc.get(newFor(order)))
      .form(newFor(order))
      .fill({ 'proposal.title': 'Nothing' })
      .submit();
    expect(same.text).toContain('Nothing differs');
  });

  test('whom the office forestalled sees both, and may send his', async () => {
    const order = await letters();
    const sheet = (await cnc.get(sheetOf(order)))
      .form(sheetOf(order))
      .fill({ 'proposal.title': 'More', quantity: '9' });
    const head = (await cnc.get(newFor(order))).form(newFor(order)).fill({ 'proposal.title': 'Notes', notes: 'Mind' });
    const address = `/orders/${order.poNumber}/items/${order.items[0].id}/edit`;
    await (await office.get(address)).form(address).fill({ quantity: '4' }).submit();
    const version = (await read(order)).version;
    await crew.office.put(`/api/orders/${order.poNumber}`, { version, notes: 'Theirs' });
    for (const [form, told] of [
      [sheet, 'Now: 4'],
      [head, 'Now: Theirs'],
    ] as const) {
      const conflict = await form.submit();
      expect([conflict.status, conflict.text.includes(told)]).toEqual([409, true]);
      expect((await conflict.form(form.action).submit()).status).toBe(200);
    }
    const [second, first] = await changesOf(order);
    expect(first.fields).toMatchObject([{ before: 4, proposed: 9 }]);
    expect(second.fields).toMatchObject([{ before: 'Theirs', proposed: 'Mind' }]);
  });

  test('withdraws his own, and finds what he has proposed', async () => {
    const order = await letters();
    const page = await proposed(order);
    const withdrawn = await page.form(/withdrawal$/).submit();
    expect(withdrawn.text).toContain('Your proposal is withdrawn');
    expect((await cnc.get('/changes')).text).toContain('Other trim');
  });
});

describe('whoever decides', () => {
  test('finds what waits, sees what has moved on, and approves it', async () => {
    const order = await letters();
    const { path } = await proposed(order);
    await crew.office.put(`/api/orders/${order.poNumber}/items/${order.items[0].id}`, { itemVersion: 1, quantity: 4 });
    expect((await office.get(`/orders/${order.poNumber}`)).text).toContain('Changes: 1');
    expect((await office.get('/changes')).document.querySelector(`a[href="${path}"]`)).not.toBeNull();
    const page = await office.get(path);
    expect(page.text).toContain('The order has moved on since');
    expect(page.document.querySelector('.moved')?.textContent).toContain('It was: 1 pcs');
    const done = await page.form(/approval$/).submit();
    expect(done.text).toContain('has a new revision');
    expect((await read(order)).items[0]).toMatchObject({
      quantity: 9,
      values: { 'TRIM.trim_color_primary': { code: '785' } },
    });
    expect((await office.get(`/orders/${order.poNumber}`)).text).toContain('approved a change');
  });

  test('declines with a reason, which is asked for', async () => {
    const order = await letters();
    const { path } = await proposed(order);
    const ask = await (await office.get(path)).follow('Decline');
    expect((await ask.form(/decline$/).submit()).status).toBe(422);
    const page = await ask
      .form(/decline$/)
      .fill({ reason: 'The client wants 971' })
      .submit();
    expect(page.text).toContain('The client wants 971');
    expect(page.hasForm(/approval$/)).toBe(false);
  });

  test('is told that somebody else was quicker, and shown what came of it', async () => {
    const order = await letters();
    const { path } = await proposed(order);
    const form = (await office.get(path)).form(/approval$/);
    await crew.boss.post(`/api/change-requests/${path.split('/').at(-1)}/decline`, { reason: 'No' });
    const page = await form.submit();
    expect([page.status, page.text.includes('Anna Vītola')]).toEqual([409, true]);
  });

  test('is told at the row why it cannot be applied', async () => {
    const order = await letters();
    const { path } = await proposed(order);
    await crew.office.put(`/api/orders/${order.poNumber}`, { version: order.version, items: [{ name: 'Another' }] });
    const page = await (await office.get(path)).form(/approval$/).submit();
    expect(page.status).toBe(422);
    expect(page.document.querySelector('.change-fields .error')?.textContent).toContain('no longer in the order');
  });

  test('reads a new item with its sheet, and an edit of the office under its own name', async () => {
    const order = await letters();
    const { values } = order.items[0];
    await crew.cnc.post('/api/change-requests', {
      ...{ po: order.poNumber, version: order.version, title: 'One more' },
      changes: {
        items: [
          ...order.items.map(({ id, itemVersion }: Order) => ({ id, itemVersion })),
          { ...P5, name: 'Arrow', values },
        ],
      },
    });
    const [{ id }] = await changesOf(order);
    const page = await office.get(`/orders/${order.poNumber}/changes/${id}`);
    expect(page.text).toContain('1 × Arrow');
    expect(page.document.querySelector('.reading')).not.toBeNull();
    await crew.office.put(`/api/orders/${order.poNumber}`, { version: order.version, notes: 'Mind' });
    expect((await office.get(`/changes?state=approved&order=${order.poNumber}`)).text).toContain('Edit of the order');
  });
});

test('a viewer reads what was proposed, and proposes nothing', async () => {
  const order = await letters();
  const { path } = await proposed(order);
  const page = await guest.get(path);
  expect([page.status, page.forms().filter((form) => form.action.startsWith(path)).length]).toEqual([200, 0]);
  expect((await guest.get(newFor(order))).status).toBe(403);
  expect(
    (await guest.get(`/orders/${order.poNumber}`)).document.querySelector(`a[href="${newFor(order)}"]`),
  ).toBeNull();
  expect((await guest.get(`${path}9999`)).status).toBe(404);
});

test('in Russian a full page of the list and the largest sheet fit the first flight of a connection', async () => {
  const weigh = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
  const { items } = await crew.clerk.draft({ items: [{ template: 'P7st' }] });
  const values = { ...items[0].values, 'PAINTING.sides_color': 'RAL 7016' };
  const order = await orderIn(crew, 'approved', { draft: { items: [{ template: 'P7st', name: 'Буквы', values }] } });
  for (let i = 0; i < 50; i++) {
    await crew.cnc.post('/api/change-requests', {
      ...{ po: order.poNumber, version: order.version, title: `Предложение ${i * 7919}` },
      changes: { notes: `Провода вывести слева, ${i * 37} мм` },
    });
  }
  const list = await office.get('/changes?state=all&lang=ru');
  expect(list.document.querySelectorAll('.change-list tbody tr')).toHaveLength(50);
  for (const page of [
    list,
    await cnc.get(`${sheetOf(order)}?lang=ru`),
    await office.get(`/orders/${order.poNumber}?lang=ru`),
  ]) {
    expect(weigh(page.html), page.path).toBeLessThanOrEqual(14 * 1024);
  }
});

test('to a draft nothing is proposed', async () => {
  const draft = await crew.clerk.draft();
  const clerk = await workshop.browse('clerk');
  expect((await clerk.get(`/orders/${draft.poNumber}`)).text).not.toContain('Propose a change');
  expect((await clerk.get(newFor(draft))).status).toBe(409);
});
