import { expect, test } from 'vitest';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const address = '/stations/CNC/handover';

test('what one shift leaves stands on top of the station’s page, until the next one changes it', async () => {
  const cnc = await workshop.browse('cnc');
  const page = await (await cnc.get('/stations/CNC')).follow('Write a handover note');
  const left = await page.form(address).fill({ text: 'The 3 mm cutter is blunt' }).submit();
  expect(left.path).toBe('/stations/CNC');
  const note = left.document.querySelector('.handover')?.textContent;
  expect(note).toContain('The 3 mm cutter is blunt');
  expect(note).toContain('Jānis Kalniņš');
  const guest = (await (await workshop.browse('guest')).get('/stations/CNC')).document.querySelector('.handover');
  expect(guest?.textContent).toContain('blunt');
  expect(guest?.querySelector('a')).toBeNull();
  const again = await left.follow('Edit the note');
  expect(again.value('text')).toBe('The 3 mm cutter is blunt');
  const gone = await again.form(address).fill({ text: '' }).submit();
  expect(gone.document.querySelector('.handover')).toBeNull();
});

test('the trail keeps what was left before', async () => {
  const { entries } = (await crew.boss.get('/api/audit-log?entityType=station&entityId=CNC')).body;
  expect(entries[1]).toMatchObject({ action: 'HANDOVER_CHANGED', newValues: { handover: 'The 3 mm cutter is blunt' } });
});

test('only who works at a station or leads leaves notes there, of at most a thousand letters', async () => {
  const paint = await workshop.browse('paint');
  expect((await paint.send('POST', address, new URLSearchParams({ text: 'x' }))).status).toBe(403);
  const lead = await workshop.browse('lead');
  const long = await lead.send('POST', address, new URLSearchParams({ text: 'x'.repeat(1001) }));
  expect(long.status).toBe(422);
  expect((await lead.get('/stations/NOWHERE/handover')).status).toBe(404);
});

test('a note that somebody else has written meanwhile is shown beside what was typed, and not overwritten', async () => {
  const cnc = await workshop.browse('cnc');
  const form = (await cnc.get(address)).form(address);
  await crew.lead.put('/api/stations/CNC/handover', { text: 'Order cutters' });
  const refused = await form.fill({ text: 'Sharpen it' }).submit();
  expect([refused.status, refused.value('text')]).toEqual([409, 'Sharpen it']);
  expect(refused.text).toContain('Order cutters');
  const kept = await refused.form(address).fill({ text: 'Order cutters. Sharpen it' }).submit();
  expect(kept.path).toBe('/stations/CNC');
  const { body } = await crew.cnc.get('/api/stations/CNC/handover');
  expect(body).toMatchObject({ station: 'CNC', text: 'Order cutters. Sharpen it', username: 'cnc' });
  const old = await crew.lead.put('/api/stations/CNC/handover', { text: 'x', replaces: body.id - 1 });
  expect([old.status, old.body.error.reason]).toEqual([409, 'handover_changed_meanwhile']);
  expect((await crew.lead.get('/api/stations/PAINT/handover')).body).toMatchObject({ id: 0, text: '', at: null });
});
