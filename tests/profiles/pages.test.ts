import { describe, expect, test } from 'vitest';
import { placed } from '../../src/profiles/template.ts';
import { same } from '../../src/profiles/values.ts';
import type { Browser, Page } from '../support/browser.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';
import { draftTemplate } from './small.ts';

const workshop = await openWorkshop();
const boss = await workshop.json('boss');
const office = await workshop.browse('office');
const clerk = await workshop.browse('clerk');
const AT = '/api/profiles/templates';

/** A template of three fields under a code of its own. */
async function made(code: string) {
  const fields = [
    { key: 'led', type: 'toggle', label: { en: 'LED', ru: 'Свет', lv: 'Gaisma' } },
    { key: 'make', type: 'text', label: same('Make'), shownIf: { field: 'A.led', op: 'eq', value: true } },
    { key: 'depth', type: 'number', label: same('Depth'), min: 10, max: 50, unit: 'mm', required: true },
  ];
  const { body } = await boss.post(AT, { template: { ...draftTemplate(fields), code } });
  return body;
}

const current = async (code: string) => (await boss.get(`${AT}/${code}`)).body;
const versions = async (code: string) => (await boss.get(`${AT}/${code}/versions`)).body.versions;
const press = (page: Page, action: string, button?: Record<string, string>) => page.form(action).submit(button);

describe('the list of templates', () => {
  test('tells what each is, and leads to it', async () => {
    const page = await clerk.get('/profiles');
    expect(page.text).toContain('P7stProfile 7st – Super Pro1.0');
    expect(page.text).toContain('6 sections, 54 fields');
    expect(page.text).toContain('8–10 working days; rush 5 days, +30 %');
    expect((await page.follow('Profile 7st')).path).toBe('/profiles/P7st');
  });

  test('is found in the navigation', async () => {
    expect((await (await clerk.get('/')).follow('Templates')).heading).toBe('Templates');
  });

  test('lets who may not edit them look only', async () => {
    const page = await clerk.get('/profiles/P7st');
    expect(page.html).not.toContain('/profiles/P7st/edit');
    expect(page.hasForm(/activation/)).toBe(false);
    expect((await clerk.get('/profiles/P7st/edit')).status).toBe(403);
    expect((await (await workshop.browse('truck')).get('/profiles')).status).toBe(403);
  });
});

describe('a template', () => {
  test.each(['P7st', 'P1', 'P3', 'P5', 'P8', 'P4'])('%s shows its sheet in each language', async (code) => {
    const { template } = await current(code);
    for (const locale of ['en', 'ru', 'lv'] as const) {
      const page = await clerk.get(`/profiles/${code}?lang=${locale}`);
      expect(page.status).toBe(200);
      for (const { field } of placed(template)) expect(page.text).toContain(field.label[locale].replace(/\s+/g, ' '));
    }
  });

  test('says in words when a field is there', async () => {
    const page = await clerk.get('/profiles/P7st');
    expect(page.text).toContain('Shown if “LED” is on and “LED make” is none of Client installs the LEDs');
    expect(page.text).toContain('Yes if “Indoor or outdoor” is Outdoor');
    expect(page.text).toContain('Sheet too thin to be bent so deep · Depth');
    expect(page.text).toContain('Sanding if “Paint face” is on or');
  });

  test('is turned off and on by a button', async () => {
    await made('PP1');
    const off = await press(await office.get('/profiles/PP1'), '/profiles/PP1/deactivation');
    expect(off.text).toContain('PP1 is no longer offered.');
    expect((await current('PP1')).active).toBe(false);
    expect((await press(off, '/profiles/PP1/activation')).text).toContain('PP1 is offered for new items.');
  });

  test('that is not there is not found', async () => {
    for (const path of ['', '/versions', '/edit', '/clone', '/versions/1.0', '/versions/1.0/rollback']) {
      expect((await office.get(`/profiles/P99${path}`)).status).toBe(404);
    }
    expect((await office.get('/profiles/P5/versions/7.7')).status).toBe(404);
  });
});

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

  test('opens every field of every starter template, and keeps it as it was', async () => {
    for (const code of ['P7st', 'P3', 'P1']) {
      const { template } = await current(code);
      for (const { section, field } of placed(template)) {
        const at = `/profiles/${code}/edit/fields/${section.key}/${field.key}`;
        const page = await office.get(at);
        expect(page.status).toBe(200);
        if (field.key !== 'notes' && code === 'P3') expect((await page.form(at).submit()).path).toContain('/edit#');
      }
    }
    expect((await office.get('/profiles/P3/edit/save')).text).toContain('The two say the same.');
    await office.send('POST', '/profiles/P3/edit/discard', new URLSearchParams());
  });
});

describe('versions', () => {
  test('are compared in words, field by field', async () => {
    const { template, changes } = await made('PS1');
    const next = structuredClone(template);
    next.name.lv = 'Cits';
    next.sections[0].label = same('Router');
    next.sections[0].fields[2].required = false;
    next.sections[0].fields[1].shownIf = { field: 'A.led', op: 'eq', value: false };
    next.sections[0].fields.splice(2, 0, { key: 'day', type: 'date', label: same('Day') });
    await boss.put(`${AT}/PS1`, { template: next, changes, notes: 'Tidied' });
    const page = await clerk.get('/profiles/PS1/versions?from=1.0&to=1.1');
    expect(page.text).toContain('1.0 → 1.1');
    expect(page.text).toContain('The template itself changedName (LV)TrialCits');
    expect(page.text).toContain('Router › Depth changedHas to be filled inYesNo');
    expect(page.text).toContain('Router › Make changedShown only if“LED” is on“LED” is off');
    expect(page.text).toContain('Router › Day addedType—Date');
    expect(page.text).toContain('Tidied');
    const same1 = await clerk.get('/profiles/PS1/versions?from=1.0&to=1.0');
    expect(same1.text).toContain('The two say the same.');
  });

  test('are looked at one by one, and brought back after a look at what changes', async () => {
    const { template, changes } = await made('PS2');
    await boss.put(`${AT}/PS2`, { template: { ...template, colour: '#ABABAB' }, changes });
    const old = await (await office.get('/profiles/PS2/versions')).follow('1.0');
    expect(old.text).toContain('PS2, version 1.0');
    const ask = await office.get('/profiles/PS2/versions/1.0/rollback');
    expect(ask.text).toMatch(/becomes version 1\.2.*Colour of the template\s*#ABABAB\s*#112233/);
    const done = await ask
      .form(/rollback/)
      .fill({ notes: 'Too grey' })
      .submit();
    expect(done.text).toContain('PS2 is rolled back, as version 1.2.');
    expect((await versions('PS2'))[0]).toMatchObject({ madeFrom: 'PS2 1.0', notes: 'Too grey' });
    expect((await office.get('/profiles/PS2/versions')).text).toContain('from PS2 1.0');
    expect((await press(ask, '/profiles/PS2/versions/1.0/rollback')).status).toBe(409);
  });
});

test('a clone asks for a code that is free', async () => {
  const ask = await (await office.get('/profiles/P8')).follow('Clone');
  const taken = await ask.form('/profiles/P8/clone').fill({ newCode: 'P5', notes: 'For Tartu' }).submit();
  expect([taken.status, taken.value('notes')]).toEqual([422, 'For Tartu']);
  expect(taken.text).toContain('There is a template P5 already.');
  const page = await taken.form('/profiles/P8/clone').fill({ newCode: 'PT1' }).submit();
  expect(page.text).toContain('Profile 8 – Five-sided lightbox (Copy)');
  expect((await versions('PT1'))[0]).toMatchObject({ madeFrom: 'P8 1.0', notes: 'For Tartu' });
});

describe('an import', () => {
  const importPage = () => office.get('/profiles/import');
  const fileOf = async (code: string) => (await boss.get(`${AT}/${code}/export?versions=true`)).body;

  test('of pasted text names every fault by its path, and keeps the text', async () => {
    const { template } = await fileOf('P5');
    template.code = 'PU1';
    template.sections[0].fields[3 - 1].label.ru = '';
    template.colour = 'violet';
    const form = (await importPage()).form('/profiles/import');
    const page = await form.fill({ text: JSON.stringify(template) }).submit();
    expect(page.status).toBe(422);
    expect(page.text).toContain('Nothing was imported: 2 faults');
    expect(page.text).toContain('sections.0.fields.2.label.ruFill this in.');
    expect(page.value('text')).toContain('PU1');
  });

  test('of what is no JSON says so', async () => {
    const send = async (text: string) => (await importPage()).form('/profiles/import').fill({ text }).submit();
    expect((await send('P5')).text).toContain('the text cannot be read as JSON');
    expect((await send('[]')).text).toContain('the text cannot be read as JSON');
    expect((await send('')).text).toContain('Choose a file, or paste its text.');
  });

  test('of a file takes what was exported, and asks before it runs over a template', async () => {
    const file = await fileOf('P5');
    file.template.colour = '#0A0B0C';
    const send = async (fields: Record<string, string>) => {
      const page = await importPage();
      const body = new FormData();
      for (const [name, value] of page.form('/profiles/import').entries) if (name !== 'file') body.append(name, value);
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append('file', new File([`\uFEFF${JSON.stringify(file)}`], 'P5-template-export.json'));
      const headers = { Cookie: office.cookies.header, Origin: ORIGIN };
      return workshop.app.request(`${ORIGIN}/profiles/import`, { method: 'POST', headers, body });
    };
    const refused = await send({});
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('There is a template P5 already.');
    expect((await send({ overwrite: 'true' })).headers.get('Location')).toBe('/profiles/P5');
    expect(await current('P5')).toMatchObject({ version: '1.1', colour: '#0A0B0C' });
  });
});

test('a template is deleted after asking, by who may', async () => {
  await made('PV1');
  expect((await office.get('/profiles/PV1/deletion')).status).toBe(403);
  const browser = await workshop.browse('boss');
  const ask = await (await browser.get('/profiles/PV1')).follow('Delete');
  expect(ask.text).toContain('for good');
  expect((await press(ask, '/profiles/PV1/deletion')).text).toContain('PV1 is deleted.');
  expect((await browser.get('/profiles/PV1')).status).toBe(404);
});

test('every page is worded in Russian and Latvian, and light enough', async () => {
  const { template, changes } = await current('P7st');
  template.colour = '#101010';
  template.sections[4].fields[1].label.en = 'LEDs by';
  await boss.put(`${AT}/P7st`, { template, changes });
  const edit = '/profiles/P7st/edit';
  const paths = [
    ...['/profiles', '/profiles/P7st', '/profiles/P7st/versions?from=1.0&to=1.1', '/profiles/P7st/clone'],
    ...['/profiles/P7st/versions/1.0/rollback', '/profiles/import', '/profiles/new', edit, `${edit}/head`],
    ...[`${edit}/rules`, `${edit}/sections/FRONT`, `${edit}/fields/new?section=FRONT`],
    ...[`${edit}/fields/ASSEMBLING/shablon`, `${edit}/fields/CNC_FREZER/face_material`],
    `${edit}/fields/new?section=DELIVERY&type=multi_select`,
  ];
  const reader = await workshop.browse('boss');
  for (const locale of ['ru', 'lv']) {
    await boss.put('/api/preferences', { locale });
    for (const path of paths) expect([path, (await reader.get(path)).status]).toEqual([path, 200]);
  }
  await boss.put('/api/preferences', { locale: 'en' });
});
