import { describe, expect, test } from 'vitest';
import { type Status, statuses } from '../../src/vocabulary/order-status.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { boss } = crew;

interface Act {
  body?: object;
  /** Where it leads, by the state in which the order is; from any other it is refused. */
  leads: Partial<Record<Status, Status>>;
}

const reason = { reason: 'Because' };

const acts: Record<string, Act> = {
  submission: { leads: { draft: 'pending' } },
  approval: { leads: { draft: 'approved', pending: 'approved' } },
  rejection: { body: reason, leads: { pending: 'rejected' } },
  reopening: { leads: { pending: 'draft', rejected: 'draft' } },
  hold: { body: reason, leads: { in_production: 'on_hold' } },
  resumption: { leads: { on_hold: 'in_production' } },
  cancellation: {
    body: reason,
    leads: {
      draft: 'cancelled',
      pending: 'cancelled',
      approved: 'cancelled',
      in_production: 'cancelled',
      on_hold: 'cancelled',
    },
  },
  shipment: { leads: { completed: 'shipped' } },
};

describe.each(statuses)('an order that is %s', (status) => {
  test.each(Object.entries(acts))('%s', async (noun, { body = {}, leads }) => {
    const before = await orderIn(crew, status);
    const at = `/api/orders/${before.poNumber}`;
    const answer = await boss.post(`${at}/${noun}`, body);
    const to = leads[status];
    if (to) {
      expect([answer.status, answer.body.status]).toEqual([200, to]);
      // the head is as it was: an edit that was begun before is not lost
      expect(answer.body).toMatchObject({ version: before.version, title: before.title, items: before.items });
    } else {
      expect([answer.status, answer.body.error.kind, answer.body.error.reason]).toEqual([
        409,
        'conflict',
        'order_state',
      ]);
      expect((await boss.get(at)).body).toEqual(before);
    }
  });

  test('deletion', async () => {
    const before = await orderIn(crew, status);
    const at = `/api/orders/${before.poNumber}`;
    const answer = await boss.delete(at);
    if (status === 'draft') {
      expect([answer.status, answer.body]).toEqual([204, '']);
      expect((await boss.get(at)).status).toBe(404);
    } else {
      expect([answer.status, answer.body.error.reason]).toEqual([409, 'submitted_before']);
      expect((await boss.get(at)).body).toEqual(before);
    }
  });
});

test('the acts that are tried here are all there are', () => {
  const nouns = workshop.app.routes.flatMap(({ path }) => /^\/api\/orders\/:po\/(\w+)$/.exec(path)?.[1] ?? []);
  const others = ['badges', 'files', 'items', 'stages', 'timeline', 'times'];
  expect(new Set(nouns)).toEqual(new Set([...Object.keys(acts), ...others]));
});

describe('a reason', () => {
  test.each([
    ['rejection', 'pending'],
    ['hold', 'in_production'],
    ['cancellation', 'approved'],
  ] as const)('is asked for at a %s', async (noun, status) => {
    const { poNumber } = await orderIn(crew, status);
    const at = `/api/orders/${poNumber}`;
    for (const body of [{}, { reason: '' }, { reason: '  \n ' }, { reason: null }]) {
      const answer = await boss.post(`${at}/${noun}`, body);
      expect([answer.status, answer.body.error.fields]).toEqual([422, { reason: 'required' }]);
    }
    expect((await boss.post(`${at}/${noun}`, { reason: 'x'.repeat(1001) })).status).toBe(422);
    expect((await boss.get(at)).body.status).toBe(status);
    expect((await boss.post(`${at}/${noun}`, { reason: ' Why \n not ' })).status).toBe(200);
  });

  test.each([
    ['submission', 'draft'],
    ['shipment', 'completed'],
  ] as const)('is nothing that a %s takes', async (noun, status) => {
    const { poNumber } = await orderIn(crew, status);
    const answer = await boss.post(`/api/orders/${poNumber}/${noun}`, reason);
    expect([answer.status, answer.body.error.fields]).toEqual([422, { reason: 'unknown_field' }]);
  });

  test('may go with a reopening: it stands on the draft until that is submitted, and its author is told', async () => {
    const { poNumber } = await orderIn(crew, 'pending');
    const { body } = await crew.office.post(`/api/orders/${poNumber}/reopening`, { reason: 'Which RAL is the face?' });
    const browser = await workshop.browse('clerk');
    const banner = async () => (await browser.get(`/orders/${poNumber}`)).document.querySelector('.banner.stop');
    expect([body.status, (await banner())?.textContent]).toEqual(['draft', expect.stringContaining('Which RAL')]);
    const { body: told } = await crew.clerk.get('/api/notifications');
    expect(JSON.stringify(told)).toContain(`${poNumber} is a draft again`);
    await crew.clerk.post(`/api/orders/${poNumber}/submission`);
    expect(await banner()).toBeNull();
  });

  test('is shown while it holds, and stays in the history of a reopened order', async () => {
    const { poNumber } = await orderIn(crew, 'rejected');
    const browser = await workshop.browse('clerk');
    expect((await browser.get(`/orders/${poNumber}`)).text).toContain('Too wide for the saw');
    await crew.clerk.post(`/api/orders/${poNumber}/reopening`);
    const page = await browser.get(`/orders/${poNumber}`);
    expect(page.document.querySelector('.history')?.textContent).toContain('Too wide for the saw');
    expect(page.hasForm(`/orders/${poNumber}/submission`)).toBe(true);
    await crew.clerk.post(`/api/orders/${poNumber}/submission`);
    expect((await crew.lead.post(`/api/orders/${poNumber}/approval`)).body).toMatchObject({
      status: 'approved',
      revision: 1,
    });
  });
});

describe('who may', () => {
  test.each([
    ['submission', 'draft', ['boss', 'office', 'clerk'], ['lead', 'cnc', 'truck', 'guest']],
    ['approval', 'pending', ['boss', 'office', 'lead'], ['clerk', 'cnc', 'truck', 'guest']],
    ['rejection', 'pending', ['boss', 'office', 'lead'], ['clerk', 'cnc', 'truck', 'guest']],
    ['reopening', 'pending', ['boss', 'office', 'clerk'], ['lead', 'cnc', 'truck', 'guest']],
    ['hold', 'in_production', ['boss', 'office', 'lead'], ['clerk', 'cnc', 'truck', 'guest']],
    ['resumption', 'on_hold', ['boss', 'office', 'lead'], ['clerk', 'cnc', 'truck', 'guest']],
    ['cancellation', 'approved', ['boss'], ['office', 'clerk', 'lead', 'cnc', 'truck', 'guest']],
    ['shipment', 'completed', ['boss', 'truck'], ['office', 'clerk', 'lead', 'cnc', 'guest']],
  ] as const)('%s', async (noun, status, able, unable) => {
    const { body = {} } = acts[noun]!;
    const { poNumber } = await orderIn(crew, status);
    for (const name of unable) {
      const answer = await crew[name].post(`/api/orders/${poNumber}/${noun}`, body);
      expect([name, answer.status]).toEqual([name, 403]);
    }
    for (const name of able) {
      const mine = await orderIn(crew, status);
      const answer = await crew[name].post(`/api/orders/${mine.poNumber}/${noun}`, body);
      expect([name, answer.status]).toEqual([name, 200]);
    }
  });

  test('a draft is deleted by its author, or by the head of the office', async () => {
    const remove = async (by: 'clerk' | 'office', who: 'clerk' | 'office' | 'boss') => {
      const { poNumber } = await crew[by].draft();
      return (await crew[who].delete(`/api/orders/${poNumber}`)).status;
    };
    expect([await remove('clerk', 'clerk'), await remove('office', 'office'), await remove('clerk', 'boss')]).toEqual([
      204, 204, 204,
    ]);
    expect([await remove('clerk', 'office'), await remove('office', 'clerk')]).toEqual([403, 404]);
  });

  test('what was submitted once is not deleted, though it is a draft again', async () => {
    const { poNumber } = await orderIn(crew, 'pending');
    await crew.clerk.post(`/api/orders/${poNumber}/reopening`);
    const answer = await crew.clerk.delete(`/api/orders/${poNumber}`);
    expect([answer.status, answer.body.error.reason]).toEqual([409, 'submitted_before']);
  });
});

test('a shipment takes its day and carrier, by default today’s', async () => {
  const { poNumber } = await orderIn(crew, 'completed');
  const at = `/api/orders/${poNumber}`;
  expect((await crew.truck.post(`${at}/shipment`, { date: '20.11.2026' })).body.error.fields).toEqual({
    date: 'not_a_date',
  });
  expect((await crew.truck.post(`${at}/shipment`, { date: '2026-11-19', carrier: 'DHL' })).status).toBe(200);
  const page = await (await workshop.browse('guest')).get(`/orders/${poNumber}`);
  expect(page.document.querySelector('.title-block')?.textContent).toContain('DHL');
});

test('an act of ten at once is done once, and nine are told so', async () => {
  const { poNumber } = await orderIn(crew, 'pending');
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => crew.lead.post(`/api/orders/${poNumber}/approval`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  expect((await boss.get(`/api/orders/${poNumber}`)).body.revision).toBe(1);
});
