import { describe, expect, test } from 'vitest';
import { placed } from '../../src/profiles/template.ts';
import type { Browser, Page } from '../support/browser.ts';
import { openWorkshop } from '../support/workshop.ts';
import { TEMPLATES as AT, trialOf } from './trial.ts';

const workshop = await openWorkshop();
const boss = await workshop.json('boss');
const office = await workshop.browse('office');

const made = async (code: string) => (await boss.post(AT, { template: trialOf(code) })).body;
const current = async (code: string) => (await boss.get(`${AT}/${code}`)).body;
const versions = async (code: string) => (await boss.get(`${AT}/${code}/versions`)).body.versions;
const press = (page: Page, action: string, button?: Record<string, string>) => page.form(action).submit(button);

describe('the editor', () => {
  const edit = (code: string, browser: Browser = office) => browser.get(`/profiles/${code}/edit`);
  const fieldPage = (code: string, key: string) => office.get(`/profiles/${code}/edit/fields/A/${key}`);
  const fieldForm = async (code: string, key: string) =>
    (await fieldPage(code, key)).form(`/profiles/${code}/edit/fields/A/${key}`);

  test('keeps a working copy that nobody else sees, until it is saved', async () => {
    await made('PQ1');
    expect((await edit('PQ1')).text).toContain('Changes are kept in a working copy of your own.');
    const kept = await (await fieldForm('PQ1', 'depth')).fill({ max: '80', 'label.en': 'Deepness' }).submit();
    expect(kept.path).toBe('/profiles/PQ1/edit#A');
    expect(kept.text).toContain('Your working copy, begun from version 1.0.');
    expect(kept.text).toContain('Deepness');
    expect((await edit('PQ1', await workshop.browse('boss'))).text).not.toContain('Deepness');
    expect((await current('PQ1')).version).toBe('1.0');
    expect((await office.get('/profiles')).text).toContain('Your working copies');

    const save = await office.get('/profiles/PQ1/edit/save');
    expect(save.text).toMatch(/A › Deepness changed\s*Label \(EN\)\s*Depth\s*Deepness/);
    expect(save.text).toMatch(/Largest\s*50\s*80/);
    const saved = await save.form('/profiles/PQ1/edit/save').fill({ notes: 'Deeper', step: 'major' }).submit();
    expect(saved.text).toContain('PQ1 is version 2.0 now.');
    expect((await versions('PQ1'))[0]).toMatchObject({ version: '2.0', notes: 'Deeper' });
    expect((await edit('PQ1')).text).toContain('Changes are kept in a working copy of your own.');
  });

  test('tells what is wrong at the field, with every typed word', async () => {
    await made('PQ2');
    const page = await (await fieldForm('PQ2', 'depth')).fill({ min: 'ten', 'label.ru': '' }).submit();
    expect(page.status).toBe(422);
    expect(page.text).toContain('Please check 2 fields');
    expect(page.text).toContain('Label (RU): Fill this in.');
    expect(page.value('min')).toBe('ten');
    expect((await edit('PQ2')).text).toContain('Changes are kept');
  });

  test('adds a field of a chosen type, with a condition upon those before it', async () => {
    await made('PQ3');
    const types = await (await edit('PQ3')).follow('Add a field');
    const blank = await types.follow('Buttons');
    const form = blank.form(/fields\/new/).fill({
      ...{ key: 'kelvin', 'label.en': 'Kelvin', 'label.ru': 'Кельвин', 'label.lv': 'Kelvins' },
      ...{ 'options.0.value': 'WARM', 'options.0.label.en': 'Warm' },
      ...{ 'options.0.label.ru': 'Тёплый', 'options.0.label.lv': 'Silts' },
      ...{ 'shownIf.0.field': 'A.led', 'shownIf.0.op': 'eq', 'shownIf.0.value': 'yes' },
      ...{ 'shownIf.1.field': 'quantity', 'shownIf.1.op': 'gt', 'shownIf.1.value': '3', 'shownIf.join': 'any' },
    });
    const page = await form.submit();
    expect(page.text).toContain('Shown if “LED” is on or “Quantity” is more than 3');
    await press(await office.get('/profiles/PQ3/edit/save'), '/profiles/PQ3/edit/save');
    expect((await current('PQ3')).template.sections[0].fields[3]).toEqual({
      key: 'kelvin',
      type: 'button_group',
      label: { en: 'Kelvin', ru: 'Кельвин', lv: 'Kelvins' },
      options: [{ value: 'WARM', label: { en: 'Warm', ru: 'Тёплый', lv: 'Silts' } }],
      shownIf: {
        any: [
          { field: 'A.led', op: 'eq', value: true },
          { field: 'quantity', op: 'gt', value: 3 },
        ],
      },
    });
  });

  test('moves a field, says what no longer holds, and leads there', async () => {
    await made('PQ4');
    const page = await press(await edit('PQ4'), '/profiles/PQ4/edit/order', { move: 'A.make:-1' });
    expect(page.text).toContain('Before it can become a version: 1 thing');
    expect(page.text).toContain('A › Make: This can look only at fields before its own.');
    expect((await page.follow('A › Make')).path).toBe('/profiles/PQ4/edit/fields/A/make');
    const refused = await press(await office.get('/profiles/PQ4/edit/save'), '/profiles/PQ4/edit/save');
    expect(refused.path).toBe('/profiles/PQ4/edit');
    const back = await press(refused, '/profiles/PQ4/edit/order', { move: 'A.make:1' });
    expect(back.text).not.toContain('Before it can become a version');
  });

  test('does a step once, however often its button is pressed', async () => {
    await made('PQ5');
    const page = await edit('PQ5');
    await press(page, '/profiles/PQ5/edit/order', { move: 'A.led:1' });
    const again = await press(page, '/profiles/PQ5/edit/order', { move: 'A.led:1' });
    expect(again.text).toMatch(/Make.*LED.*Depth/);
  });

  test('adds and removes sections and fields', async () => {
    await made('PQ6');
    const blank = await (await edit('PQ6')).follow('Add a section');
    const section = { key: 'B', station: 'PAINT', 'label.en': 'Paint', 'label.ru': 'Краска', 'label.lv': 'Krāsa' };
    const page = await blank.form('/profiles/PQ6/edit/sections/new').fill(section).submit();
    expect(page.text).toContain('No field yet.');
    const key = page.form('/profiles/PQ6/edit/order').entries.find(([name]) => name === 'idempotencyKey')![1];
    const removal = new URLSearchParams({ idempotencyKey: key, base: '1' });
    const gone = await office.send('POST', '/profiles/PQ6/edit/sections/B/removal', removal);
    expect(gone.text).not.toContain('No field yet.');
    const without = await office.send('POST', '/profiles/PQ6/edit/fields/A/make/removal', new URLSearchParams());
    expect(without.text).not.toContain('Make');
  });

  test('changes the head and the rules', async () => {
    await made('PQ7');
    const head = (await office.get('/profiles/PQ7/edit/head')).form('/profiles/PQ7/edit/head');
    await head.fill({ colour: '#aabbcc', 'leadTime.rushDays': '3', 'leadTime.rushSurchargePct': '12,5' }).submit();
    const rules = (await office.get('/profiles/PQ7/edit/rules')).form('/profiles/PQ7/edit/rules');
    const wrong = await rules.fill({ warnings: '[{"reason":"dark_with_led","field":"A.sun"}]' }).submit();
    expect([wrong.status, wrong.text.includes('warnings.0.field')]).toEqual([422, true]);
    const warnings = '[{"reason":"dark_with_led","when":{"field":"A.led","op":"truthy"}}]';
    await wrong.form('/profiles/PQ7/edit/rules').fill({ warnings }).submit();
    await press(await office.get('/profiles/PQ7/edit/save'), '/profiles/PQ7/edit/save');
    expect((await current('PQ7')).template).toMatchObject({
      colour: '#AABBCC',
      leadTime: { rushDays: 3, rushSurchargePct: 12.5 },
      warnings: JSON.parse(warnings),
    });
  });

  test('tells at the save that somebody was quicker, and keeps what was done', async () => {
    const { template, changes } = await made('PQ8');
    await (await fieldForm('PQ8', 'depth')).fill({ max: '90' }).submit();
    const save = await office.get('/profiles/PQ8/edit/save');
    await boss.put(`${AT}/PQ8`, { template: { ...template, colour: '#998877' }, changes });
    const refused = await press(save, '/profiles/PQ8/edit/save');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Anna Vītola saved version 1.1 meanwhile');
    expect(refused.text).toMatch(/Colour of the template\s*#998877\s*#112233/);
    await press(refused, '/profiles/PQ8/edit/save');
    expect(await current('PQ8')).toMatchObject({ version: '1.2', colour: '#112233' });
  });

  test('throws the working copy away, after asking', async () => {
    await made('PQ9');
    await (await fieldForm('PQ9', 'depth')).fill({ max: '90' }).submit();
    const page = await press(await office.get('/profiles/PQ9/edit/discard'), '/profiles/PQ9/edit/discard');
    expect(page.text).toContain('The working copy of PQ9 is thrown away.');
    expect((await fieldPage('PQ9', 'depth')).value('max')).toBe('50');
    expect((await office.get('/profiles/PQ9/edit/discard')).status).toBe(404);
  });

  test('makes a template from nothing', async () => {
    const blank = await (await office.get('/profiles')).follow('New template');
    const words = (name: string) => ({ [`${name}.en`]: 'New', [`${name}.ru`]: 'Новый', [`${name}.lv`]: 'Jauns' });
    const form = blank.form('/profiles/new').fill({ code: 'Q1', ...words('name'), ...words('description') });
    const wrong = await form.submit();
    expect([wrong.status, wrong.value('name.ru')]).toEqual([422, 'Новый']);
    const page = await wrong.form('/profiles/new').fill({ code: 'PR1' }).submit();
    expect(page.text).toContain('The sheet is empty.');
    const section = { key: 'A', station: 'CNC', ...words('label') };
    await (await page.follow('Add a section'))
      .form(/sections\/new/)
      .fill(section)
      .submit();
    const field = await office.get('/profiles/PR1/edit/fields/new?section=A&type=textarea');
    await field
      .form(/fields\/new/)
      .fill({ key: 'notes', ...words('label') })
      .submit();
    const saved = await press(await office.get('/profiles/PR1/edit/save'), '/profiles/PR1/edit/save');
    expect(saved.text).toContain('Template PR1 is there, as version 1.0.');
    expect(await current('PR1')).toMatchObject({ version: '1.0', active: false, fields: 1 });
  });

  test('opens every field of a template, and keeps each as it was', async () => {
    for (const { section, field } of placed((await current('P3')).template)) {
      const at = `/profiles/P3/edit/fields/${section.key}/${field.key}`;
      expect((await (await office.get(at)).form(at).submit()).path).toContain('/edit#');
    }
    expect((await office.get('/profiles/P3/edit/save')).text).toContain('The two say the same.');
  });
});
