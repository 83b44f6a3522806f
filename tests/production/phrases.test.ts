import { expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const at = '/stations/CNC/phrases';

test('the lead edits the phrases of a station, which the tiles then offer in the reader’s language', async () => {
  const lead = await workshop.browse('lead');
  const page = await (await lead.get('/stations/CNC')).follow('Phrases');
  const form = page.form(at);
  const index = form.entries.find(([, text]) => text === 'The machine is down')![0].split('.')[1];
  const saved = await form
    .fill({ [`phrases.${index}.ru`]: 'Шпиндель греется @CAD', [`phrases.${index}.en`]: '' })
    .submit();
  expect(saved.path).toBe('/stations/CNC');
  expect(saved.text).toContain('The phrases are saved.');
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  await crew.cnc.put('/api/preferences', { locale: 'ru' });
  const block = await (await workshop.browse('cnc')).get(`/orders/${poNumber}/stages/CNC/blockage`);
  const tile = [...block.document.querySelectorAll('.tap')].find((one) => one.textContent.includes('Шпиндель'))!;
  expect([...tile.children].map((one) => one.textContent)).toEqual(['Шпиндель греется', 'узнает CAD']);
});

test('what somebody else has changed meanwhile is not overwritten unread', async () => {
  const form = (await (await workshop.browse('lead')).get(at)).form(at);
  const { body } = await crew.boss.get(`/api${at}`);
  const phrases = [...body.phrases, { kind: 'note', en: 'Dust off', ru: '', lv: '' }];
  expect((await crew.boss.put(`/api${at}`, { version: body.version, phrases })).status).toBe(200);
  const late = await form.submit();
  expect(late.status).toBe(409);
  expect(late.text).toContain('Somebody has changed the phrases meanwhile.');
  const { entries } = (await crew.boss.get('/api/audit-log?entityType=station&entityId=CNC')).body;
  expect(entries[0]).toMatchObject({ action: 'PHRASES_CHANGED' });
});

test('only who plans the stations edits them', async () => {
  for (const who of ['cnc', 'clerk', 'guest'] as const) {
    expect([who, (await crew[who].put(`/api${at}`, { phrases: [] })).status]).toEqual([who, 403]);
  }
  expect((await crew.cnc.get(`/api${at}`)).status).toBe(200);
});

test('“@lead” tells the leads', async () => {
  const { poNumber: po } = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  await crew.cnc.post(`/api/orders/${po}/stages/CNC/start`);
  await crew.cnc.post('/api/station-log', { po, station: 'CNC', text: 'Позовите мастера @мастер' });
  const { notifications } = (await crew.lead.get('/api/notifications')).body;
  expect(notifications[0]).toMatchObject({ title: `${po}: you are mentioned` });
});
