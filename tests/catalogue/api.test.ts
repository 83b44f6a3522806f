import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { materials } from '../../src/catalogue/tables.ts';
import { profileTemplates, profileTemplateVersions } from '../../src/profiles/tables.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { boss, clerk, office, cnc, guest } = await signInAll(workshop);
const { db } = workshop.database;

const names = { en: 'Brass sheet', ru: 'Латунь, лист', lv: 'Misiņa loksne' };
const brass = (code: string, more = {}) => ({ code, category: 'BRASS', names, shortName: 'BRASS', ...more });
const add = async (code: string, more = {}) => (await boss.post('/api/materials', brass(code, more))).body;
const trailOf = (code: string) => db.select().from(auditLog).where(eq(auditLog.entityId, code)).orderBy(auditLog.id);

describe('a material', () => {
  test('is added with the attributes of its category', async () => {
    const { status, body } = await boss.post(
      '/api/materials',
      brass(' brass_1 ', {
        hex: '#b5a642',
        thicknessOptions: [2, 1, 1.5, 2],
        attributes: { density: 8.5, finish: 'brushed', widthMm: 1000 },
      }),
    );
    expect([status, body]).toEqual([
      201,
      {
        ...brass('BRASS_1'),
        group: 'metal',
        hex: '#B5A642',
        thicknessOptions: [1, 1.5, 2],
        attributes: { density: 8.5, finish: 'brushed', widthMm: 1000 },
        isApproximate: false,
        isActive: true,
        version: 1,
      },
    ]);
    expect((await clerk.get('/api/materials/brass_1')).body).toEqual(body);
    const [entry] = await trailOf('BRASS_1');
    expect(entry).toMatchObject({
      action: 'MATERIAL_CREATED',
      entityType: 'material',
      newValues: { category: 'BRASS', nameRu: 'Латунь, лист', 'attributes.density': 8.5 },
    });
  });

  test.each([
    ['a code with other signs', { code: 'BRASS-1' }, { code: 'material_code_malformed' }],
    ['a code that is too long', { code: 'B'.repeat(51) }, { code: 'material_code_malformed' }],
    ['a short name of thirteen letters', { shortName: 'BRASS 1234567' }, { shortName: 'too_long' }],
    ['no short name', { shortName: ' ' }, { shortName: 'required' }],
    ['a name in two languages only', { names: { en: 'B', ru: 'Л' } }, { 'names.lv': 'required' }],
    ['a colour that is none', { hex: 'brass' }, { hex: 'hex_malformed' }],
    ['a thickness of nought', { thicknessOptions: [1, 0] }, { 'thicknessOptions.1': 'thickness_malformed' }],
    ['a thickness in hundredths', { thicknessOptions: [1.25] }, { 'thicknessOptions.0': 'thickness_malformed' }],
    ['a thickness in words', { thicknessOptions: ['thin'] }, { 'thicknessOptions.0': 'thickness_malformed' }],
    [
      'an attribute with its unit written',
      { attributes: { density: '8.5 g' } },
      { 'attributes.density': 'not_a_number' },
    ],
    ['an attribute that nobody knows', { attributes: { taste: 1 } }, { 'attributes.taste': 'unknown_field' }],
    ['an attribute of another group', { attributes: { voltage: 12 } }, { 'attributes.voltage': 'attribute_elsewhere' }],
    ['a finish that there is not', { attributes: { finish: 'rusty' } }, { 'attributes.finish': 'not_an_option' }],
    ['a category that there is not', { category: 'GOLD' }, { category: 'not_an_option' }],
    ['a paint that is a colour', { category: 'PAINT_RAL' }, { category: 'category_of_colours' }],
    [
      'thicknesses of a cable',
      { category: 'WIRE', thicknessOptions: [1] },
      { thicknessOptions: 'attribute_elsewhere' },
    ],
    ['more than is asked', { price: 5 }, { price: 'unknown_field' }],
  ])('is refused with %s', async (_, more, fields) => {
    const { status, body } = await boss.post('/api/materials', brass('BRASS_WRONG', more));
    expect([status, body.error.fields]).toEqual([422, fields]);
  });

  test('is refused under a code that another has', async () => {
    await add('BRASS_TWICE');
    const { status, body } = await boss.post('/api/materials', brass('brass_twice'));
    expect([status, body.error.fields]).toEqual([422, { code: 'material_code_taken' }]);
  });

  test('is changed in what is said, and the rest stays', async () => {
    await add('BRASS_2', { attributes: { density: 8.5, alloy: 'CuZn37' }, thicknessOptions: [1] });
    const { status, body } = await boss.put('/api/materials/BRASS_2', {
      names: { ru: 'Латунь' },
      attributes: { alloy: null, finish: 'mill' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      names: { ...names, ru: 'Латунь' },
      attributes: { density: 8.5, finish: 'mill' },
      thicknessOptions: [1],
      version: 2,
    });
    const [, entry] = await trailOf('BRASS_2');
    expect(entry).toMatchObject({
      action: 'MATERIAL_UPDATED',
      oldValues: { nameRu: 'Латунь, лист', 'attributes.alloy': 'CuZn37', 'attributes.finish': null },
      newValues: { nameRu: 'Латунь', 'attributes.alloy': null, 'attributes.finish': 'mill' },
    });
  });

  test('that is saved as it was leaves no trace', async () => {
    await add('BRASS_3');
    expect((await boss.put('/api/materials/BRASS_3', { names, hex: null })).body.version).toBe(1);
    expect(await trailOf('BRASS_3')).toHaveLength(1);
  });

  test('loses with its category what the other category does not have', async () => {
    await add('BRASS_4', { attributes: { density: 8.5, brand: 'X' }, thicknessOptions: [1] });
    const { body } = await boss.put('/api/materials/BRASS_4', {
      category: 'ALU_PROFILE',
      attributes: { section: '8x8' },
    });
    expect(body).toMatchObject({ group: 'metal', thicknessOptions: [], attributes: { brand: 'X', section: '8x8' } });
    expect(body.attributes).not.toHaveProperty('density');
  });

  test('that two change at once is saved by the first; the second is told who was quicker', async () => {
    await add('BRASS_5');
    await boss.put('/api/materials/BRASS_5', { version: 1, shortName: 'FIRST' });
    const { status, body } = await boss.put('/api/materials/BRASS_5', { version: 1, shortName: 'SECOND' });
    expect([status, body.error.reason, body.error.params.by]).toEqual([409, 'entry_changed_meanwhile', 'Anna Vītola']);
  });

  test('keeps its code', async () => {
    await add('BRASS_6');
    const { status, body } = await boss.put('/api/materials/BRASS_6', { code: 'BRASS_7' });
    expect([status, body.error.fields]).toEqual([422, { code: 'unknown_field' }]);
  });

  test('goes out of use and comes back', async () => {
    await add('BRASS_8');
    const off = await boss.post('/api/materials/BRASS_8/deactivation');
    expect([off.status, off.body.isActive]).toEqual([200, false]);
    expect((await boss.post('/api/materials/BRASS_8/deactivation')).body.error.reason).toBe('material_off_already');
    expect((await boss.post('/api/materials/BRASS_8/reactivation')).body.isActive).toBe(true);
    expect((await boss.post('/api/materials/BRASS_8/reactivation')).body.error.reason).toBe('material_on_already');
    expect((await trailOf('BRASS_8')).map(({ action }) => action)).toEqual([
      'MATERIAL_CREATED',
      'MATERIAL_DEACTIVATED',
      'MATERIAL_REACTIVATED',
    ]);
  });

  test('that is not there is not found', async () => {
    const answers = await Promise.all([
      boss.get('/api/materials/NOBODY'),
      boss.put('/api/materials/NOBODY', {}),
      boss.delete('/api/materials/NOBODY'),
      boss.post('/api/materials/NOBODY/deactivation'),
      boss.post('/api/materials/NOBODY/reactivation'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  test('is read by everybody and kept by the administrator alone', async () => {
    for (const reader of [cnc, guest, clerk]) expect((await reader.get('/api/materials')).status).toBe(200);
    for (const other of [office, clerk, cnc]) {
      expect((await other.post('/api/materials', brass('BRASS_9'))).status).toBe(403);
      expect((await other.put('/api/materials/DIBOND_WHITE_3', {})).status).toBe(403);
      expect((await other.delete('/api/materials/DIBOND_WHITE_3')).status).toBe(403);
    }
  });
});

describe('deleting', () => {
  test('takes out what was written down by mistake', async () => {
    await add('BRASS_GONE');
    expect((await boss.delete('/api/materials/BRASS_GONE')).status).toBe(204);
    expect((await boss.get('/api/materials/BRASS_GONE')).status).toBe(404);
    expect((await trailOf('BRASS_GONE')).at(-1)).toMatchObject({
      action: 'MATERIAL_DELETED',
      oldValues: { shortName: 'BRASS', nameLv: 'Misiņa loksne' },
    });
  });

  test('is refused while an order names the material, which is read there for ever', async () => {
    await add('ALU_ORDERED', { category: 'ALU_SHEET', shortName: 'ALU 4', thicknessOptions: [4] });
    const values = { 'LINE_FREEZER.face_material': 'ALU_ORDERED' };
    const { poNumber } = await clerk.draft({ items: [{ template: 'P5', name: 'Letters', values }] });
    const { status, body } = await boss.delete('/api/materials/ALU_ORDERED');
    expect([status, body.error.reason]).toEqual([409, 'material_in_use']);
    await boss.post('/api/materials/ALU_ORDERED/deactivation');
    const { items } = (await clerk.get(`/api/orders/${poNumber}`)).body;
    expect(items[0].values['LINE_FREEZER.face_material']).toMatchObject({
      materialCode: 'ALU_ORDERED',
      shortName: 'ALU 4',
    });
  });

  test('is refused while a template suggests the material, in whatever version', async () => {
    await add('ALU_SUGGESTED', { category: 'ALU_SHEET' });
    const [head] = await db.select().from(profileTemplates).where(eq(profileTemplates.code, 'P5'));
    const [kept] = await db.select().from(profileTemplateVersions).where(eq(profileTemplateVersions.code, 'P5'));
    const text = JSON.stringify(kept!.content).replace('"default":"ALU_MILL_1_2"', '"default":"ALU_SUGGESTED"');
    const version = { code: 'P5', version: '9.9', content: JSON.parse(text), createdAt: head!.createdAt };
    await db.insert(profileTemplateVersions).values(version);
    const { status, body } = await boss.delete('/api/materials/ALU_SUGGESTED');
    expect([status, body.error.reason]).toEqual([409, 'material_suggested']);
  });

  test('is refused for what comes with the product, as it would come again', async () => {
    const { status, body } = await boss.delete('/api/materials/PVC_VEKAPLAN_S');
    expect([status, body.error.reason]).toEqual([409, 'material_of_product']);
  });
});

describe('the list of materials', () => {
  const codes = async (query: string) =>
    (await clerk.get(`/api/materials?${query}`)).body.materials.map(({ code }: { code: string }) => code);

  test('is asked by category, by group, by words and by use', async () => {
    expect(await codes('category=ALU_COMPOSITE')).toEqual(['DIBOND_SILVER_3', 'DIBOND_WHITE_3']);
    expect(await codes('category=plastic&q=поликарбонат')).toEqual(['PC_SOLID_CLEAR', 'PC_SOLID_OPAL']);
    await boss.post('/api/materials/PC_SOLID_OPAL/deactivation');
    expect(await codes('category=POLYCARBONATE&active=true')).toEqual(['PC_SOLID_CLEAR']);
    expect(await codes('category=POLYCARBONATE&active=false')).toEqual(['PC_SOLID_OPAL']);
  });

  test('comes page by page, every material once, though one is deleted meanwhile', async () => {
    await add('BRASS_ZZ');
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await clerk.get(`/api/materials?limit=20${after && `&after=${after}`}`);
      seen.push(...body.materials.map(({ code }: { code: string }) => code));
      if (seen.at(-1) === 'BRASS_ZZ') await boss.delete('/api/materials/BRASS_ZZ');
      if (!body.next) break;
      after = encodeURIComponent(body.next);
    }
    const all = await db.select({ code: materials.code }).from(materials);
    expect(new Set(seen).size).toBe(seen.length);
    expect(all.map(({ code }) => code).filter((code) => !seen.includes(code))).toEqual([]);
  });

  test('refuses what it does not understand', async () => {
    expect((await clerk.get('/api/materials?category=GOLD')).body.error.fields).toEqual({ category: 'not_an_option' });
    expect((await clerk.get('/api/materials?colour=red')).body.error.fields).toEqual({ colour: 'unknown_field' });
  });
});

describe('the colours', () => {
  test('are listed by system, the often used first, page by page', async () => {
    const { body } = await clerk.get('/api/colours?system=RAL&limit=100');
    expect(body.colours[0]).toEqual({
      system: 'RAL',
      code: '1023',
      names: { en: 'Traffic yellow', ru: 'Транспортный жёлтый', lv: 'Satiksmes dzeltens' },
      hex: '#F7B500',
      lrv: 54.24,
      isPopular: true,
      isApproximate: false,
    });
    let { next } = body;
    const seen: string[] = body.colours.map(({ code }: { code: string }) => code);
    while (next) {
      const page = (await clerk.get(`/api/colours?system=RAL&limit=100&after=${encodeURIComponent(next)}`)).body;
      seen.push(...page.colours.map(({ code }: { code: string }) => code));
      next = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([213, 213]);
  });

  test('are found by code and by name in any language', async () => {
    for (const q of ['7016', 'anthracite', 'антрацит']) {
      const { body } = await clerk.get(`/api/colours?q=${encodeURIComponent(q)}`);
      expect(body.colours.map(({ code }: { code: string }) => code)).toContain('7016');
    }
  });

  test('of no system are refused', async () => {
    const { status, body } = await clerk.get('/api/colours?system=NCS');
    expect([status, body.error.fields]).toEqual([422, { system: 'not_an_option' }]);
  });
});
