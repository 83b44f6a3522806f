import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { drawNext, previewDrawer } from '../../src/files/previews/maker.ts';
import { claimNext, finishPreview, giveBack } from '../../src/files/previews/queue.ts';
import { fileStore, originalOf } from '../../src/files/store.ts';
import { fileContents, filePages } from '../../src/files/tables.ts';
import { orderIn } from '../support/crew.ts';
import { FRIDAY } from '../support/workshop.ts';
import { corner, openDrawingRoom } from './drawing-room.ts';
import * as samples from './samples.ts';

vi.setConfig({ testTimeout: 60_000 });

const { dir, config, workshop, db, crew, order, send, drawAll, picture } = await openDrawingRoom();
const later = (seconds: number) => new Date(FRIDAY.getTime() + seconds * 1000);

describe('the queue', () => {
  const one = (n: number) => samples.pdf({ content: `BT /F 12 Tf 60 700 Td (queue ${n}) Tj ET ${corner}` });
  const rowOf = async (sha256: string) =>
    (await db.select().from(fileContents).where(eq(fileContents.sha256, sha256)))[0]!;

  test('gives each to one of several, once', async () => {
    const sent = await Promise.all([1, 2, 3].map((n) => send(one(n), `${n}.pdf`)));
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimNext(db, FRIDAY)));
    const got = claims.flatMap((claim) => claim?.sha256 ?? []);
    expect(got.sort()).toEqual(sent.map(({ sha256 }) => sha256).sort());
    for (const claim of claims) if (claim) await giveBack(db, claim, false);
    await drawAll();
    for (const { sha256 } of sent) expect(await rowOf(sha256)).toMatchObject({ state: 'ready', tries: 1 });
  });

  test('that was left behind by one that is gone is taken up again, and his late answer counts no more', async () => {
    const { sha256 } = await send(one(10), 'left.pdf');
    const first = (await claimNext(db, FRIDAY))!;
    expect(await claimNext(db, later(90))).toBeUndefined();
    const second = (await claimNext(db, later(110)))!;
    expect([second.sha256, second.tries]).toEqual([sha256, 2]);
    const page = { widthPx: 1, heightPx: 1, widthMm: null, heightMm: null };
    await finishPreview(db, first, { pages: [page], pageCount: 1, hiddenLayers: 0 });
    expect(await rowOf(sha256)).toMatchObject({ state: 'waiting' });
    await finishPreview(db, second, { pages: [page, page], pageCount: 2, hiddenLayers: 0 });
    expect(await rowOf(sha256)).toMatchObject({ state: 'ready', pageCount: 2 });
    expect(await db.select({ n: sql`count(*)::int` }).from(filePages).where(eq(filePages.sha256, sha256))).toEqual([
      { n: 2 },
    ]);
  });

  test('has done with one that ended three processes, and goes on with those behind it', async () => {
    const deadly = await send(one(20), 'deadly.pdf');
    const behind = await send(one(21), 'behind.pdf');
    let asked = 0;
    const dying = {
      ask: async (fetchInput: Parameters<typeof previewDrawer.ask>[0]) => {
        const { file } = await fetchInput();
        const { storedName } = await rowOf(deadly.sha256);
        if (!file.includes(storedName)) return previewDrawer.ask(fetchInput);
        asked++;
        return { failed: 'died' as const };
      },
      renew: () => {},
    };
    while (await drawNext(db, config, FRIDAY, dying));
    expect(asked).toBe(3);
    expect(await rowOf(deadly.sha256)).toMatchObject({ state: 'failed', reason: 'preview_too_much' });
    expect(await rowOf(behind.sha256)).toMatchObject({ state: 'ready' });
  });

  test('killed in the midst of its work it begins anew, and nothing half made is left', async () => {
    const { sha256, id } = await send(one(30), 'killed.pdf');
    const drawing = drawNext(db, config, FRIDAY);
    await expect.poll(() => previewDrawer.pid).toBeGreaterThan(0);
    process.kill(previewDrawer.pid!, 'SIGKILL');
    await drawing;
    await drawAll();
    expect(await rowOf(sha256)).toMatchObject({ state: 'ready' });
    expect((await picture(`/files/${id}/pages/1`)).response.status).toBe(200);
    expect(readdirSync(path.join(dir, 'drawing'))).toEqual([]);
  });

  test('whose bytes are gone says so', async () => {
    const { sha256 } = await send(one(40), 'gone.pdf');
    await fileStore(config).remove(originalOf((await rowOf(sha256)).storedName));
    await drawAll();
    expect(await rowOf(sha256)).toMatchObject({ state: 'failed', reason: 'preview_gone' });
  });
});

test('a picture of an order that one may not see is not there', async () => {
  const draft = await orderIn(crew, 'draft', { by: 'office' });
  const { body } = await samples.sendFiles(workshop, crew.office, draft.poNumber, [
    samples.file(samples.drawing, 's.pdf'),
  ]);
  await drawAll();
  const { id } = body.files[0];
  for (const address of ['', '/pages/1', '/pages/1/small', '/pages/1/large'].map((rest) => `/files/${id}${rest}`)) {
    expect((await crew.cnc.get(address)).status, address).toBe(404);
    expect((await crew.office.get(address)).status, address).toBe(200);
  }
  expect((await crew.cnc.get(`/orders/${draft.poNumber}/drawing`)).status).toBe(404);
  const { headers } = await crew.office.send('GET', `/files/${id}/pages/1`);
  expect(headers.get('Cache-Control')).toBe('private, no-cache');
  const held = { 'If-None-Match': headers.get('ETag')! };
  const again = () => crew.office.send('GET', `/files/${id}/pages/1`, undefined, held);
  expect((await again()).status).toBe(304);
  await crew.office.delete(`/api/files/${id}`);
  expect((await again()).status).toBe(404);
  expect((await crew.boss.get('/files/0/pages/1')).status).toBe(404);
  expect((await crew.boss.get('/files/1/pages/9')).status).toBe(404);
});

test('nothing is left in the folder where they are drawn', () => {
  const place = path.join(dir, 'drawing');
  expect(existsSync(place) ? readdirSync(place) : []).toEqual([]);
});

test('the order shows its drawing, with width and height, and tells who looks at it when it is there', async () => {
  await send(samples.pdf({ content: `${corner} 0 0 1 rg 200 200 50 50 re f` }), 'newest.pdf');
  await drawAll();
  const page = await (await workshop.browse('cnc')).get(`/orders/${order.poNumber}`);
  const drawing = page.document.querySelector('#drawing')!;
  expect(drawing.getAttribute('data-live')).toMatch(/^order:\d+$/);
  const image = drawing.querySelector('img')!;
  expect(image.getAttribute('src')).toMatch(/^\/files\/\d+\/pages\/1$/);
  expect([image.getAttribute('loading'), Number(image.getAttribute('width')) > 0]).toEqual(['lazy', true]);
  const view = await page.browser.get(image.parentElement!.getAttribute('href')!);
  const zoomed = await view.follow('× 2');
  expect(zoomed.document.querySelector('.zoomed img')?.getAttribute('src')).toMatch(/\/pages\/1\/large$/);
});
