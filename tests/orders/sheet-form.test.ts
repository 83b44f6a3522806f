import { describe, expect, test } from 'vitest';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const clerk = await workshop.browse('clerk');
const office = await workshop.browse('office');

const draft = async (items: object[] = []) =>
  (await crew.clerk.draft({ items })) as { poNumber: string; items: { id: number }[] };
const itemsOf = async (po: string) => (await crew.office.get(`/api/orders/${po}/items`)).body.items;
const newSheet = async (po: string, code: string) =>
  (await clerk.get(`/orders/${po}/items/new?template=${code}`)).form(`/orders/${po}/items/new`);
const names = (form: { entries: readonly (readonly [string, string])[] }) => form.entries.map(([name]) => name);

test('an order is written, its signs are chosen and filled in, with links and forms alone', async () => {
  const order = (await clerk.get('/orders/new')).form('/orders/new').fill({
    client: 'Kafejnīca Pērle',
    title: 'Letters over the door',
    deliveryAddress: 'Jūrmala',
  });
  const sheet = await order.submit({ intent: 'sheet.P5' });
  expect(sheet.heading).toBe('Item 1 of 1');
  expect(sheet.value('name')).toBe('P5 1');
  const po = /PO-\d+/.exec(sheet.path)![0];
  const chooser = await sheet
    .form(`/orders/${po}/items/new`)
    .fill({
      name: 'Letters',
      quantity: '7',
      'values.TRIM.trim_color_primary': '971',
      'values.LINE_FREEZER.face_thickness': '3,0',
    })
    .submit({ intent: 'another' });
  const second = await chooser.follow('Profile 8');
  const saved = await second.form(`/orders/${po}/items/new`).fill({ widthMm: '1 200', heightMm: '400' }).submit();
  expect(saved.text).toContain('P8 2');
  expect(await itemsOf(po)).toMatchObject([
    {
      name: 'Letters',
      quantity: 7,
      template: 'P5',
      values: { 'TRIM.trim_color_primary': { code: '971' }, 'LINE_FREEZER.face_thickness': 3 },
    },
    { name: 'P8 2', template: 'P8', widthMm: 1200, heightMm: 400 },
  ]);
});

describe('without scripts', () => {
  test('a choice brings up its fields when the sheet is updated, and nothing is saved', async () => {
    const { poNumber } = await draft();
    const form = await newSheet(poNumber, 'P7st');
    const film = 'values.FRONT.face_film';
    expect(names(form)).not.toContain(film);
    const updated = await form
      .fill({ 'values.FRONT.front_finish': 'ORACAL_8500', name: 'Typed' })
      .submit({ intent: 'update' });
    const after = updated.form(`/orders/${poNumber}/items/new`);
    expect(names(after)).toContain(film);
    expect(updated.value('name')).toBe('Typed');
    expect(updated.text).toContain('Not saved yet');
    expect(await itemsOf(poNumber)).toEqual([]);
  });

  test('what a switch opens stands below it, filled in as usual, and counts only while it is on', async () => {
    const { poNumber } = await draft();
    const form = await newSheet(poNumber, 'P7st');
    const section = 'values.ASSEMBLING.frame_dimensions';
    expect(new Map(form.entries).get(section)).toBe('40x40x2');
    await form.submit();
    await (await newSheet(poNumber, 'P7st')).fill({ 'values.ASSEMBLING.frame': ['false', 'true'] }).submit();
    const [off, on] = await itemsOf(poNumber);
    expect(off.values).not.toHaveProperty(['ASSEMBLING.frame_dimensions']);
    expect(on.values).toHaveProperty(['ASSEMBLING.frame_dimensions'], '40x40x2');
  });

  test('a colour is looked for on a page of its own, and comes back among what was typed', async () => {
    const { poNumber } = await draft();
    const path = `/orders/${poNumber}/items/new`;
    const sought = await (await newSheet(poNumber, 'P7st'))
      .fill({ name: 'Letters', 'values.PAINTING.sides_color': 'красный' })
      .submit({ find: 'values.PAINTING.sides_color' });
    expect(sought.heading).toBe('Find: Sides colour');
    expect(sought.text).toContain('RAL 3020');
    const narrowed = await sought.form(path).fill({ sought: 'anthracite' }).submit();
    const sheet = await narrowed.form(path).submit({ pick: 'RAL 7016' });
    expect(sheet.value('name')).toBe('Letters');
    expect(sheet.value('values.PAINTING.sides_color')).toBe('RAL 7016');
    await sheet.form(path).submit();
    expect(await itemsOf(poNumber)).toMatchObject([
      { name: 'Letters', values: { 'PAINTING.sides_color': { system: 'RAL', code: '7016' } } },
    ]);
  });

  test('each film has a line, and there is always one more', async () => {
    const { poNumber, items } = await draft([
      {
        template: 'P7st',
        values: { 'FRONT.front_finish': 'ORACAL_8500', 'FRONT.film_face': true, 'FRONT.face_film': '010, 031' },
      },
    ]);
    const path = `/orders/${poNumber}/items/${items[0]!.id}/edit`;
    const form = (await clerk.get(path)).form(path);
    const films = () => form.entries.filter(([name]) => name === 'values.FRONT.face_film').map(([, text]) => text);
    expect(films()).toEqual(['010 White', '031 Red', '']);
    const found = await form.submit({ find: 'values.FRONT.face_film:2' });
    const sheet = await found.form(path).submit({ pick: '070 Black' });
    await sheet.form(path).submit();
    expect((await itemsOf(poNumber))[0].values['FRONT.face_film'].map(({ code }: { code: string }) => code)).toEqual([
      '010',
      '031',
      '070',
    ]);
  });

  test('no input shows a code, and what it shows is understood', async () => {
    const { poNumber } = await draft();
    const form = await newSheet(poNumber, 'P7st');
    const said = new Map(form.entries);
    expect(said.get('values.CNC_FREZER.face_material')).toBe('PLEXIGLAS® XT WN071 white opal');
    await form.fill({ 'values.CNC_FREZER.back_material': 'алюминий 2 мм' }).submit();
    expect((await itemsOf(poNumber))[0].values).toMatchObject({
      'CNC_FREZER.face_material': { materialCode: 'PLEXIGLAS_XT_WN071' },
      'CNC_FREZER.back_material': { materialCode: 'ALU_MILL_2_0' },
    });
  });

  test('what is wrong is said at its field, and every typed word stays', async () => {
    const { poNumber } = await draft();
    const form = await newSheet(poNumber, 'P5');
    const page = await form
      .fill({
        quantity: 'seven',
        'values.TRIM.trim_color_primary': 'pink',
        'values.LINE_FREEZER.face_thickness': '900',
      })
      .submit();
    expect(page.status).toBe(422);
    expect(page.value('quantity')).toBe('seven');
    expect(page.value('values.TRIM.trim_color_primary')).toBe('pink');
    const links = [...page.document.querySelectorAll('#errors a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['#f-quantity', '#f-values-TRIM-trim_color_primary']));
    for (const link of links) expect(page.document.querySelector(`[id="${link!.slice(1)}"]`), link!).not.toBeNull();
  });

  test('the second of two who fill in one item sees both versions, and may save his', async () => {
    const { poNumber, items } = await draft([{ template: 'P5', name: 'Letters' }]);
    const path = `/orders/${poNumber}/items/${items[0]!.id}/edit`;
    const mine = (await clerk.get(path)).form(path);
    await (await office.get(path)).form(path).fill({ 'values.TRIM.trim_color_primary': '971' }).submit();
    const conflict = await mine.fill({ 'values.TRIM.trim_color_primary': '785' }).submit();
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Ilze Bērziņa');
    expect(conflict.text).toContain('971');
    expect(conflict.value('values.TRIM.trim_color_primary')).toBe('785');
    await conflict.form(path).submit();
    expect((await itemsOf(poNumber))[0].values['TRIM.trim_color_primary'].code).toBe('785');
  });

  test('a double press adds one item', async () => {
    const { poNumber } = await draft();
    const form = await newSheet(poNumber, 'P1');
    await form.submit();
    await form.submit();
    expect(await itemsOf(poNumber)).toHaveLength(1);
  });
});

describe('the order’s page', () => {
  test('links to what a sheet still lacks, and the sheet says so at the field', async () => {
    const { poNumber } = await draft([{ template: 'P5', name: 'Letters', values: {} }]);
    const page = await clerk.get(`/orders/${poNumber}`);
    const link = [...page.document.querySelectorAll('.todo a')]
      .map((a) => a.getAttribute('href')!)
      .find((href) => href.includes('trim_color_primary'))!;
    const sheet = await clerk.get(link);
    const field = sheet.document.querySelector(`[id="${link.split('#')[1]}"]`)!;
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  test('warns of a RAL number that is in no table, in a row of material too', async () => {
    const row = { label: 'Face', colourSystem: 'RAL', colourCode: '7099' };
    const { poNumber } = await crew.clerk.draft({ materials: [row, { ...row, colourCode: '7016' }] });
    const { text } = await clerk.get(`/orders/${poNumber}`);
    expect(text).toContain('RAL 7099 is not in the table');
    expect(text).not.toContain('RAL 7016 is not');
  });

  test('duplicates, moves and removes an item', async () => {
    const { poNumber, items } = await draft([{ template: 'P5', name: 'Letters' }, { name: 'Plate' }]);
    const order = `/orders/${poNumber}`;
    const [letters, plate] = items as [{ id: number }, { id: number }];
    await (await clerk.get(order)).form(`${order}/items/${letters.id}/copy`).submit();
    await (await clerk.get(order)).form(`${order}/items/${plate.id}/move`).submit({ position: '1' });
    const asked = await clerk.get(`${order}/items/${letters.id}/removal`);
    expect(asked.heading).toContain('Letters');
    await asked.form(`${order}/items/${letters.id}/removal`).submit();
    expect((await itemsOf(poNumber)).map((item: { name: string }) => item.name)).toEqual(['Plate', 'Letters (Copy)']);
  });

  test('an order is repeated with its sheets', async () => {
    const { poNumber } = await draft([
      { template: 'P5', name: 'Letters', values: { 'TRIM.trim_color_primary': '971' } },
    ]);
    const again = await (await clerk.get(`/orders/new?from=${poNumber}`)).form('/orders/new').submit();
    const copy = /PO-\d+/.exec(again.path)![0];
    expect(copy).not.toBe(poNumber);
    const [from, to] = [await itemsOf(poNumber), await itemsOf(copy)];
    expect(to[0]).toEqual({ ...from[0], id: to[0].id });
  });

  test('an order’s form keeps the sheets that it names', async () => {
    const { poNumber } = await draft([{ template: 'P5', name: 'Letters' }, { name: 'Plate' }]);
    const path = `/orders/${poNumber}/edit`;
    const before = await itemsOf(poNumber);
    await (await clerk.get(path)).form(path).fill({ title: 'Other' }).submit();
    expect(await itemsOf(poNumber)).toEqual(before);
  });
});

describe('with scripts', () => {
  test('a choice is answered by the sections that look otherwise, under 4 KiB', async () => {
    const { poNumber } = await draft();
    const browser = await workshop.browse('clerk');
    await browser.get('/orders');
    const form = (await browser.get(`/orders/${poNumber}/items/new?template=P7st`)).form(
      `/orders/${poNumber}/items/new`,
    );
    browser.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'Accept-Encoding': 'identity' };
    const same = await form.submit({ intent: 'update' });
    expect(same.document.querySelectorAll('hx-partial')).toHaveLength(1);
    const other = await form.fill({ 'values.FRONT.front_finish': 'PRINT' }).submit({ intent: 'update' });
    const targets = [...other.document.querySelectorAll('hx-partial')].map((part) => part.getAttribute('hx-target'));
    expect(targets).toEqual(['#section-FRONT', '#sheet-state']);
  });
});
