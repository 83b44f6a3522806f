import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { photos } from '../../src/photos/tables.ts';
import { stationLog } from '../../src/production/tables.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import type { JsonClient } from '../support/json-client.ts';
import { ORIGIN } from '../support/json-client.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';
import { dataDir, file, jpeg } from './pictures.ts';

const workshop = await openWorkshop({ DATA_DIR: dataDir() });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const picture = await jpeg(800, 600);

async function send(client: JsonClient, bytes: Buffer | string = picture, name = 'photo') {
  const body = new FormData();
  body.append(name, file(bytes));
  const headers = { Cookie: client.cookies.header };
  const response = await workshop.app.request(`${ORIGIN}/api/photos`, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as Order };
}
const ticket = async (client = crew.cnc): Promise<string> => (await send(client)).body.photo;

const order = await orderIn(crew, 'in_production');
const note = (who: JsonClient, photosSaid: unknown, key?: string) =>
  who.post('/api/station-log', { po: order.poNumber, station: 'CNC', text: 'See', photos: photosSaid }, key);
const refusedPhotos = { status: 422, body: { error: { fields: { photos: 'photo_gone' } } } };

describe('a program', () => {
  test('sends a photo ahead, and saves a note with it', async () => {
    const { status, body } = await note(crew.cnc, [await ticket(), await ticket()]);
    expect([status, body.photos.length]).toEqual([201, 2]);
    const read = await crew.guest.get(`/api/photos/${body.photos[0]}`);
    expect(read.body).toMatchObject({
      poNumber: order.poNumber,
      station: 'CNC',
      logEntry: body.id,
      widthPx: 600,
      heightPx: 800,
      address: `/photos/${body.photos[0]}`,
      username: 'cnc',
    });
    const log = await crew.guest.get(`/api/station-log?order=${order.poNumber}`);
    expect(log.body.entries[0].photos).toEqual(body.photos);
  });

  test('and a rework', async () => {
    const done = await orderIn(crew, 'completed');
    const at = `/api/orders/${done.poNumber}/stages/CNC/rework`;
    const said = { reason: 'RECUT', materialAgain: 'PMMA 3 mm', photos: [await ticket(crew.lead)] };
    expect((await crew.lead.post(at, said)).status).toBe(200);
    const { body } = await crew.guest.get(`/api/orders/${done.poNumber}/timeline?timeline=rework`);
    expect(body.entries).toMatchObject([
      { kind: 'rework', station: 'CNC', newValues: { materialAgain: 'PMMA 3 mm' }, photos: [{ widthPx: 600 }] },
    ]);
  });

  test('that sends a note twice under one key keeps its photos once', async () => {
    const sent = [await ticket()];
    const first = await note(crew.cnc, sent, 'once');
    expect((await note(crew.cnc, sent, 'once')).body).toEqual(first.body);
  });
});

describe('what is sent along is refused', () => {
  test('where it was sent ahead by another', async () => {
    expect(await note(crew.lead, [await ticket(crew.cnc)])).toMatchObject(refusedPhotos);
  });
  test('where it belongs to something already', async () => {
    const sent = [await ticket()];
    await note(crew.cnc, sent);
    expect(await note(crew.cnc, sent)).toMatchObject(refusedPhotos);
  });
  test.each([
    ['a name', 'a'.repeat(32)],
    ['nothing', ''],
    ['a ticket without its signature', (text: string) => `${text.split('.')[0]}.`],
    ['a ticket that was changed', (text: string) => `${text.slice(0, 20)}A${text.slice(21)}`],
  ])('where it is %s', async (_, said) => {
    const text = typeof said === 'string' ? said : said(await ticket());
    expect(await note(crew.cnc, [text])).toMatchObject(refusedPhotos);
  });
  test('where it has waited for a day', async () => {
    const sent = [await ticket()];
    workshop.clock.now = new Date(FRIDAY.getTime() + 23 * 3600_000);
    const answer = await note(crew.cnc, sent);
    workshop.clock.now = FRIDAY;
    expect(answer).toMatchObject(refusedPhotos);
  });
  test('where there are five', async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => ticket()));
    expect(await note(crew.cnc, five)).toMatchObject({
      status: 422,
      body: { error: { fields: { photos: 'too_long' } } },
    });
  });
});

describe('sending ahead', () => {
  test('is for those who work on the floor', async () => {
    for (const name of ['guest', 'clerk'] as const) expect((await send(crew[name])).status).toBe(403);
  });
  test.each([
    ['a text', 'words', 'photo_kind'],
    ['nothing at all', '', 'photo_unreadable'],
  ])('%s is refused by name', async (_, bytes, reason) => {
    expect(await send(crew.cnc, bytes)).toMatchObject({
      status: 422,
      body: { error: { reason, fields: { photo: reason } } },
    });
  });
  test('something else than a photo is not understood', async () => {
    const answer = await send(crew.cnc, picture, 'attachment');
    expect(answer).toMatchObject({ status: 422, body: { error: { fields: { photo: 'required' } } } });
    expect((await crew.cnc.post('/api/photos', { photo: 'x' })).status).toBe(422);
  });
});

describe('a photo of an order that one may not see', async () => {
  const draft = await orderIn(crew, 'draft', { by: 'office' });
  const ofDraft = sql<number>`(SELECT id FROM orders WHERE po_number = ${draft.poNumber})`;
  const [entry] = await db
    .insert(stationLog)
    .values({ orderId: ofDraft as never, kind: 'note', text: 'x', userId: 1, at: FRIDAY })
    .returning();
  const [row] = await db
    .insert(photos)
    .values({
      ...{ orderId: entry!.orderId, logId: entry!.id, storedName: 'f'.repeat(32), sha256: 'x' },
      ...{ bytes: 1, widthPx: 1, heightPx: 1, userId: 1, at: FRIDAY },
    })
    .returning();

  test('is not there, under any of its addresses', async () => {
    for (const address of [`/api/photos/${row!.id}`, `/photos/${row!.id}`, `/photos/${row!.id}/small`]) {
      expect((await crew.guest.get(address)).status, address).toBe(404);
      expect((await workshop.guest.json.get(address)).status, address).not.toBe(200);
    }
    expect((await crew.office.get(`/api/photos/${row!.id}`)).status).toBe(200);
  });

  test.each(['0', '-1', 'x', '1.5', '99999999999'])('nor is number %s', async (id) => {
    expect((await crew.boss.get(`/api/photos/${id}`)).status).toBe(404);
  });
});
