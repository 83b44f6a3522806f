import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { fileContents, files, fileUploads } from '../../src/files/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';
import { dataDir, drawing, file, pdf, plainZip, png, riffCdr, sendFiles, storedIn, zipCdr } from './samples.ts';

const MIB = 1024 * 1024;
const dir = dataDir();
const workshop = await openWorkshop({ DATA_DIR: dir });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const order = await orderIn(crew, 'in_production');
const po = order.poNumber;

const send = (list: readonly File[], fields = {}, who = crew.cnc, key?: string) =>
  sendFiles(workshop, who, po, list, fields, key);
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const another = (n: number) => pdf({ content: `BT /F 12 Tf 60 700 Td (${n}) Tj ET` });

beforeEach(async () => {
  expect(await db.select().from(fileUploads)).toEqual([]);
});

describe('files are sent', () => {
  test('several at once, and each is told as it is', async () => {
    const before = Date.now();
    const { status, body } = await send([file(drawing, 'Вывеска №3 "é" (John\'s) 50% #2.pdf'), file(riffCdr, 'a.cdr')]);
    expect(status).toBe(201);
    expect(before).toBeGreaterThan(0);
    expect(body.files).toMatchObject([
      {
        poNumber: po,
        itemId: null,
        originalName: 'Вывеска №3 "é" (John\'s) 50% #2.pdf',
        mime: 'application/pdf',
        size: drawing.length,
        sha256: sha(drawing),
        kind: 'sketch_pdf',
        state: 'waiting',
        reason: null,
        pages: [],
        uploadedBy: 'cnc',
        uploadedAt: FRIDAY.toISOString(),
        version: 1,
      },
      { kind: 'sketch_cdr', mime: 'application/vnd.corel-draw' },
    ]);
    expect((await crew.guest.get(`/api/files/${body.files[0].id}`)).body).toEqual(body.files[0]);
  });

  test('for a purpose and for an item of the order', async () => {
    const item = order.items[0].id;
    const { body } = await send([file(another(1), 'cut.pdf')], { kind: 'work_router', itemId: String(item) });
    expect(body.files).toMatchObject([{ kind: 'work_router', itemId: item }]);
    expect(await send([file(another(2), 'x.pdf')], { kind: 'poster' })).toMatchObject({ status: 422 });
    expect(await send([file(another(2), 'x.pdf')], { itemId: '999999' })).toMatchObject({
      status: 422,
      body: { error: { fields: { itemId: 'upload_item_gone' } } },
    });
    expect(storedIn(dir)).toHaveLength(3);
  });

  test('a CDR in a ZIP stays one, and a plain ZIP does not become one', async () => {
    const { body } = await send([file(zipCdr, 'sign.cdr'), file(plainZip, 'plain.cdr')]);
    expect(body.files).toMatchObject([
      { mime: 'application/vnd.corel-draw', kind: 'sketch_cdr', originalName: 'sign.cdr' },
      { mime: 'application/zip', kind: 'other', originalName: 'plain.cdr' },
    ]);
  });

  test('the same content is stored once, for as many files as there are', async () => {
    const before = storedIn(dir).length;
    const { body } = await send([file(another(7), 'one.pdf'), file(another(7), 'two.pdf')]);
    const again = await send([file(another(7), 'three.pdf')], {}, crew.lead);
    expect([body.files.length, again.status]).toEqual([2, 201]);
    expect(storedIn(dir)).toHaveLength(before + 1);
    const contents = await db
      .select()
      .from(fileContents)
      .where(eq(fileContents.sha256, sha(another(7))));
    expect(contents).toHaveLength(1);
  });

  test('under one key they are there once, whether the answer was lost or not', async () => {
    const first = await send([file(another(8), 'once.pdf')], {}, crew.cnc, 'k1');
    const again = await send([file(another(8), 'once.pdf')], {}, crew.cnc, 'k1');
    expect(again).toEqual(first);
    expect(await send([file(another(9), 'once.pdf')], {}, crew.cnc, 'k1')).toMatchObject({ status: 409 });
    const rows = await db.select().from(files).where(eq(files.originalName, 'once.pdf'));
    expect(rows).toHaveLength(1);
    const { status } = await crew.cnc.get(`/files/${rows[0]!.id}/original`);
    expect(status).toBe(200);
  });

  test('three shots of a telephone with one name are three files', async () => {
    const { body } = await send([1, 2, 3].map((n) => file(Buffer.concat([png, Buffer.from([n])]), 'image.jpg')));
    expect(new Set(body.files.map(({ id }: { id: number }) => id)).size).toBe(3);
  });

  test('it stands in the history of the order who sent what', async () => {
    const { body } = await crew.boss.get(`/api/orders/${po}/timeline`);
    expect(body.entries).toContainEqual(
      expect.objectContaining({ action: 'FILE_ADDED', newValues: { files: ['once.pdf'] } }),
    );
  });
});

describe('what is refused says why, and nothing of it is stored', () => {
  test.each([
    ['another type', 'words', 'letter.pdf', 415, 'upload_type'],
    ['nothing', '', 'empty.pdf', 422, 'upload_empty'],
    ['half a file', riffCdr.subarray(0, 30), 'half.cdr', 422, 'upload_broken'],
    ['one that is too large', Buffer.alloc(51 * MIB, drawing), 'large.pdf', 413, 'upload_too_large'],
  ])('%s, with what came along', async (_, bytes, name, status, reason) => {
    const before = [storedIn(dir), await db.select().from(files)];
    const answer = await send([file(another(20), 'good.pdf'), file(bytes, name)]);
    expect(answer).toMatchObject({ status, body: { error: { reason, params: { name } } } });
    expect([storedIn(dir), await db.select().from(files)]).toEqual(before);
  });

  test('nothing at all, or only what systems lay beside drawings', async () => {
    expect(await send([])).toMatchObject({ status: 422, body: { error: { fields: { file: 'required' } } } });
    expect(await send([file('x', 'Thumbs.db')])).toMatchObject({
      status: 422,
      body: { error: { fields: { file: 'upload_leftovers' } } },
    });
  });

  test('eleven at once', async () => {
    const eleven = Array.from({ length: 11 }, (_, n) => file(another(30 + n), `${n}.pdf`));
    expect(await send(eleven)).toMatchObject({ status: 413 });
    expect(storedIn(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('rights', () => {
  test('who only looks sends nothing, and who may not see the order finds none', async () => {
    expect((await send([file(drawing, 'a.pdf')], {}, crew.guest)).status).toBe(403);
    const draft = await orderIn(crew, 'draft', { by: 'office' });
    expect((await sendFiles(workshop, crew.cnc, draft.poNumber, [file(drawing, 'a.pdf')])).status).toBe(404);
    expect((await sendFiles(workshop, crew.cnc, 'PO-999999', [file(drawing, 'a.pdf')])).status).toBe(404);
  });

  test('a file of an order that one may not see is not there, under any address', async () => {
    const draft = await orderIn(crew, 'draft', { by: 'office' });
    const { body } = await sendFiles(workshop, crew.office, draft.poNumber, [file(another(40), 'secret.pdf')]);
    const [{ id }] = body.files;
    for (const address of [`/api/files/${id}`, `/files/${id}/original`, `/orders/${draft.poNumber}/files`]) {
      expect((await crew.cnc.get(address)).status, address).toBe(404);
      expect((await crew.office.get(address)).status, address).toBe(200);
    }
    expect((await crew.cnc.delete(`/api/files/${id}`)).status).toBe(404);
    expect((await crew.cnc.get(`/files/${id}/removal`)).status).toBe(404);
    expect((await crew.cnc.get('/api/files?q=secret')).body.files).toEqual([]);
    expect((await crew.office.get('/api/files?q=secret')).body.files).toHaveLength(1);
  });

  test('whoever sent it removes it, and a lead; others do not', async () => {
    const { body } = await send([file(another(41), 'mine.pdf'), file(another(42), 'his.pdf')]);
    const [mine, his] = body.files;
    expect((await crew.paint.delete(`/api/files/${mine.id}`)).status).toBe(403);
    expect((await crew.truck.delete(`/api/files/${mine.id}`)).status).toBe(403);
    expect((await crew.cnc.delete(`/api/files/${mine.id}`)).status).toBe(204);
    expect((await crew.lead.delete(`/api/files/${his.id}`)).status).toBe(204);
    for (const address of [`/api/files/${mine.id}`, `/files/${mine.id}/original`]) {
      expect((await crew.boss.get(address)).status).toBe(404);
    }
    expect((await crew.boss.delete(`/api/files/${mine.id}`)).status).toBe(404);
  });

  test('a removed file that is sent again is there again', async () => {
    const { status, body } = await send([file(another(41), 'mine.pdf')]);
    expect(status).toBe(201);
    expect((await crew.guest.get(`/files/${body.files[0].id}/original`)).status).toBe(200);
  });
});

describe('the original', () => {
  test('is saved under its name, and is never a page of ours', async () => {
    const name = 'Вывеска №3 "é" (John\'s) 50% #2.svg';
    const hostile = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const { body } = await send([file(hostile, name)]);
    const response = await workshop.app.request(`${ORIGIN}/files/${body.files[0].id}/original`, {
      headers: { Cookie: crew.guest.cookies.header },
    });
    const of = (header: string) => response.headers.get(header) ?? '';
    expect(of('Content-Disposition')).toMatch(/^attachment; /);
    expect(decodeURIComponent(of('Content-Disposition').split("''")[1]!)).toBe(name);
    expect(of('X-Content-Type-Options')).toBe('nosniff');
    expect(of('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
    expect(of('Content-Length')).toBe(String(hostile.length));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(hostile);
  });
});
