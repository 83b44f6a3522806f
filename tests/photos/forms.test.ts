import { utimesSync } from 'node:fs';
import path from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { sweepPhotos } from '../../src/photos/files.ts';
import { photos } from '../../src/photos/tables.ts';
import { reworks, stationLog } from '../../src/production/tables.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';
import { dataDir, file, filesIn, jpeg } from './pictures.ts';

const dir = dataDir();
const workshop = await openWorkshop({ DATA_DIR: dir });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const cnc = await workshop.browse('cnc');
const lead = await workshop.browse('lead');
const red = await jpeg(800, 600);
const blue = await jpeg(800, 600, '#04c');

const logOf = ({ poNumber }: Order, station = 'CNC') => `/orders/${poNumber}/stages/${station}/log`;
const reworkOf = ({ poNumber }: Order, station = 'CNC') => `/orders/${poNumber}/stages/${station}/rework`;
const rows = () => db.select().from(photos).orderBy(asc(photos.id));
const idOf = ({ poNumber }: Order) => sql`(SELECT id FROM orders WHERE po_number = ${poNumber})`;
const entriesOf = (order: Order) =>
  db
    .select()
    .from(stationLog)
    .where(eq(stationLog.orderId, idOf(order)));

describe('a note with photos', async () => {
  const order = await orderIn(crew, 'in_production');
  const form = (await cnc.get(logOf(order))).form(logOf(order)).fill({ text: 'The edges are rough' });
  const answer = await form
    .choose('photo', file(red, 'Скол на кромке № 1.jpg'), file(blue, 'Скол на кромке № 2.jpg'))
    .submit();
  const [first, second] = await rows();

  test('is kept with them, under names of our own', async () => {
    expect([answer.status, answer.path]).toEqual([200, `/orders/${order.poNumber}`]);
    expect(first).toMatchObject({ widthPx: 600, heightPx: 800, cycleId: null });
    expect(second!.logId).toBe(first!.logId);
    expect(first!.storedName).toMatch(/^[0-9a-f]{32}$/);
    expect(filesIn(dir).filter((name) => name.startsWith(first!.storedName))).toHaveLength(2);
  });

  test('shows them in the timeline of its order, small, with words for who does not see them', async () => {
    const page = await cnc.get(`/orders/${order.poNumber}`);
    const shown = [...page.document.querySelectorAll('.history .photos img')];
    expect(shown.map((image) => image.getAttribute('src'))).toEqual([
      `/photos/${first!.id}/small`,
      `/photos/${second!.id}/small`,
    ]);
    for (const image of shown) {
      expect(image.getAttribute('alt')).toMatch(/^Photo [12], CNC/);
      expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['120', '160']);
      expect(image.getAttribute('loading')).toBe('lazy');
    }
  });

  test('sends each as a picture that is nothing else, and is asked for once', async () => {
    for (const [address, px] of [
      [`/photos/${first!.id}`, 600],
      [`/photos/${first!.id}/small`, 240],
    ] as const) {
      const response = await workshop.app.request(`${ORIGIN}${address}`, { headers: { Cookie: cnc.cookies.header } });
      const of = (name: string) => response.headers.get(name);
      expect([response.status, of('Content-Type'), of('X-Content-Type-Options')]).toEqual([
        200,
        'image/webp',
        'nosniff',
      ]);
      expect(of('Cache-Control')).toBe('private, max-age=31536000, immutable');
      expect(of('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
      expect(of('Content-Disposition')).toBe(`inline; filename="${order.poNumber}-${first!.id}.webp"`);
      const { default: sharp } = await import('sharp');
      expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(px);
    }
  });

  test('that is pressed twice keeps note and photos once', async () => {
    const [before, files] = [await rows(), filesIn(dir).length];
    const again = await form.submit();
    expect(again.status).toBe(200);
    expect(await rows()).toEqual(before);
    expect(filesIn(dir)).toHaveLength(files);
    expect(await entriesOf(order)).toHaveLength(1);
  });

  test('that is pressed twice at once, too', async () => {
    const at = (await cnc.get(logOf(order))).form(logOf(order)).fill({ text: 'Once more' });
    at.choose('photo', file(await jpeg(640, 480, '#0a0')));
    const before = (await rows()).length;
    await Promise.all([at.submit(), at.submit()]);
    expect([(await rows()).length - before, (await entriesOf(order)).length]).toEqual([1, 2]);
  });

  test('whose file is gone says so in a picture, and nothing breaks', async () => {
    const page = await cnc.get('/photos/999999');
    expect(page.status).toBe(404);
    const [, , third] = await rows();
    const { rmSync } = await import('node:fs');
    rmSync(path.join(dir, 'photos', third!.storedName.slice(0, 2)), { recursive: true });
    const lost = await cnc.get(`/photos/${third!.id}/small`);
    expect([lost.status, lost.html]).toEqual([404, expect.stringContaining('no longer on the disk')]);
    expect((await cnc.get(`/orders/${order.poNumber}`)).status).toBe(200);
  });
});

describe('a form whose photos cannot be taken keeps every word, and those that can', () => {
  test.each([
    [
      'a text under a photo’s name',
      file('It is only words', 'Снимок.jpg'),
      'Снимок.jpg is neither JPEG, PNG nor WebP.',
    ],
    ['one that is too large', file(Buffer.alloc(26 * 1024 * 1024), 'large.jpg'), 'large.jpg is larger than 25 MB.'],
  ])('%s', async (_, wrong, told) => {
    const order = await orderIn(crew, 'in_production');
    const form = (await cnc.get(logOf(order))).form(logOf(order)).fill({ text: 'Look at this' });
    const page = await form.choose('photo', file(red), wrong).submit();
    expect([page.status, page.value('text')]).toEqual([422, 'Look at this']);
    expect(page.text).toContain(told);
    expect(await entriesOf(order)).toEqual([]);
    const before = (await rows()).length;
    const saved = await page.form(logOf(order)).submit();
    expect([saved.path, (await rows()).length - before]).toEqual([`/orders/${order.poNumber}`, 1]);
  });

  test('more than four', async () => {
    const order = await orderIn(crew, 'in_production');
    const form = (await cnc.get(logOf(order))).form(logOf(order)).fill({ text: 'All of it' });
    const page = await form.choose('photo', ...[1, 2, 3, 4, 5].map(() => file(red))).submit();
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('No more than 4 photos at once.')]);
  });

  test('a field beside them that is empty: they need not be sent again', async () => {
    const order = await orderIn(crew, 'in_production');
    const form = (await lead.get(reworkOf(order, 'CAD'))).form(reworkOf(order, 'CAD'));
    const page = await form.choose('photo', file(red)).submit();
    expect(page.status).toBe(422);
    const before = (await rows()).length;
    await page.form(reworkOf(order, 'CAD')).fill({ note: 'The arc is wrong' }).submit();
    const [cycle] = await db
      .select()
      .from(reworks)
      .where(eq(reworks.orderId, idOf(order)));
    expect((await rows()).slice(before)).toMatchObject([{ cycleId: cycle!.id, logId: null }]);
  });

  test('a hundred and ten megabytes, which are not even read', async () => {
    const order = await orderIn(crew, 'in_production');
    const form = (await cnc.get(logOf(order))).form(logOf(order)).fill({ text: 'x' });
    const page = await form.choose('photo', file(Buffer.alloc(110 * 1024 * 1024))).submit();
    expect([page.status, page.text]).toEqual([413, expect.stringContaining('101 MiB')]);
    expect(page.document.querySelector('main a.first')?.getAttribute('href')).toBe(logOf(order));
  });
});

test('elsewhere a body stays as small as it was', async () => {
  const body = new FormData();
  body.append('photo', file(Buffer.alloc(2 * 1024 * 1024)));
  expect((await cnc.send('POST', '/settings', body)).status).toBe(413);
});

describe('a form that outlives its session', () => {
  test('keeps its words, and asks for its photos again', async () => {
    const order = await orderIn(crew, 'in_production');
    const browser = await workshop.browse('cnc');
    const form = (await browser.get(logOf(order))).form(logOf(order)).fill({ text: 'Before the shift ended' });
    form.choose('photo', file(red));
    browser.cookies.delete('session');
    const door = await form.submit();
    expect(door.path).toMatch(/^\/sign-in\?form=/);
    const kept = await door.form('/sign-in').fill({ username: 'cnc', password: 'correct horse battery' }).submit();
    const page = await kept.form(logOf(order)).submit();
    expect([page.status, page.value('text')]).toEqual([422, 'Before the shift ended']);
    expect(page.text).toContain('The photos did not come along');
    expect(await entriesOf(order)).toEqual([]);
    await page.form(logOf(order)).choose('photo', file(red)).submit();
    const [entry] = await entriesOf(order);
    expect((await rows()).filter(({ logId }) => logId === entry!.id)).toHaveLength(1);
  });
});

describe('housekeeping', () => {
  test('removes what was sent for a form that was never saved, a day later, and nothing else', async () => {
    const order = await orderIn(crew, 'in_production');
    const form = (await cnc.get(logOf(order))).form(logOf(order)).fill({ text: '' });
    const before = filesIn(dir);
    await form.choose('photo', file(await jpeg(320, 200, '#777'))).submit();
    const orphans = filesIn(dir).filter((name) => !before.includes(name));
    expect(orphans).toHaveLength(2);
    expect(await sweepPhotos(db, { dataDir: dir }, new Date())).toBe(0);
    const long = new Date(Date.now() - 25 * 3600_000);
    for (const name of filesIn(dir)) utimesSync(path.join(dir, 'photos', name.slice(0, 2), name), long, long);
    // those of earlier forms that were refused go with it
    expect(await sweepPhotos(db, { dataDir: dir }, new Date())).toBeGreaterThanOrEqual(2);
    const owned = new Set((await rows()).map(({ storedName }) => storedName));
    expect(filesIn(dir).every((name) => owned.has(name.split('.')[0]!))).toBe(true);
    expect(filesIn(dir)).not.toEqual([]);
  });
});
