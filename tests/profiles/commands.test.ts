import { beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/db/client.ts';
import { orderItems, orders } from '../../src/orders/tables.ts';
import { same } from '../../src/profiles/filling/values.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { draftTemplate } from './small.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const AT = '/api/profiles/templates';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
type Content = any;

const read = async (code: string): Promise<Content> => (await crew.boss.get(`${AT}/${code}`)).body;
const trail = async (code: string): Promise<Content[]> =>
  (await crew.boss.get(`/api/audit-log?entityId=${code}`)).body.entries;

/** The small template under a code of its own. */
const content = (code: string, change: object = {}): Content => ({
  ...structuredClone(draftTemplate([{ key: 'note', type: 'text', label: same('Note') }])),
  code,
  ...change,
});

async function made(code: string): Promise<Content> {
  const { status, body } = await crew.office.post(AT, { template: content(code) });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

describe('a template is made', () => {
  test('whole, as version 1.0', async () => {
    const { status, body } = await crew.boss.post(AT, { template: content('PA1'), notes: 'For the fair' });
    expect([status, body.version, body.changes]).toEqual([201, '1.0', 1]);
    const { body: list } = await crew.boss.get(`${AT}/PA1/versions`);
    expect(list.versions).toMatchObject([{ version: '1.0', notes: 'For the fair', createdBy: 'Anna Vītola' }]);
  });

  test('inactive, unless it says otherwise', async () => {
    const { active: _, version: __, ...rest } = content('PA2');
    const { body } = await crew.boss.post(AT, { template: rest });
    expect([body.active, body.template.active, body.version]).toEqual([false, false, '1.0']);
  });

  test('with every fault named by its path', async () => {
    const wrong = content('PA3');
    wrong.sections[0].fields[0].label.ru = '';
    wrong.sections[0].station = 'KITCHEN';
    const { status, body } = await crew.boss.post(AT, { template: wrong });
    expect(status).toBe(422);
    expect(body.error.fields).toEqual({
      'sections.0.fields.0.label.ru': 'required',
      'sections.0.station': 'not_an_option',
    });
  });

  test('under a code that is not taken', async () => {
    const { status, body } = await crew.boss.post(AT, { template: content('P5') });
    expect([status, body.error.reason, body.error.params]).toEqual([409, 'template_code_taken', { code: 'P5' }]);
  });

  test('by who edits templates, and nobody else', async () => {
    for (const who of ['clerk', 'cnc', 'truck', 'guest'] as const) {
      expect((await crew[who].post(AT, { template: content('PA4') })).status).toBe(403);
    }
  });
});

describe('a save', () => {
  test('makes a version, and leaves the one before as it was', async () => {
    const { template, changes } = await made('PB1');
    const next = { ...template, colour: '#010203' };
    const { status, body } = await crew.office.put(`${AT}/PB1`, { template: next, changes, notes: 'Darker' });
    expect([status, body.version, body.changes, body.colour]).toEqual([200, '1.1', 2, '#010203']);
    expect((await crew.office.get(`${AT}/PB1/versions/1.0`)).body).toEqual(template);
    const [entry] = await trail('PB1');
    expect(entry).toMatchObject({
      action: 'TEMPLATE_UPDATED',
      oldValues: { templateVersion: '1.0' },
      newValues: { templateVersion: '1.1', note: 'Darker', templateParts: ['PB1'] },
    });
  });

  test('counts up the first number by choice', async () => {
    const { template, changes } = await made('PB2');
    const next = { ...template, complexity: 'complex' };
    const { body } = await crew.office.put(`${AT}/PB2`, { template: next, changes, step: 'major' });
    expect(body.version).toBe('2.0');
  });

  test('is refused where somebody was quicker, and says who and when', async () => {
    const { template, changes } = await made('PB3');
    await crew.boss.put(`${AT}/PB3`, { template: { ...template, colour: '#111111' }, changes });
    const { status, body } = await crew.office.put(`${AT}/PB3`, {
      template: { ...template, colour: '#222222' },
      changes,
    });
    expect([status, body.error.reason]).toEqual([409, 'template_changed_meanwhile']);
    expect(body.error.params.by).toBe('Anna Vītola');
    expect((await read('PB3')).colour).toBe('#111111');
  });

  test('that says nothing new makes no version', async () => {
    const { template, changes } = await made('PB4');
    const { status, body } = await crew.office.put(`${AT}/PB4`, { template, changes });
    expect([status, body.version, body.changes]).toEqual([200, '1.0', 1]);
    expect(await trail('PB4')).toHaveLength(1);
  });

  test('keeps the code', async () => {
    const { template, changes } = await made('PB5');
    const { body } = await crew.office.put(`${AT}/PB5`, { template: { ...template, code: 'PB6' }, changes });
    expect(body.error.fields).toEqual({ code: 'template_code_fixed' });
    expect((await crew.office.put(`${AT}/P99`, { template, changes })).status).toBe(404);
  });

  test('sent twice with one key is done once', async () => {
    const { template, changes } = await made('PB7');
    const body = JSON.stringify({ template: { ...template, colour: '#333333' }, changes });
    const send = () => crew.office.send('PUT', `${AT}/PB7`, body, { 'Idempotency-Key': 'once' });
    expect((await send()).body.version).toBe('1.1');
    expect((await send()).body.version).toBe('1.1');
  });

  test('of two at once keeps one', async () => {
    const { template, changes } = await made('PB8');
    const colours = ['#444444', '#555555'];
    const saves = colours.map((colour) => crew.office.put(`${AT}/PB8`, { template: { ...template, colour }, changes }));
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });
});

test('a stored version refuses to be changed, whoever asks', async () => {
  const owner = connect(workshop.database.owner, { max: 1 });
  const change = owner.unsafe(`UPDATE profile_template_versions SET notes = 'other'`);
  await expect(change).rejects.toThrow(/append-only/);
  await owner.end();
});

describe('a clone', () => {
  test('is version 1.0, inactive, and says where it came from', async () => {
    const { status, body } = await crew.office.post(`${AT}/P5/clone`, { newCode: 'PC1', notes: 'For Tallinn' });
    expect([status, body.version, body.active]).toEqual([201, '1.0', false]);
    expect(body.name).toEqual({
      en: 'Profile 5 – SignTrim (Copy)',
      ru: 'Профиль 5 – SignTrim (Копия)',
      lv: 'Profils 5 – SignTrim (Kopija)',
    });
    const { body: list } = await crew.office.get(`${AT}/PC1/versions`);
    expect(list.versions).toMatchObject([{ madeFrom: 'P5 1.0', notes: 'For Tallinn' }]);
    expect((await trail('PC1'))[0]).toMatchObject({ action: 'TEMPLATE_CLONED', newValues: { madeFrom: 'P5 1.0' } });
  });

  test('needs a code that is well-formed and free', async () => {
    expect((await crew.office.post(`${AT}/P5/clone`, { newCode: 'P7st' })).status).toBe(409);
    const { body } = await crew.office.post(`${AT}/P5/clone`, { newCode: 'Q 1' });
    expect(body.error.fields).toEqual({ newCode: 'code_malformed' });
    expect((await crew.office.post(`${AT}/P99/clone`, { newCode: 'PC2' })).status).toBe(404);
  });
});

describe('a rollback', () => {
  test('brings a version back as a new one, its name included', async () => {
    const { template, changes } = await made('PD1');
    const name = { en: 'Other', ru: 'Другой', lv: 'Cits' };
    await crew.office.put(`${AT}/PD1`, { template: { ...template, name, colour: '#666666' }, changes });
    const { status, body } = await crew.office.post(`${AT}/PD1/rollback`, { version: '1.0' });
    expect([status, body.version, body.name, body.colour]).toEqual([200, '1.2', template.name, template.colour]);
    const { body: list } = await crew.office.get(`${AT}/PD1/versions`);
    expect(list.versions.map((one: Content) => [one.version, one.madeFrom])).toEqual([
      ['1.2', 'PD1 1.0'],
      ['1.1', null],
      ['1.0', null],
    ]);
    expect((await trail('PD1'))[0].action).toBe('TEMPLATE_ROLLED_BACK');
  });

  test('to what is there already, or never was, is refused', async () => {
    const { changes } = await made('PD2');
    const again = await crew.office.post(`${AT}/PD2/rollback`, { version: '1.0', changes });
    expect([again.status, again.body.error.reason]).toEqual([409, 'template_same_version']);
    const { body } = await crew.office.post(`${AT}/PD2/rollback`, { version: '8.0' });
    expect(body.error.fields).toEqual({ version: 'template_version_unknown' });
  });
});

test('a template is turned off and on, and new items follow', async () => {
  await made('PE1');
  const off = await crew.office.post(`${AT}/PE1/deactivation`);
  expect([off.status, off.body.active, off.body.template.active]).toEqual([200, false, false]);
  expect((await crew.office.post(`${AT}/PE1/deactivation`)).body.error.reason).toBe('template_inactive');
  expect((await crew.office.post(`${AT}/PE1/activation`)).body.active).toBe(true);
  expect((await crew.office.post(`${AT}/PE1/activation`)).body.error.reason).toBe('template_active');
  expect((await trail('PE1')).map((entry) => entry.action).slice(0, 2)).toEqual([
    'TEMPLATE_ACTIVATED',
    'TEMPLATE_DEACTIVATED',
  ]);
});

describe('a file', () => {
  const exportOf = (code: string, query = '') => crew.guest.get(`${AT}/${code}/export${query}`);

  test('is written with who and when, and its versions on request', async () => {
    const { body, headers } = await exportOf('P8');
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="P8-template-export.json"');
    expect(body).toMatchObject({ exported_at: '2026-11-20T08:00:00.000Z', template: { code: 'P8' } });
    expect(body.exported_by).not.toBe('');
    expect(body.versions).toBeUndefined();
    expect((await exportOf('P8', '?versions=true')).body.versions).toHaveLength(1);
    expect((await exportOf('P99')).status).toBe(404);
  });

  test('is taken back as it was written', async () => {
    await made('PF1');
    const file = (await exportOf('PF1', '?versions=true')).body;
    const { template } = file;
    await crew.boss.delete(`${AT}/PF1`);
    const { status, body } = await crew.office.post(`${AT}/import`, file);
    expect(status).toBe(200);
    expect(body.template).toEqual(template);
  });

  test('does not run over a template, unless that is asked for', async () => {
    await made('PF2');
    const template = content('PF2', { colour: '#777777' });
    const refused = await crew.office.post(`${AT}/import`, { template });
    expect([refused.status, refused.body.error.reason]).toEqual([409, 'template_code_taken']);
    const { body } = await crew.office.post(`${AT}/import`, { template, overwrite: true, notes: 'From Riga' });
    expect([body.version, body.colour]).toEqual(['1.1', '#777777']);
    expect((await trail('PF2'))[0]).toMatchObject({ action: 'TEMPLATE_IMPORTED', newValues: { note: 'From Riga' } });
  });

  test('is checked whole before anything else', async () => {
    const template = content('P5', { colour: 'red', complexity: 'hard' });
    template.sections[0].fields[0].surprise = true;
    const { status, body } = await crew.office.post(`${AT}/import`, { template });
    expect([status, Object.keys(body.error.fields).sort()]).toEqual([
      422,
      ['colour', 'complexity', 'sections.0.fields.0.surprise'],
    ]);
  });
});

describe('a template is deleted', () => {
  test('by the SuperAdmin of Admin alone', async () => {
    await made('PG1');
    expect((await crew.office.delete(`${AT}/PG1`)).status).toBe(403);
    expect((await crew.boss.delete(`${AT}/PG1`)).status).toBe(204);
    expect((await crew.boss.get(`${AT}/PG1`)).status).toBe(404);
    expect((await crew.boss.delete(`${AT}/PG1`)).status).toBe(404);
    expect((await trail('PG1'))[0]).toMatchObject({ action: 'TEMPLATE_DELETED' });
  });

  test('and another under its code is not taken for it', async () => {
    await made('PG2');
    await crew.boss.delete(`${AT}/PG2`);
    await crew.boss.post(AT, { template: content('PG2', { colour: '#ABCDEF' }) });
    expect((await read('PG2')).colour).toBe('#ABCDEF');
  });

  test('unless it comes with the product, and would be back', async () => {
    const { status, body } = await crew.boss.delete(`${AT}/P4`);
    expect([status, body.error.reason]).toEqual([409, 'template_of_product']);
  });

  describe('unless an order', () => {
    beforeAll(async () => {
      const { template, changes } = await made('PG3');
      await crew.office.put(`${AT}/PG3`, { template: { ...template, colour: '#888888' }, changes });
      await crew.clerk.draft();
      const { db } = workshop.database;
      const [order] = await db.select().from(orders);
      const sheet = { template: 'PG3', templateVersion: '1.0', values: {} };
      await db
        .insert(orderItems)
        .values({ orderId: order!.id, position: 9, name: 'Sign', quantity: 1, signType: 'INDOOR', ...sheet });
    });

    test('uses any version of it', async () => {
      const { status, body } = await crew.boss.delete(`${AT}/PG3`);
      expect([status, body.error.reason]).toEqual([409, 'template_in_use']);
      expect(await read('PG3')).toMatchObject({ version: '1.1', orders: 1 });
    });

    test('which is counted under its version', async () => {
      const { body } = await crew.boss.get(`${AT}/PG3/versions`);
      expect(body.versions.map((one: Content) => [one.version, one.items])).toEqual([
        ['1.1', 0],
        ['1.0', 1],
      ]);
    });
  });
});
