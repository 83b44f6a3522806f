import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parkedForms } from '../../src/users/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';
import { holds } from './holding.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'reclame-bodies-'));
afterAll(() => rmSync(dir, { recursive: true }));
const workshop = await openWorkshop({ DATA_DIR: dir });
const crew = await signInAll(workshop);
const order = await orderIn(crew, 'in_production');
const log = `/orders/${order.poNumber}/stages/CNC/log`;
const MIB = 1024 * 1024;

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const lyingIn = () => readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith('.part'));

/** A body that tells how much of it was taken. */
function watched(chunks: Iterable<Uint8Array | string>) {
  const all = chunks[Symbol.iterator]();
  const seen = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = all.next();
        if (done) return controller.close();
        const chunk = Buffer.from(value as string);
        seen.bytes += chunk.length;
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

function post(address: string, body: BodyInit, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body, headers: { Origin: ORIGIN, ...headers }, duplex: 'half' };
  return workshop.app.request(`${ORIGIN}${address}`, init as RequestInit);
}

const as = (who: 'clerk' | 'cnc' | 'boss' | 'lead') => ({ Cookie: crew[who].cookies.header });

function* endlessly(chunk: string, times: number) {
  for (let i = 0; i < times; i++) yield chunk;
}

describe('what somebody sends whom nobody knows', () => {
  test.each(['/sign-in', '/sign-in/language', '/setup', '/terminal', log, '/api/photos', '/api/auth'])(
    'is refused unread at %s, where it says that it is large',
    async (address) => {
      const { body, seen } = watched(endlessly('a&'.repeat(32 * 1024), 640));
      const answer = await post(address, body, { 'Content-Type': FORM, 'Content-Length': String(40 * MIB) });
      expect([answer.status, answer.headers.get('Connection'), seen.bytes]).toEqual([413, 'close', 0]);
    },
  );

  test('and read so far as is usual, where it does not say so', async () => {
    const { body, seen } = watched(endlessly('a&'.repeat(32 * 1024), 640));
    expect((await post('/sign-in', body, { 'Content-Type': FORM })).status).toBe(413);
    expect(seen.bytes).toBeLessThan(MIB + 128 * 1024);
  });

  test('as a form with files is read to its first file', async () => {
    const browser = await workshop.browse('cnc');
    const form = (await browser.get(log)).form(log).fill({ text: 'Before the shift ended' });
    const words = form.entries.map(
      ([name, text]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
    );
    const head =
      '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';
    const { body, seen } = watched([...words, head, ...endlessly('x'.repeat(64 * 1024), 600)]);
    const door = await post(log, body, { 'Content-Type': 'multipart/form-data; boundary=x' });
    expect([door.status, door.headers.get('Location')]).toEqual([303, expect.stringMatching(/^\/sign-in\?form=/)]);
    expect(seen.bytes).toBeLessThan(256 * 1024);
    const [kept] = await workshop.database.db.select().from(parkedForms);
    expect(Object.fromEntries(kept!.fields)).toMatchObject({ text: 'Before the shift ended', filesLost: 'true' });
    expect(lyingIn()).toEqual([]);
  });

  test('as words in a form with files is read to 256 KiB, and half of it is not kept as if it were all', async () => {
    const before = (await workshop.database.db.select().from(parkedForms)).length;
    const field = '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n';
    const { body, seen } = watched([field, ...endlessly('x'.repeat(64 * 1024), 600)]);
    const door = await post(log, body, { 'Content-Type': 'multipart/form-data; boundary=x' });
    expect([door.status, door.headers.get('Location')]).toEqual([303, '/sign-in']);
    expect(seen.bytes).toBeLessThan(400 * 1024);
    expect(await workshop.database.db.select().from(parkedForms)).toHaveLength(before);
  });
});

describe('a large body', () => {
  const photos = (bytes: number) => {
    const body = new FormData();
    body.append('photo', new File([Buffer.alloc(bytes)], 'a.jpg'));
    return body;
  };

  test('is for files: as anything else it is refused unread, whoever sends it', async () => {
    const { body, seen } = watched(endlessly('a&'.repeat(32 * 1024), 100));
    const told = { ...as('cnc'), 'Content-Type': FORM, 'Content-Length': String(6 * MIB) };
    expect((await post(log, body, told)).status).toBe(413);
    expect(seen.bytes).toBe(0);
  });

  test('is for who may send photos there', async () => {
    expect((await post(log, photos(2 * MIB), { Cookie: crew.guest.cookies.header })).status).toBe(403);
    expect((await post('/settings', photos(2 * MIB), as('cnc'))).status).toBe(413);
    expect((await post(log, photos(2 * MIB), as('cnc'))).status).toBe(422);
    expect(lyingIn()).toEqual([]);
  });

  test('breaks off: it leaves nothing behind, and is told as unreadable', async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nabc';
    const answer = await post(log, head, { ...as('cnc'), 'Content-Type': 'multipart/form-data; boundary=x' });
    expect(answer.status).toBe(422);
    expect(lyingIn()).toEqual([]);
  });

  test('of many files, or of many fields, ends where they are too many', async () => {
    const many = new FormData();
    for (let i = 0; i < 2001; i++) many.append(`a${i}`, 'x');
    expect((await post(log, many, as('cnc'))).status).toBe(413);
    const files = new FormData();
    for (let i = 0; i < 11; i++) files.append('photo', new File(['x'], `${i}.jpg`));
    expect((await post(log, files, as('cnc'))).status).toBe(413);
    expect(lyingIn()).toEqual([]);
  });
});

describe('a form', () => {
  const form = (address: string, fields: string, who: 'clerk' | 'boss' = 'clerk') =>
    post(address, fields, { ...as(who), 'Content-Type': FORM });

  test('has two thousand fields at most', async () => {
    expect((await form('/orders/new', 'a=1&'.repeat(1999))).status).toBe(422);
    const answer = await form('/orders/new', 'a=1&'.repeat(2001));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/more than 2.?000 fields/);
    expect(await holds(() => form('/orders/new', 'a&'.repeat(500_000)))).toBe('nobody up');
  });

  test('has a hundred lines in a list at most, told before anything else looks at them', async () => {
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `items.${i}.name=x`).join('&');
    for (const address of ['/orders/new', `/orders/${order.poNumber}/changes/new`, '/plant/shifts']) {
      const answer = await form(address, lines(101), 'boss');
      expect([address, answer.status]).toEqual([address, 422]);
      expect((await answer.text()).length).toBeLessThan(20_000);
    }
    expect(await holds(() => form(`/orders/${order.poNumber}/changes/new`, lines(9000), 'boss'))).toBe('nobody up');
  });

  test('says so where one more line is asked for, and keeps what was typed', async () => {
    const lines = Array.from({ length: 100 }, (_, i) => `items.${i}.name=Letter ${i}`).join('&');
    const answer = await form('/orders/new', `${lines}&intent=add-item`);
    const html = await answer.text();
    expect(html).toContain('A list has room for 100 lines');
    expect(html).toContain('Letter 99');
    expect(html).not.toContain('items.100.');
  });

  test('of long names and many dots holds nobody up', async () => {
    const dotted = `${'a.'.repeat(250)}x`;
    const fields = Array.from({ length: 1900 }, (_, i) => `${dotted}${i}=1`).join('&');
    expect(await holds(() => form('/orders/new', fields))).toBe('nobody up');
  });
});

describe('JSON', () => {
  const json = (address: string, body: string) => post(address, body, { ...as('boss'), 'Content-Type': JSON_TYPE });
  const deep = (n: number, [open, close] = ['[', ']']) =>
    `{"values":${open!.repeat(n)}${n > 9 ? '1' : ''}${close!.repeat(n)}}`;

  test.each(['/api/profiles/validate', '/api/draft-orders', '/api/profiles/templates', '/api/orders/import'])(
    'that is deep or wide is refused at %s, and holds nobody up',
    async (address) => {
      const bodies = {
        deep: deep(6000),
        'deep in objects': deep(6000, ['{"a":', '}']),
        'as deep as it is long': '['.repeat(MIB - 1),
        wide: `{"values":[${'1,'.repeat(400_000)}1]}`,
        'wide in objects': `{"values":{${Array.from({ length: 40_000 }, (_, i) => `"k${i}":1`)}}}`,
        'wide altogether': `{"values":[${Array.from({ length: 400 }, () => `[${'1,'.repeat(999)}1]`)}]}`,
      };
      for (const [name, body] of Object.entries(bodies)) {
        const answer = await json(address, body);
        expect([name, answer.status]).toEqual([name, 422]);
        expect((await answer.text()).length).toBeLessThan(1000);
        expect([name, await holds(() => json(address, body))]).toEqual([name, 'nobody up']);
      }
    },
  );

  test('may be 32 levels deep, and brackets in its texts are none', async () => {
    const reason = async (body: string) =>
      ((await (await json('/api/draft-orders', body)).json()) as { error: { reason: string } }).error.reason;
    expect(await reason(deep(31))).toBe('invalid');
    expect(await reason(deep(32))).toBe('json_too_deep');
    expect(await reason(`{"client":"${'['.repeat(100)}\\"${'{,'.repeat(3000)}\\\\"}`)).toBe('invalid');
    expect(await reason('{"reason":"malformed_body"}')).toBe('invalid');
  });

  test('within a form is judged alike', async () => {
    const body = new FormData();
    body.append('text', deep(6000));
    const answer = await post('/profiles/import', body, as('boss'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('more than 32 levels');
  });

  test('as wide as it may be holds nobody up either', async () => {
    const orders = Array.from({ length: 1500 }, () => `{"x":1,"y":[${'{},'.repeat(20)}{}]}`);
    const bodies = [
      `{"orders":[${orders}]}`,
      `{"client":"X","items":[${'{},'.repeat(1999)}{}]}`,
      `{"client":"X","items":[{"values":{${Array.from({ length: 1990 }, (_, i) => `"k${i}":"${'x'.repeat(400)}"`)}}}]}`,
      `{"client":"${'\\u0000'.repeat(150_000)}"}`,
    ];
    for (const [i, body] of bodies.entries()) {
      for (const address of [
        '/api/orders/import',
        '/api/draft-orders',
        '/api/profiles/validate',
        '/api/profiles/templates',
      ]) {
        expect([i, address, await holds(() => json(address, body))]).toEqual([i, address, 'nobody up']);
      }
    }
  });
});
