import { expect, test } from 'vitest';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const clerk = await workshop.json('clerk');
const office = await workshop.json('office');
const lead = await workshop.json('lead');
const browser = await workshop.browse('clerk');

const face = {
  label: 'Face',
  material: 'Acrylic, opal',
  thicknessMm: 3,
  colourSystem: 'RAL',
  colourCode: '9016',
  finish: 'matt',
  quantity: 7,
  widthMm: 400,
  heightMm: 600,
  notes: 'Film on both sides',
};

test('material rows are kept with their order, and shown by it', async () => {
  const order = await clerk.draft({ materials: [face, { label: 'Back' }] });
  expect(order.materials).toEqual([
    { id: expect.any(Number), ...face },
    {
      id: expect.any(Number),
      label: 'Back',
      material: '',
      thicknessMm: null,
      colourSystem: 'NONE',
      colourCode: '',
      finish: '',
      quantity: 1,
      widthMm: null,
      heightMm: null,
      notes: '',
    },
  ]);
  const page = await browser.get(`/orders/${order.poNumber}`);
  const row = page.document.querySelector('.materials tbody tr')!.textContent!.replace(/\s+/g, ' ');
  for (const words of ['Face', 'Acrylic, opal', '3 mm', 'RAL 9016, matt', '7 pcs', '400 × 600 mm']) {
    expect(row).toContain(words);
  }
});

test('an order has none unless some are written', async () => {
  expect((await clerk.draft()).materials).toEqual([]);
});

test('absent rows stay, rows that are sent are what there is', async () => {
  const { poNumber, version, materials } = await clerk.draft({ materials: [face, { label: 'Back' }] });
  const at = `/api/orders/${poNumber}`;
  const untouched = await clerk.put(at, { version, title: 'Another' });
  expect(untouched.body.materials).toEqual(materials);
  const [first, second] = materials;
  const swapped = await clerk.put(at, { version: version + 1, materials: [second, { ...first, thicknessMm: 4.5 }] });
  expect(swapped.body.materials).toEqual([second, { ...first, thicknessMm: 4.5 }]);
  const none = await clerk.put(at, { version: version + 2, materials: [] });
  expect(none.body.materials).toEqual([]);
  const same = await clerk.put(at, { version: version + 3, materials: [] });
  expect(same.body.version).toBe(version + 3);
});

test('a changed material makes a revision of an approved order, and stands in the trail', async () => {
  const { poNumber } = await clerk.draft({ materials: [face] });
  const at = `/api/orders/${poNumber}`;
  await clerk.post(`${at}/submission`);
  await lead.post(`${at}/approval`);
  const { version } = (await office.get(at)).body;
  const edited = await office.put(at, { version, materials: [{ ...face, thicknessMm: 5 }] });
  expect(edited.body).toMatchObject({ revision: 2, materials: [{ thicknessMm: 5 }] });
  const page = await browser.get(`/orders/${poNumber}`);
  expect(page.text).toContain('Materials: 7 × Face, Acrylic, opal, 3 mm, 9016 7 × Face, Acrylic, opal, 5 mm, 9016');
});

test.each([
  [{ thicknessMm: 3.2 }, 'thicknessMm', 'not_a_half'],
  [{ thicknessMm: 0 }, 'thicknessMm', 'too_small'],
  [{ thicknessMm: 501 }, 'thicknessMm', 'too_big'],
  [{ label: ' ' }, 'label', 'required'],
  [{ colourSystem: 'HEX', colourCode: '#12345' }, 'colourCode', 'hex_malformed'],
  [{ colourSystem: 'RAL', colourCode: '' }, 'colourCode', 'required'],
  [{ colourSystem: 'NONE', colourCode: '9016' }, 'colourSystem', 'colour_system_missing'],
  [{ colourSystem: 'NCS' }, 'colourSystem', 'not_an_option'],
  [{ quantity: 10_000 }, 'quantity', 'too_big'],
  [{ id: 1_000_000 }, 'id', 'not_an_option'],
])('%j is refused', async (wrong, field, reason) => {
  const { poNumber, version } = await clerk.draft();
  const { status, body } = await clerk.put(`/api/orders/${poNumber}`, { version, materials: [{ ...face, ...wrong }] });
  expect(status).toBe(422);
  expect(body.error.fields).toEqual({ [`materials.0.${field}`]: reason });
});

test.each([
  [{ colourSystem: 'HEX', colourCode: 'ff8800' }, '#FF8800'],
  [{ colourSystem: 'RAL', colourCode: 'RAL 9016' }, '9016'],
  [{ colourSystem: 'PANTONE', colourCode: '485 C' }, '485 C'],
])('the code of %j is written as %s', async (colour, code) => {
  const order = await clerk.draft({ materials: [{ ...face, ...colour }] });
  expect(order.materials[0].colourCode).toBe(code);
});

test('rows are added, filled and removed by buttons alone', async () => {
  const form = (await browser.get('/orders/new')).form('/orders/new');
  form.fill({ client: 'Salons Mirdza', title: 'Sign', deliveryAddress: 'Jelgava', 'items.0.name': 'Plate' });
  let page = await form.submit({ intent: 'add-material' });
  page = await page.form('/orders/new').fill({ 'materials.0.label': 'Face' }).submit({ intent: 'add-material' });
  page = await page.form('/orders/new').submit({ intent: 'add-material' });
  expect(page.value('materials.0.label')).toBe('Face');
  page = await page.form('/orders/new').fill({ 'materials.1.label': 'Frame' }).submit({ intent: 'remove-material.0' });
  expect(page.value('materials.0.label')).toBe('Frame');

  const refused = await page.form('/orders/new').fill({ 'materials.0.thicknessMm': '2,2' }).submit();
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Material 1: Thickness: Write whole or half millimetres');
  expect(refused.value('materials.0.thicknessMm')).toBe('2,2');

  const saved = await refused.form('/orders/new').fill({ 'materials.0.thicknessMm': '2,5' }).submit();
  expect(saved.document.querySelector('.materials tbody')?.textContent).toContain('2.5 mm');
  const edit = await browser.get(`${saved.path}/edit`);
  const emptied = await edit.form(/edit$/).submit({ intent: 'remove-material.0' });
  const after = await emptied.form(/edit$/).submit();
  expect(after.document.querySelector('.materials')).toBeNull();
});

test('a repeated order has the same materials, as rows of its own', async () => {
  const { poNumber } = await clerk.draft({ materials: [face] });
  const form = (await browser.get(`/orders/new?from=${poNumber}`)).form('/orders/new');
  const copy = await form.submit();
  const { body } = await clerk.get(`/api${copy.path}`);
  expect(body.materials).toEqual([{ ...face, id: expect.any(Number) }]);
});
