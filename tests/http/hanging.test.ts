import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Pulse } from '../../src/db/pulse.ts';
import { orders } from '../../src/orders/tables.ts';
import { file, jpeg } from '../photos/pictures.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { createStoppableDatabase } from '../support/postgres.ts';
import { openWorkshop } from '../support/workshop.ts';

describe.runIf(existsSync('/proc/self'))('a database that says nothing any more', async () => {
  const database = await createStoppableDatabase();
  const workshop = await openWorkshop({}, database);
  const crew = await signInAll(workshop);
  const { clerk } = crew;
  const plain = await workshop.browse('clerk');
  afterEach(() => database.goOn());

  const answeredWithin = async <T>(ms: number, work: Promise<T>): Promise<T> => {
    const before = performance.now();
    const answer = await work;
    expect(performance.now() - before).toBeLessThan(ms);
    return answer;
  };
  const draft = (key: string) => clerk.post('/api/draft-orders', { client: 'Kafejnīca Pērle', title: 'Letters' }, key);
  const made = async () => (await database.db.select({ po: orders.poNumber }).from(orders)).length;

  test('is answered for, at last at once, and used again as soon as it is back', async () => {
    const form = (await plain.get('/orders/new'))
      .form('/orders/new')
      .fill({ client: 'Kafejnīca Pērle', title: 'A lamp' });
    await draft('first');
    database.hang();
    const [json, page, ready] = await answeredWithin(
      6_000,
      Promise.all([draft('second'), form.submit(), workshop.app.request('/readyz')]),
    );
    expect([json.status, json.body.error.reason, json.headers.get('Retry-After')]).toEqual([503, 'unavailable', '2']);
    expect([ready.status, await ready.text()]).toEqual([503, 'the database does not answer']);
    expect([page.status, page.heading]).toEqual([503, 'No answer from the database']);
    expect((await answeredWithin(500, draft('third'))).status).toBe(503);
    expect((await answeredWithin(500, Promise.resolve(workshop.app.request('/healthz')))).status).toBe(200);

    database.goOn();
    await answeredWithin(
      2_000,
      vi.waitFor(async () => expect((await draft('second')).status).toBe(201), { timeout: 5_000, interval: 50 }),
    );
    expect((await draft('third')).status).toBe(201);
    // what was typed waited on the page, and what had been on its way is not made twice
    expect((await page.form('/orders/new').submit()).path).toMatch(/^\/orders\/PO-/);
    expect(await made()).toBe(4);
  });

  test('keeps the words before a photo, though nobody can be known meanwhile', async () => {
    const { poNumber } = await orderIn(crew, 'in_production');
    const address = `/orders/${poNumber}/stages/CNC/log`;
    const cnc = await workshop.browse('cnc');
    const form = (await cnc.get(address)).form(address).fill({ text: 'The edges are rough' });
    database.hang();
    const page = await form.choose('photo', file(await jpeg(200, 100), 'Скол.jpg')).submit();
    expect([page.status, page.heading]).toEqual([503, 'No answer from the database']);
    database.goOn();
    const again = await vi.waitFor(
      async () => {
        const answer = await page.form(address).submit();
        expect(answer.status).toBe(422);
        return answer;
      },
      { timeout: 5_000, interval: 50 },
    );
    expect(again.value('text')).toBe('The edges are rough');
    expect(again.text).toContain('again');
  });
});

describe.concurrent('the pulse', () => {
  const never = () => new Promise<never>(() => {});

  test('lets slow work go on while the database answers', async () => {
    const pulse = new Pulse(async () => 1);
    expect(await pulse.during(() => sleep(2_300, 'done'))).toBe('done');
  });

  test('tells once that it was lost, and once that it is back', async () => {
    const told: boolean[] = [];
    let isAway = true;
    const pulse = new Pulse(
      () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve()),
      (isLost) => told.push(isLost),
    );
    const works = [1, 2, 3].map(() => pulse.during(never));
    for (const { status } of await Promise.allSettled(works)) expect(status).toBe('rejected');
    await expect(pulse.during(async () => 'never begun')).rejects.toThrow('hangs');
    isAway = false;
    await vi.waitFor(async () => expect(await pulse.during(async () => 'done')).toBe('done'), { interval: 20 });
    expect(told).toEqual([true, false]);
  });

  test('does not take our own being busy for its silence', async () => {
    const pulse = new Pulse(() => new Promise((answer) => setImmediate(answer)));
    const work = pulse.during(() => sleep(2_500, 'done'));
    await sleep(1_990);
    for (const busy = performance.now() + 2_000; performance.now() < busy; );
    expect(await work).toBe('done');
  });

  test('leaves an error of the work as it is', async () => {
    await expect(new Pulse(never).during(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });
});
