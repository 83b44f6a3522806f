import { describe, expect, test } from 'vitest';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { clerk, office } = crew;
const [browser, other] = [await workshop.browse('clerk'), await workshop.browse('office')];

const LETTERS = { name: 'Letters', quantity: 3, signType: 'OUTDOOR', widthMm: 1200, heightMm: 400, notes: '' };
const itemOf = ({ poNumber, items }: Order, n = 0) => `/api/orders/${poNumber}/items/${items[n].id}`;
const latest = async ({ poNumber }: Order) =>
  (await clerk.get(`/api/orders/${poNumber}/timeline?timeline=order&limit=1`)).body.entries[0];

/** The lines of the latest entry: "Letters: Width: 1200 mm → 1500 mm". */
async function told({ poNumber }: Order, locale = 'en'): Promise<string[]> {
  const page = await browser.get(`/orders/${poNumber}?lang=${locale}`);
  const lines = [...page.document.querySelectorAll('.history > li:first-child .changes > li')];
  return lines.map((line) => line.textContent!.replace(/\s+/g, ' ').trim());
}

describe('the history of an order says what changed on an item', () => {
  test.each([
    [{ name: 'Big letters' }, 'Letters: Item name: Letters Big letters'],
    [{ quantity: 4 }, 'Letters: Quantity: 3 pcs 4 pcs'],
    [{ signType: 'INDOOR' }, 'Letters: Use: Outdoor Indoor'],
    [{ widthMm: 1500 }, 'Letters: Width: 1,200 mm 1,500 mm'],
    [{ heightMm: null }, 'Letters: Height: 400 mm —'],
    [{ notes: 'Mind the edge' }, 'Letters: Notes: — Mind the edge'],
  ])('field by field, and nothing else: %j', async (change, line) => {
    const order = await clerk.draft({ items: [LETTERS, { ...LETTERS, name: 'Box' }] });
    expect((await clerk.put(itemOf(order), { itemVersion: 1, ...change })).status).toBe(200);
    expect(await told(order)).toEqual([line]);
  });

  test('in the words of the reader', async () => {
    const order = await clerk.draft({ items: [LETTERS] });
    await clerk.put(itemOf(order), { itemVersion: 1, signType: 'INDOOR', widthMm: 1500 });
    const lines = (await told(order, 'ru')).map((line) => line.replaceAll('\u00a0', ' '));
    expect(lines).toEqual(['Letters: Вид вывески: Уличная Интерьерная', 'Letters: Ширина: 1 200 мм 1 500 мм']);
  });

  test('with what its sheet says, old and new of one field in one line', async () => {
    const order = await clerk.draft({ items: [{ template: 'P5', name: 'Letters' }] });
    const put = (code: string, version: number) =>
      clerk.put(itemOf(order), {
        itemVersion: version,
        values: { ...order.items[0].values, 'TRIM.trim_color_primary': code },
      });
    await put('971', 1);
    await put('785', 2);
    expect(await told(order)).toEqual([expect.stringMatching(/^Letters: .+: .*971.* .*785.*$/)]);
  });

  test('where only the head is edited, no item is told', async () => {
    const order = await clerk.draft({ items: [LETTERS] });
    await clerk.put(`/api/orders/${order.poNumber}`, { version: 1, title: 'Other', items: order.items });
    expect((await latest(order)).newValues).toEqual({ title: 'Other' });
  });

  test('a line whose before equals its after is not written, though an item is put in the place of one like it', async () => {
    const order = await clerk.draft({ items: [LETTERS] });
    await clerk.put(`/api/orders/${order.poNumber}`, { version: 1, items: [{ ...LETTERS, heightMm: 500 }] });
    const { oldValues, newValues } = await latest(order);
    expect([Object.keys(oldValues), Object.keys(newValues)]).toEqual([['itemFields'], ['itemFields']]);
    expect(await told(order)).toEqual(['Letters: Height: 400 mm 500 mm']);
  });

  test('what comes, goes or moves is told in short', async () => {
    const order = await clerk.draft({ items: [LETTERS, { ...LETTERS, name: 'Box' }] });
    await clerk.delete(itemOf(order));
    expect(await told(order)).toEqual(['Items: 3 × Letters, 3 × Box 3 × Box']);
    await clerk.post(`${itemOf(order, 1)}/copy`);
    await clerk.put(`/api/orders/${order.poNumber}`, { version: 3, materials: [{ label: 'Face', quantity: 1 }] });
    expect(await told(order)).toEqual(['Materials: — 1 × Face']);
    const [material] = (await clerk.get(`/api/orders/${order.poNumber}`)).body.materials;
    await clerk.put(`/api/orders/${order.poNumber}`, {
      version: 4,
      materials: [{ ...material, notes: 'Matt', widthMm: 700 }],
    });
    expect(await told(order)).toEqual(['Face: Width: — 700 mm', 'Face: Notes: — Matt']);
  });

  test('the audit page has both sides of each', async () => {
    const order = await clerk.draft({ items: [LETTERS] });
    await clerk.put(itemOf(order), { itemVersion: 1, widthMm: 1500, quantity: 5 });
    const page = await (await workshop.browse('boss')).get(`/audit?entityId=${order.poNumber}&action=UPDATE_ORDER`);
    const cells = [...page.document.querySelectorAll('.trail tbody .val')].map((cell) => cell.textContent!.trim());
    expect(cells).toEqual(['Letters: Quantity', '3 pcs', '5 pcs', 'Letters: Width', '1,200 mm', '1,500 mm']);
  });
});

describe('whoever was overtaken at an item', () => {
  const begun = async (item: object = LETTERS) => {
    const order = await clerk.draft({ items: [item] });
    const path = `/orders/${order.poNumber}/items/${order.items[0].id}/edit`;
    return { order, path, mine: (await browser.get(path)).form(path) };
  };
  const notes = (page: { document: Document }) =>
    [...page.document.querySelectorAll('.field')].flatMap((field) => {
      const now = field.querySelector('.theirs')?.textContent?.trim();
      return now ? [`${field.querySelector('label, .label')!.childNodes[0]!.textContent!.trim()}: ${now}`] : [];
    });

  test('is told only what differs, in words, and that nothing of his is saved yet', async () => {
    const { order, path, mine } = await begun();
    await (await other.get(path))
      .form(path)
      .fill({ signType: 'INDOOR', widthMm: '1500', notes: 'Two\r\nlines' })
      .submit();
    const page = await mine.fill({ quantity: ' 3 ', notes: 'Two\r\nlines ', heightMm: '450' }).submit();
    expect(page.status).toBe(409);
    expect(notes(page)).toEqual(['Use: Now: Indoor', 'Width: Now: 1500 mm', 'Height: Now: 400 mm']);
    expect(page.text).toContain('Ilze Bērziņa changed this item');
    expect(page.text).toContain('Nothing of yours is saved yet');
    expect(page.text).toContain('Save as chosen');
    await page.form(path).submit();
    expect((await clerk.get(itemOf(order))).body).toMatchObject({ signType: 'OUTDOOR', widthMm: 1200, heightMm: 450 });
  });

  test('chooses field by field: his own, or what is stored by now', async () => {
    const { order, path, mine } = await begun();
    await (await other.get(path)).form(path).fill({ signType: 'INDOOR', widthMm: '1500' }).submit();
    const met = await mine.fill({ heightMm: '450' }).submit();
    await met.form(path).fill({ 'take.widthMm': 'theirs' }).submit();
    expect((await clerk.get(itemOf(order))).body).toMatchObject({ signType: 'OUTDOOR', widthMm: 1500, heightMm: 450 });
  });

  test('chooses a use and the stations of an item in words, too', async () => {
    const { order, path, mine } = await begun();
    await (await other.get(path))
      .form(path)
      .fill({ signType: 'INDOOR', stations: ['', 'CNC', 'PAINT'] })
      .submit();
    const met = await mine.fill({ heightMm: '450', stations: ['', 'GLUEING'] }).submit();
    const told = [...met.document.querySelectorAll('.theirs')].map((note) => note.textContent!.trim());
    expect(told).toEqual(['Now: Indoor', 'Now: 400 mm', 'Now: CNC, Paint']);
    await met.form(path).fill({ 'take.signType': 'theirs', 'take.stations': 'theirs' }).submit();
    expect((await clerk.get(itemOf(order))).body).toMatchObject({
      ...{ signType: 'INDOOR', heightMm: 450, stations: ['CNC', 'PAINT'] },
    });
  });

  test('chooses so on a sheet too', async () => {
    const { order, path, mine } = await begun({ template: 'P7st', name: 'Letters' });
    const colour = 'PAINTING.sides_color';
    await (await other.get(path))
      .form(path)
      .fill({ [`values.${colour}`]: 'RAL 7016' })
      .submit();
    const met = await mine.fill({ [`values.${colour}`]: 'RAL 9005' }).submit();
    await met
      .form(path)
      .fill({ [`take.values.${colour}`]: 'theirs' })
      .submit();
    const { values } = (await clerk.get(itemOf(order))).body;
    expect(values[colour]).toMatchObject({ code: '7016' });
  });

  test('nothing is told of a sheet but the field that differs', async () => {
    const { path, mine } = await begun({ template: 'P7st', name: 'Letters' });
    const there = (await other.get(path)).form(path);
    await there.fill({ 'values.PAINTING.sides_color': 'RAL 7016' }).submit();
    const page = await mine.fill({ quantity: '2' }).submit();
    expect([page.status, notes(page)]).toEqual([
      409,
      ['Quantity: Now: 1 pcs', expect.stringMatching(/^Sides?.*: Now: .*7016/)],
    ]);
  });

  test('by himself in another window is told so', async () => {
    const { path, mine } = await begun();
    await (await browser.get(path)).form(path).fill({ quantity: '8' }).submit();
    const page = await mine.fill({ quantity: '9' }).submit();
    expect([page.status, notes(page)]).toEqual([409, ['Quantity: Now: 8 pcs']]);
    expect(page.text).toContain('You changed this yourself in another window');
    expect(page.text).not.toContain('Marta Ozola changed');
  });

  test('so is who edits an order, a client, an address or a note at a station', async () => {
    const order = await orderIn(crew, 'draft');
    await clerk.put(`/api/orders/${order.poNumber}`, { version: 1, title: 'Once' });
    const answer = await clerk.put(`/api/orders/${order.poNumber}`, { version: 1, title: 'Twice' });
    expect([answer.body.error.reason, answer.body.error.message]).toEqual([
      'changed_meanwhile',
      expect.stringContaining('another window'),
    ]);
    const client = (await office.post('/api/clients', { name: 'Neona SIA' })).body;
    await office.put(`/api/clients/${client.id}`, { version: 1, notes: 'Once' });
    const own = await office.put(`/api/clients/${client.id}`, { version: 1, notes: 'Twice' });
    const strange = await crew.boss.put(`/api/clients/${client.id}`, { version: 1, notes: 'Thrice' });
    expect(own.body.error.message).toContain('another window');
    expect(strange.body.error.message).toContain('Ilze Bērziņa');
  });
});

test('who was overtaken at an order reads dates, choices and ticks in words', async () => {
  const order = await clerk.draft({ dueDate: '2026-12-04', priority: 'NORMAL' });
  const path = `/orders/${order.poNumber}/edit`;
  const mine = (await browser.get(path)).form(path);
  await crew.boss.put(`/api/orders/${order.poNumber}`, {
    version: 1,
    dueDate: '2026-12-11',
    priority: 'HIGH',
    isRd: true,
  });
  const page = await mine.fill({ title: 'Mine' }).submit();
  const told = [...page.document.querySelectorAll('.theirs')].map((note) => note.textContent!.trim());
  expect(told).toEqual([expect.stringContaining('Now: Letters'), 'Now: 11 Dec 2026', 'Now: High', 'Now: Yes']);
});
