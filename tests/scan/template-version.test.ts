import { expect, test } from 'vitest';
import { orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const AT = '/api/profiles/templates/P5';

const letters = {
  template: 'P5',
  name: 'Letters',
  values: {
    'TRIM.trim_color_primary': '971',
    'LINE_FREEZER.face_material': 'ALU_MILL_1_5',
    'LINE_FREEZER.face_thickness': 1.5,
    'BENDER.sides_material': 'ALU_MILL_1_2',
  },
};

/** The code of a stage as it is printed on the traveller now. */
async function printed(po: string, station: string): Promise<string> {
  const { html } = await (await workshop.browse('lead')).get(`/orders/${po}/traveller`);
  for (const [code] of html.matchAll(/\b2\d{13}\b/g)) {
    if ((await crew.lead.get(`/api/scan/${code}`)).body.station === station) return code;
  }
  throw new Error(`no code of ${station}`);
}

test('a sheet that was lifted to another version of its template outdates the traveller; a new version alone does not', async () => {
  const order = await orderIn(crew, 'approved', { draft: { items: [letters] } });
  const code = await printed(order.poNumber, 'CNC');

  const { changes, template } = (await crew.boss.get(AT)).body;
  template.sections[0].fields.push({ key: 'seal', type: 'toggle', label: { en: 'Seal', ru: 'Шов', lv: 'Šuve' } });
  expect((await crew.boss.put(AT, { template, changes, notes: 'Seal' })).body.version).toBe('1.1');
  expect((await crew.lead.get(`/api/scan/${code}`)).body).toMatchObject({ outdated: false, next: 'start' });

  const items = [{ id: order.items[0].id, version: '1.1' }];
  const lifted = await crew.office.put(`/api/orders/${order.poNumber}`, { version: order.version, items });
  expect([lifted.body.items[0].version, lifted.body.revision]).toEqual(['1.1', 2]);
  const refused = await crew.lead.post(`/api/scan/${code}`);
  expect([refused.status, refused.body.error.reason]).toEqual([409, 'traveller_outdated']);
  expect(refused.body.error.message).toBe('Revision R1 is outdated: fetch the traveller R2.');
  const fresh = await crew.lead.post(`/api/scan/${await printed(order.poNumber, 'CNC')}`);
  expect(stageOf(fresh.body, 'CNC').state).toBe('IN_PROGRESS');
});
