import { describe, expect, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const open = await orderIn(crew, 'in_production');
const MIB = 1024 * 1024;

const browse = (name: Username) => workshop.browse(name);

describe('an error is a page with a head, in its own words', () => {
  test('404', async () => {
    for (const path of ['/nothing', '/orders/PO-NOTHING', '/stations/LASER', '/orders/PO-NOTHING/edit']) {
      const page = await (await browse('office')).get(path);
      expect([page.status, page.heading]).toEqual([404, 'Nothing here']);
    }
  });

  test('403', async () => {
    const guest = await browse('guest');
    expect((await guest.get('/orders/new')).status).toBe(403);
    const page = await guest.send('POST', `/orders/${open.poNumber}/hold`, new URLSearchParams({ reason: 'x' }));
    expect(page.status).toBe(403);
    expect(page.heading).not.toBe('');
  });

  test('409', async () => {
    const office = await browse('office');
    const pending = await orderIn(crew, 'pending');
    expect((await office.get(`/orders/${pending.poNumber}/edit`)).status).toBe(409);
    const page = await office.send('POST', `/orders/${pending.poNumber}/submission`, new URLSearchParams());
    expect([page.status, page.heading]).toEqual([409, expect.stringContaining(pending.title)]);
  });

  test('413', async () => {
    const page = await (await browse('office')).send(
      'POST',
      '/orders/new',
      new URLSearchParams({ notes: 'x'.repeat(MIB) }),
    );
    expect([page.status, page.text]).toEqual([413, expect.stringContaining('1 MiB')]);
  });

  test('422', async () => {
    const page = await (await browse('office')).send('POST', '/orders/new', new URLSearchParams({ client: '' }));
    expect(page.status).toBe(422);
    expect(page.form('/orders/new')).toBeDefined();
  });

  test('in the reader’s language', async () => {
    const office = await browse('office');
    const settings = (await office.get('/settings')).form('/settings');
    await settings.fill({ locale: 'lv' }).submit();
    expect((await office.get('/nothing')).document.querySelector('html')?.getAttribute('lang')).toBe('lv');
    await settings.fill({ locale: 'en', idempotencyKey: 'another' }).submit();
  });

  test('to htmx a message beside the page, so that what was typed stays', async () => {
    const office = await browse('office');
    office.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const page = await office.get('/orders/PO-NOTHING');
    expect(page.status).toBe(404);
    expect(page.html).not.toContain('<!doctype');
  });
});

describe('too much at once', () => {
  const big = JSON.stringify({ client: 'X', notes: 'x'.repeat(MIB) });
  const exact = (size: number) => {
    const frame = JSON.stringify({ client: 'X', notes: '' }).length;
    return JSON.stringify({ client: 'X', notes: 'x'.repeat(size - frame) });
  };

  test('is refused by the API, and the connection is closed', async () => {
    const { status, body, headers } = await crew.clerk.post('/api/draft-orders', big);
    expect([status, body.error.kind, body.error.reason]).toEqual([413, 'too_large', 'too_large']);
    expect(headers.get('Connection')).toBe('close');
  });

  test('is refused by the pages too', async () => {
    const answer = await crew.clerk.send('POST', '/orders/new', `notes=${'x'.repeat(MIB)}`, {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect([answer.status, answer.headers.get('Connection')]).toEqual([413, 'close']);
    expect(answer.body).toContain('<h1');
  });

  test('begins at one byte over one MiB', async () => {
    expect((await crew.clerk.post('/api/draft-orders', exact(MIB))).status).toBe(422);
    expect((await crew.clerk.post('/api/draft-orders', exact(MIB + 1))).status).toBe(413);
  });

  test('is found by counting, and by what the sender says', async () => {
    const told = await crew.clerk.send('POST', '/api/draft-orders', '{}', { 'Content-Length': String(MIB + 1) });
    expect(told.status).toBe(413);
    const lie = await crew.clerk.send('POST', '/api/draft-orders', big, { 'Transfer-Encoding': 'chunked' });
    expect(lie.status).toBe(413);
  });

  test('is refused before anybody is asked who he is', async () => {
    expect((await workshop.guest.json.post('/api/auth', big)).status).toBe(413);
  });
});

describe('a body that is no object', () => {
  test.each(['{', '[]', 'null', '7', '"text"', 'client=X', '{"client":"X"', '\u0000'])('%j', async (body) => {
    for (const path of ['/api/draft-orders', `/api/orders/${open.poNumber}/hold`]) {
      const answer = await crew.office.post(path, body);
      expect([answer.status, answer.body.error.kind]).toEqual([422, 'invalid']);
    }
  });

  test('counts as {} where there is none', async () => {
    const { poNumber } = await crew.clerk.draft();
    expect((await crew.clerk.post(`/api/orders/${poNumber}/submission`, '')).status).toBe(200);
  });

  test('does not become one by a second name of the address', async () => {
    const other = await orderIn(crew, 'in_production');
    const answer = await crew.lead.post(`/api/orders/${open.poNumber}/hold`, { po: other.poNumber, reason: 'x' });
    expect([answer.status, answer.body.error.fields]).toEqual([422, { po: 'unknown_field' }]);
  });

  test('holds nothing of what objects inherit', async () => {
    const answer = await crew.clerk.post(
      '/api/draft-orders',
      '{"client":"X","__proto__":{"isRd":true},"constructor":1}',
    );
    expect(answer.status).toBe(422);
  });

  test.each(['a\\u0000b', '\\ud800'])('holds no text that the database cannot (%s)', async (text) => {
    const answer = await crew.clerk.post('/api/draft-orders', `{"client":"${text}","title":"A"}`);
    expect([answer.status, answer.body.error.fields]).toEqual([422, { client: 'malformed' }]);
  });
});

describe('where a request comes from', () => {
  const post = (headers: Record<string, string>) =>
    crew.clerk.send('POST', '/api/draft-orders', { client: 'X' }, headers);

  test.each([
    [{}, 201],
    [{ Origin: ORIGIN }, 201],
    [{ Origin: 'https://elsewhere.test' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: `${ORIGIN}.elsewhere.test` }, 403],
    [{ Origin: 'http://terminal.test:8080' }, 403],
    [{ Origin: '' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 201],
    [{ Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }, 201],
  ])('%j', async (headers, status) => {
    expect((await post(headers as Record<string, string>)).status).toBe(status);
  });

  test.each(['https://elsewhere.test', 'null'])('a form from %s does nothing, and says why', async (Origin) => {
    const office = await browse('office');
    office.headers = { Origin };
    const page = await office.send('POST', `/orders/${open.poNumber}/hold`, new URLSearchParams({ reason: 'x' }));
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('another site')]);
    expect((await crew.office.get(`/api/orders/${open.poNumber}`)).body.status).toBe('in_production');
  });

  test('does not matter to who only looks', async () => {
    expect((await crew.clerk.send('GET', '/orders', undefined, { Origin: 'https://elsewhere.test' })).status).toBe(200);
  });
});

test('a verb that an address does not know is not found', async () => {
  expect((await crew.boss.send('PATCH', `/api/orders/${open.poNumber}`, {})).status).toBe(404);
  expect((await crew.boss.send('PUT', `/orders/${open.poNumber}`, '')).status).toBe(404);
});

test.each(['1.5', '1e300', '-1', 'x', '0', '%27', '99999999999999999999'])(
  'an order’s history before %s is no failure',
  async (before) => {
    expect((await crew.boss.get(`/orders/${open.poNumber}?before=${before}`)).status).toBe(200);
    expect((await crew.boss.get(`/api/audit-log?after=${before}`)).status).toBeLessThan(500);
  },
);
