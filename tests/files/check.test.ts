import { randomBytes } from 'node:crypto';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { checkFiles, removeStray } from '../../src/files/check.ts';
import { reserve } from '../../src/files/incoming/quota.ts';
import { fileStore, originalOf } from '../../src/files/store.ts';
import { sweepFiles } from '../../src/files/sweep.ts';
import { fileContents, files } from '../../src/files/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';
import { dataDir, file, pdf, sendFiles, storedIn } from './samples.ts';

const dir = dataDir();
const workshop = await openWorkshop({ DATA_DIR: dir });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const { poNumber: po } = await orderIn(crew, 'in_production');
const config = { dataDir: dir };
const store = fileStore(config);
const another = (n: number) => pdf({ content: `BT /F 12 Tf 60 700 Td (${n}) Tj ET` });
const send = async (n: number, to = po, who = crew.office) =>
  (await sendFiles(workshop, who, to, [file(another(n), `${n}.pdf`)])).body.files[0];
const placeOf = (name: string) => path.join(dir, 'files', name.slice(0, 2), name);
const check = async () => (await checkFiles(db, config, FRIDAY)).files;
const contentOf = async (sha256: string) =>
  (await db.select().from(fileContents).where(eq(fileContents.sha256, sha256)))[0]!;

describe('rows and bytes', () => {
  test('agree as long as nobody meddles', async () => {
    await send(1);
    expect(await check()).toMatchObject({ lost: [], stray: [], files: 1, bytes: another(1).length });
  });

  test('that do not are told both ways, with what they are called and how large they are', async () => {
    const { sha256 } = await send(2);
    const { storedName } = await contentOf(sha256);
    rmSync(placeOf(originalOf(storedName)));
    const stray = `${randomBytes(16).toString('hex')}.file`;
    await store.put(stray, Buffer.from('left behind'));
    const found = await check();
    expect(found.lost).toEqual([{ file: originalOf(storedName), bytes: another(2).length, what: '2.pdf' }]);
    expect(found.stray).toMatchObject([{ name: stray, bytes: 11 }]);
    await removeStray(config, found.stray);
    await store.put(originalOf(storedName), another(2));
    expect(await check()).toMatchObject({ lost: [], stray: [] });
  });

  test('cut short are lost too', async () => {
    const { sha256 } = await send(3);
    const { storedName } = await contentOf(sha256);
    writeFileSync(placeOf(originalOf(storedName)), 'short');
    expect((await check()).lost).toMatchObject([{ what: '3.pdf' }]);
    await store.put(originalOf(storedName), another(3));
  });

  test('of what is on its way are not told as stray, until its sender is gone', async () => {
    const id = randomBytes(16).toString('hex');
    const held = await reserve(db, { userId: 1, bytes: 10, quota: 1e9, clock: () => FRIDAY });
    await held!.name([id]);
    await store.put(originalOf(id), Buffer.from('coming'));
    expect((await check()).stray).toEqual([]);
    const later = new Date(FRIDAY.getTime() + 130_000);
    expect((await checkFiles(db, config, later)).files.stray).toMatchObject([{ name: originalOf(id) }]);
    await held!.end();
    await store.remove(originalOf(id));
  });

  test('compared while twenty are sent: none is told, none is missing afterwards', async () => {
    const sending = Promise.all(Array.from({ length: 20 }, (_, n) => send(100 + n)));
    let isOver = false;
    void sending.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const { stray, lost } = await check();
      await removeStray(config, stray);
      expect([stray, lost]).toEqual([[], []]);
    }
    await sending;
    expect(await check()).toMatchObject({ lost: [], stray: [] });
  });
});

describe('two orders with the same bytes', () => {
  test('lose nothing where one of them is deleted', async () => {
    const other = await orderIn(crew, 'draft', { by: 'office' });
    await send(50);
    const of = await send(50, other.poNumber);
    expect((await crew.boss.delete(`/api/orders/${other.poNumber}`)).status).toBeLessThan(300);
    const later = new Date(FRIDAY.getTime() + 25 * 3600_000);
    await sweepFiles(db, config, later);
    const rows = await db.select().from(files).where(eq(files.sha256, of.sha256));
    expect(rows).toHaveLength(1);
    expect((await crew.guest.get(`/files/${rows[0]!.id}/original`)).status).toBe(200);
  });
});

describe('housekeeping', () => {
  test('forgets what only a deleted draft had, a day later, and leaves all else', async () => {
    const draft = await orderIn(crew, 'draft', { by: 'office' });
    const { sha256 } = await send(60, draft.poNumber);
    const { storedName } = await contentOf(sha256);
    await crew.boss.delete(`/api/orders/${draft.poNumber}`);
    const later = new Date(FRIDAY.getTime() + 25 * 3600_000);
    const before = storedIn(dir).length;
    const long = new Date(FRIDAY.getTime() - 1000);
    for (const name of storedIn(dir)) utimesSync(placeOf(name), long, long);
    expect(await sweepFiles(db, config, FRIDAY)).toBe(0);
    expect(await sweepFiles(db, config, later)).toBe(1);
    expect(storedIn(dir)).toHaveLength(before - 1);
    expect(storedIn(dir)).not.toContain(originalOf(storedName));
  });

  test('against senders of the same content leaves no row without bytes', async () => {
    const later = new Date(FRIDAY.getTime() + 25 * 3600_000);
    for (let round = 0; round < 10; round++) {
      const draft = await orderIn(crew, 'draft', { by: 'office' });
      await send(70, draft.poNumber);
      await crew.boss.delete(`/api/orders/${draft.poNumber}`);
      await Promise.all([sweepFiles(db, config, later), send(70, draft.poNumber, crew.boss).catch(() => {}), send(70)]);
      expect((await check()).lost).toEqual([]);
      const [mine] = await db.select().from(files).where(eq(files.originalName, '70.pdf'));
      await db.delete(files).where(eq(files.id, mine!.id));
    }
  });
});
