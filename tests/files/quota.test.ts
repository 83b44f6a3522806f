import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { bytesTaken, reserve } from '../../src/files/incoming/quota.ts';
import { fileContents, fileUploads } from '../../src/files/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';
import { dataDir, drawing, file, storedIn } from './samples.ts';

const MIB = 1024 * 1024;
const dir = dataDir();
const workshop = await openWorkshop({ DATA_DIR: dir, FILES_QUOTA_MB: '50' });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const { poNumber: po } = await orderIn(crew, 'in_production');

const large = (n: number, bytes = 20 * MIB) => Buffer.concat([drawing, Buffer.alloc(bytes - drawing.length, n)]);

/** As a browser sends it: with its length before it. */
async function send(bytes: Buffer, cut = 0) {
  const body = new FormData();
  body.append('file', file(bytes, 'large.pdf'));
  const whole = new Response(body);
  const sent = new Uint8Array(await whole.arrayBuffer());
  const headers = {
    Cookie: crew.cnc.cookies.header,
    'Content-Type': whole.headers.get('Content-Type')!,
    'Content-Length': String(sent.length),
  };
  const said = cut ? sent.subarray(0, sent.length - cut) : sent;
  return workshop.app.request(`${ORIGIN}/api/orders/${po}/files`, { method: 'POST', headers, body: said });
}

describe('where fifty megabytes are left', () => {
  test('of four that come at once with twenty each two are kept', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => send(large(n))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 413, 413]);
    const refused = answers.find(({ status }) => status === 413)!;
    expect(await refused.json()).toMatchObject({ error: { reason: 'upload_quota', params: { max: '50 MB' } } });
    expect(storedIn(dir)).toHaveLength(2);
    expect(await bytesTaken(db, FRIDAY)).toBe(40 * MIB);
  });

  test('one that is broken off gives its room back', async () => {
    expect((await send(large(9, 8 * MIB), 1000)).status).toBe(422);
    expect(await db.select().from(fileUploads)).toEqual([]);
    expect(storedIn(dir)).toHaveLength(2);
    expect((await send(large(9, 8 * MIB))).status).toBe(201);
  });

  test('what is refused for want of room is not even read', async () => {
    expect((await send(large(5))).status).toBe(413);
    expect(await db.select({ n: sql`count(*)::int` }).from(fileContents)).toEqual([{ n: 3 }]);
  });

  test('the room of a sender who is gone is free after two minutes', async () => {
    const clock = { now: FRIDAY };
    const wanted = { userId: 1, bytes: MIB, quota: (await bytesTaken(db, FRIDAY)) + MIB, clock: () => clock.now };
    const first = await reserve(db, wanted);
    expect(await reserve(db, wanted)).toBeNull();
    clock.now = new Date(FRIDAY.getTime() + 121_000);
    const second = await reserve(db, wanted);
    expect([first !== null, second !== null]).toEqual([true, true]);
    await first!.end();
    await second!.end();
  });
});
