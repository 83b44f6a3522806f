import { expect, test } from 'vitest';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();

test('an order goes from draft to shipped through JSON', async () => {
  const clerk = await workshop.json('clerk');
  const lead = await workshop.json('lead');
  const truck = await workshop.json('truck');
  const draft = await clerk.draft();
  expect(draft).toMatchObject({ status: 'draft', revision: 0, version: 1, stages: [] });
  const at = `/api/orders/${draft.poNumber}`;

  expect((await clerk.post(`${at}/submission`)).body.status).toBe('pending');
  const approved = await lead.post(`${at}/approval`, { stations: ['CAD', 'CNC', 'LOGISTICS'] });
  expect(approved.body).toMatchObject({ status: 'approved', revision: 1 });
  expect(approved.body.stages).toHaveLength(11);

  expect((await lead.post(`${at}/stages/CAD/start`)).body.status).toBe('in_production');
  await lead.post(`${at}/stages/CAD/completion`);
  await lead.post(`${at}/stages/CNC/start`);
  const made = await lead.post(`${at}/stages/CNC/completion`);
  expect(made.body.status).toBe('completed');
  expect(made.body.stages.find((s: { station: string }) => s.station === 'LOGISTICS').state).toBe('QUEUED');

  const shipped = await truck.post(`${at}/shipment`, { carrier: 'DPD' });
  expect(shipped.body.status).toBe('shipped');
  expect(shipped.body.stages.find((s: { station: string }) => s.station === 'LOGISTICS').state).toBe('COMPLETED');
});

test('an order goes from draft to shipped by links and forms alone', async () => {
  const clerk = await workshop.browse('clerk');
  const form = (await clerk.get('/orders/new')).form('/orders/new');
  expect(form.missing).toEqual(['client', 'title', 'deliveryAddress', 'items.0.name']);
  form.fill({ client: 'Kafejnīca Pērle', title: 'Menu board', deliveryAddress: 'Jūrmala', 'items.0.name': 'Board' });
  const draft = await form.submit();
  expect(draft.status).toBe(200);
  expect(draft.text).toContain('Menu board');
  const po = draft.path.replace('/orders/', '');
  expect((await draft.form(`${draft.path}/submission`).submit()).text).toContain('waiting for approval');

  const lead = await workshop.browse('lead');
  const pending = await lead.get(`/orders/${po}`);
  let page = await pending
    .form(`/orders/${po}/approval`)
    .fill({ stations: ['CAD', 'LOGISTICS'] })
    .submit();
  page = await page.form(`/orders/${po}/stages/CAD/start`).submit();
  page = await page.form(`/orders/${po}/stages/CAD/completion`).submit();
  expect(page.text).toContain('Completed');

  const truck = await workshop.browse('truck');
  page = await (await truck.get(`/orders/${po}`)).form(`/orders/${po}/shipment`).submit();
  expect(page.text).toContain('Shipped');
});
