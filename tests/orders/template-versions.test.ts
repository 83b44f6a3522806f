import { expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const AT = '/api/profiles/templates/P5';

const SAYS = {
  'TRIM.trim_color_primary': '971',
  'LINE_FREEZER.face_material': 'ALU_MILL_1_5',
  'LINE_FREEZER.face_thickness': 1.5,
};
const letters = { template: 'P5', name: 'Letters', values: { ...SAYS, 'BENDER.sides_material': 'ALU_MILL_1_2' } };

/** The next version: the trim is called otherwise, a field is gone, and one has come. */
async function saveNext() {
  const { changes, template } = (await crew.boss.get(AT)).body;
  const next = structuredClone(template);
  const trim = next.sections.find(({ key }: { key: string }) => key === 'TRIM');
  trim.fields[0].label = { en: 'Edge', ru: 'Кромка', lv: 'Mala' };
  trim.fields = trim.fields.filter(({ key }: { key: string }) => key !== 'print_type');
  trim.fields.push({ key: 'glue', type: 'toggle', label: { en: 'Glue', ru: 'Клей', lv: 'Līme' }, default: true });
  const saved = await crew.boss.put(AT, { template: next, changes, notes: 'Glue' });
  expect(saved.status).toBe(200);
  return saved.body.version as string;
}

test('an order that was approved keeps its version, new ones take the next, and a draft may be lifted to it', async () => {
  const printed = {
    draft: { items: [{ ...letters, values: { ...letters.values, 'TRIM.print_type': 'CLIENT_PRINT' } }] },
  };
  const choices = (await crew.boss.get(AT)).body.template.sections
    .flatMap((section: { fields: object[] }) => section.fields)
    .find(({ key }: { key: string }) => key === 'print_type').options;
  printed.draft.items[0]!.values['TRIM.print_type'] = choices[1].value;
  const approved = await orderIn(crew, 'approved', printed);
  const draft = await orderIn(crew, 'draft', printed);
  const browser = await workshop.browse('clerk');
  const sheet = async (po: string) => (await browser.get(`/orders/${po}/sheet`)).text;
  const before = await sheet(approved.poNumber);
  expect(before).toContain('Trim colour');

  const version = await saveNext();
  expect(version).toBe('1.1');
  const later = await crew.clerk.draft({ items: [{ ...letters }] });
  expect(later.items[0].version).toBe('1.1');
  expect(await sheet(later.poNumber)).toContain('Edge');
  expect(await sheet(approved.poNumber)).toBe(before);
  expect((await crew.boss.get(`/api/orders/${approved.poNumber}`)).body.items).toEqual(approved.items);

  const form = await browser.get(`/orders/${draft.poNumber}/items/${draft.items[0].id}/edit`);
  const lift = await form.follow('1.1');
  expect(lift.text).toContain('Glue');
  expect(lift.text).toMatch(/Print/);
  await lift.form(/lift$/).submit();
  const lifted = (await crew.clerk.get(`/api/orders/${draft.poNumber}`)).body.items[0];
  expect(lifted).toMatchObject({
    version: '1.1',
    values: { 'TRIM.glue': true, 'TRIM.trim_color_primary': { code: '971' } },
  });
  expect(lifted.values).not.toHaveProperty(['TRIM.print_type']);

  await crew.boss.post(`${AT}/rollback`, { version: '1.0', changes: (await crew.boss.get(AT)).body.changes });
  expect((await crew.clerk.draft({ items: [{ template: 'P5' }] })).items[0].version).toBe('1.2');
  expect(await sheet(approved.poNumber)).toBe(before);
});
