import { describe, expect, test } from 'vitest';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

describe('templates as JSON', () => {
  test('are listed with what a chooser needs', async () => {
    const { status, body } = await crew.cnc.get('/api/profiles/templates');
    expect(status).toBe(200);
    expect(body.templates.map((one: { code: string }) => one.code)).toEqual(['P1', 'P3', 'P4', 'P5', 'P7st', 'P8']);
    expect(body.templates.find((one: { code: string }) => one.code === 'P7st')).toMatchObject({
      version: '1.0',
      active: true,
      fields: 54,
      orders: 0,
      updatedBy: null,
    });
  });

  test('are listed by whether they are active', async () => {
    const codes = async (active: string) => {
      const { body } = await crew.guest.get(`/api/profiles/templates?active=${active}`);
      return body.templates.map((one: { code: string }) => one.code);
    };
    expect(await codes('false')).toEqual(['P4']);
    expect(await codes('true')).not.toContain('P4');
    expect((await crew.guest.get('/api/profiles/templates?colour=red')).status).toBe(422);
  });

  test('are read whole, as they were defined', async () => {
    const { body } = await crew.office.get('/api/profiles/templates/P5');
    expect(body.template).toEqual(starterTemplates.find((one) => one.code === 'P5'));
    expect(body).toMatchObject({ code: 'P5', changes: 1 });
    expect((await crew.office.get('/api/profiles/templates/P99')).status).toBe(404);
  });

  test('are read by version', async () => {
    const { body } = await crew.office.get('/api/profiles/templates/P5/versions');
    expect(body.versions).toMatchObject([{ version: '1.0', notes: '', madeFrom: null, items: 0 }]);
    const one = await crew.office.get('/api/profiles/templates/P5/versions/1.0');
    expect(one.body.code).toBe('P5');
    expect((await crew.office.get('/api/profiles/templates/P5/versions/9.9')).status).toBe(404);
    expect((await crew.office.get('/api/profiles/templates/P99/versions')).status).toBe(404);
  });

  test('are no business of the truck', async () => {
    expect((await crew.truck.get('/api/profiles/templates')).status).toBe(403);
  });
});

describe('a sheet is judged', () => {
  const judge = (sheet: object, query = '', by: keyof typeof crew = 'clerk') =>
    crew[by].post(`/api/profiles/validate${query}`, { template: 'P4', values: {}, ...sheet });

  test('with its errors in the language of the reader', async () => {
    const sheet = { template: 'P5', values: { 'PAINTING.paint_face': true } };
    const { status, body } = await judge(sheet);
    expect(status).toBe(200);
    expect(body).toMatchObject({ valid: false, template: 'P5', version: '1.0' });
    const colour = { section: 'PAINTING', field: 'color_ral', reason: 'required', message: 'Fill this in.' };
    expect(body.errors).toContainEqual(colour);
    await crew.paint.put('/api/preferences', { locale: 'ru' });
    const russian = await judge(sheet, '', 'paint');
    expect(russian.body.errors.find((one: { field: string }) => one.field === 'color_ral').message).toMatch(/[а-я]/);
  });

  test('with what would be stored, and what is shown', async () => {
    const values = { 'PAINTING.paint_frame': false, 'PAINTING.frame_color': { system: 'RAL', code: '7016' } };
    const { body } = await judge({ values });
    expect(body.valid).toBe(true);
    expect(body.shown).not.toContain('PAINTING.frame_color');
    expect(body.values).not.toHaveProperty(['PAINTING.frame_color']);
    expect(body.values['PAINTING.paint_frame']).toBe(false);
  });

  test('as a draft, in which nothing is required', async () => {
    expect((await judge({ template: 'P5' }, '?mode=draft')).body.valid).toBe(true);
    expect((await judge({ template: 'P5' }, '?mode=complete')).body.valid).toBe(false);
    expect((await judge({}, '?mode=lenient')).status).toBe(422);
  });

  test('by the dates of the order around it', async () => {
    const late = { values: { 'DELIVERY.delivery_date': '2026-12-24' }, dueDate: '2026-12-04' };
    const { body } = await judge(late);
    expect(body.warnings).toMatchObject([{ reason: 'delivery_after_due', section: 'DELIVERY' }]);
  });

  test('with a word for keys that nobody knows', async () => {
    const { body } = await judge({ values: { 'FRONT.horn': 1, loose: 2 } });
    expect(body.errors).toMatchObject([
      { section: 'FRONT', field: 'horn', reason: 'unknown_field' },
      { section: '', field: 'loose', reason: 'unknown_field' },
    ]);
  });

  test('by the named version alone', async () => {
    expect((await judge({ version: '1.0' })).status).toBe(200);
    const { status, body } = await judge({ version: '7.0' });
    expect([status, body.error.fields]).toEqual([422, { version: 'template_version_unknown' }]);
    expect((await judge({ template: 'P99' })).body.error.fields).toEqual({ template: 'template_unknown' });
    expect((await judge({ extra: 1 })).body.error.fields).toEqual({ extra: 'unknown_field' });
  });

  test('for whoever may propose changes, and for nobody who only looks', async () => {
    expect((await judge({}, '', 'truck')).status).toBe(200);
    expect((await workshop.guest.json.post('/api/profiles/validate', {})).status).toBe(401);
  });

  test('without keeping anything', async () => {
    const { body } = await crew.clerk.get('/api/profiles/templates/P4');
    expect(body).toMatchObject({ orders: 0, changes: 1 });
  });
});
