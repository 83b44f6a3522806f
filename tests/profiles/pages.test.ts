import { describe, expect, test } from 'vitest';
import { same } from '../../src/profiles/filling/values.ts';
import { placed } from '../../src/profiles/template.ts';
import type { Page } from '../support/browser.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';
import { TEMPLATES as AT, trialOf } from './trial.ts';

const workshop = await openWorkshop();
const boss = await workshop.json('boss');
const office = await workshop.browse('office');
const clerk = await workshop.browse('clerk');

const made = async (code: string) => (await boss.post(AT, { template: trialOf(code) })).body;
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
  expect((await browser.get('/profiles/P4/deletion')).text).toContain('comes with the product');
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
