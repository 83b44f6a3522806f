import { expect, test } from 'vitest';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const clerk = await workshop.browse('clerk');

const itemsOf = async (po: string) => (await crew.office.get(`/api/orders/${po}/items`)).body.items;

async function routeOf(items: object[]) {
  const { poNumber } = await crew.clerk.draft({ items });
  await crew.clerk.post(`/api/orders/${poNumber}/submission`);
  await crew.lead.post(`/api/orders/${poNumber}/approval`, {});
  const { body } = await crew.office.get(`/api/orders/${poNumber}`);
  return body.stages
    .filter(({ applies }: { applies: boolean }) => applies)
    .map(({ station }: { station: string }) => station);
}

test('an item in words passes all eleven stations, or those that are ticked', async () => {
  expect(new Set(await routeOf([{ name: 'Plate' }]))).toEqual(new Set(stationCodes));
  expect(new Set(await routeOf([{ name: 'Plate', stations: ['PAINT'] }]))).toEqual(
    new Set(['CAD', 'PAINT', 'QC', 'LOGISTICS']),
  );
});

test('the stations are ticked on its form, go along with a copy, and can be taken off again', async () => {
  const { poNumber } = await crew.clerk.draft({ items: [] });
  const path = `/orders/${poNumber}/items/new`;
  const form = (await clerk.get(`${path}?template=`)).form(path);
  await form.fill({ name: 'Plate', notes: 'Engrave it', stations: ['', 'CNC', 'PAINT'] }).submit();
  const [plate] = await itemsOf(poNumber);
  expect(plate).toMatchObject({ notes: 'Engrave it', stations: ['CNC', 'PAINT'] });
  await crew.clerk.post(`/api/orders/${poNumber}/items/${plate.id}/copy`);
  expect((await itemsOf(poNumber))[1]).toMatchObject({ stations: ['CNC', 'PAINT'] });
  const edit = `/orders/${poNumber}/items/${plate.id}/edit`;
  await (await clerk.get(edit))
    .form(edit)
    .fill({ stations: [''] })
    .submit();
  expect((await itemsOf(poNumber))[0].stations).toEqual([]);
});

test('a sheet says its stations itself', async () => {
  const { status, body } = await crew.clerk.post('/api/draft-orders', {
    client: 'Salons Mirdza',
    items: [{ template: 'P5', stations: ['CNC'] }],
  });
  expect([status, body.error.fields]).toEqual([422, { 'items.0.stations': 'stations_of_sheet' }]);
});

test('a sheet’s own day begins empty, and stays behind when it is copied or repeated', async () => {
  const day = { 'DELIVERY.delivery_date': '2099-12-24' };
  const { poNumber, items } = await crew.clerk.draft({ items: [{ template: 'P5' }, { template: 'P5', values: day }] });
  const [fresh, own] = await itemsOf(poNumber);
  expect(fresh.values).not.toHaveProperty(['DELIVERY.delivery_date']);
  expect(own.values).toMatchObject(day);
  await crew.clerk.post(`/api/orders/${poNumber}/items/${items[1].id}/copy`);
  expect((await itemsOf(poNumber))[2].values).not.toHaveProperty(['DELIVERY.delivery_date']);
  const again = await (await clerk.get(`/orders/new?from=${poNumber}`)).form('/orders/new').submit();
  for (const { values } of await itemsOf(/PO-\d+/.exec(again.path)![0])) {
    expect(values).not.toHaveProperty(['DELIVERY.delivery_date']);
  }
});
