import { describe, expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { clerk, office, boss, lead } = crew;

const at = (po: string) => `/api/orders/${po}`;

describe('a draft', () => {
  test('takes what is said, and leaves the rest as it is', async () => {
    const draft = await clerk.draft({ reference: 'NL-1', deliveryPhone: '+371 1' });
    const { status, body } = await clerk.put(at(draft.poNumber), { version: 1, title: 'New title', dueDate: null });
    expect(status).toBe(200);
    expect(body).toEqual({ ...draft, title: 'New title', dueDate: null, version: 2 });
  });

  test('has no revision before the shop holds it', async () => {
    const { poNumber } = await clerk.draft();
    expect((await clerk.put(at(poNumber), { version: 1, title: 'A' })).body).toMatchObject({ revision: 0, version: 2 });
  });

  test('that is saved as it stands is not changed', async () => {
    const draft = await clerk.draft();
    const { poNumber, client, title, items } = draft;
    const { body } = await clerk.put(at(poNumber), { version: 1, client, title, items });
    expect(body).toEqual(draft);
  });

  test('may be given another PO, and is found under it', async () => {
    const { poNumber } = await clerk.draft();
    const own = `own-${poNumber}`;
    expect((await clerk.put(at(poNumber), { version: 1, poNumber: own })).body.poNumber).toBe(own.toUpperCase());
    expect((await clerk.get(at(poNumber))).status).toBe(404);
    expect((await clerk.get(at(own))).status).toBe(200);
  });

  test('may not be given another’s', async () => {
    const [one, two] = [await clerk.draft(), await clerk.draft()];
    const { status, body } = await clerk.put(at(one.poNumber), { version: 1, poNumber: two.poNumber.toLowerCase() });
    expect([status, body.error.fields]).toEqual([422, { poNumber: 'po_taken' }]);
  });

  test('loses to the other of two that are given the same PO at once', async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => clerk.draft()));
    const answers = await Promise.all(
      drafts.map(({ poNumber }) => clerk.put(at(poNumber), { version: 1, poNumber: 'WANTED-BY-ALL' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  test.each(['NEW', 'a', 'A/B'])('is not called %s', async (poNumber) => {
    const draft = await clerk.draft();
    expect((await clerk.put(at(draft.poNumber), { version: 1, poNumber })).status).toBe(422);
  });
});

test('the PO is fixed once the order was submitted, also after it was reopened', async () => {
  const { poNumber } = await orderIn(crew, 'pending');
  const { body } = await clerk.post(`${at(poNumber)}/reopening`);
  const refused = await clerk.put(at(poNumber), { version: body.version, poNumber: 'LATER-1' });
  expect([refused.status, refused.body.error.fields]).toEqual([422, { poNumber: 'po_fixed' }]);
  expect((await clerk.put(at(poNumber), { version: body.version, poNumber })).status).toBe(200);
});

describe('two at once', () => {
  test('the second is told who was quicker, and changes nothing', async () => {
    const { poNumber } = await clerk.draft();
    await office.put(at(poNumber), { version: 1, title: 'Office’s' });
    const { status, body } = await clerk.put(at(poNumber), { version: 1, title: 'Clerk’s' });
    expect([status, body.error.kind, body.error.reason]).toEqual([409, 'conflict', 'changed_meanwhile']);
    expect(body.error.message).toContain('Ilze Bērziņa');
    expect((await clerk.get(at(poNumber))).body).toMatchObject({ title: 'Office’s', version: 2 });
  });

  test('of many with the same version one is saved', async () => {
    const { poNumber } = await clerk.draft();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => clerk.put(at(poNumber), { version: 1, title: `Title ${i}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  });

  test('a version is asked for', async () => {
    const { poNumber } = await clerk.draft();
    expect((await clerk.put(at(poNumber), { title: 'A' })).body.error.fields).toEqual({ version: 'required' });
    expect((await clerk.put(at(poNumber), { version: 7, title: 'A' })).status).toBe(409);
  });

  test('an act on what was not shown is refused, where it says what was shown', async () => {
    const { poNumber } = await clerk.draft();
    await office.put(at(poNumber), { version: 1, notes: 'Wait' });
    expect((await clerk.post(`${at(poNumber)}/submission`, { version: 1 })).status).toBe(409);
    expect((await clerk.post(`${at(poNumber)}/submission`, { version: 2 })).status).toBe(200);
  });
});

describe('items', () => {
  const named = (names: string[]) => names.map((name) => ({ name }));

  test('keep their numbers, wherever they are moved to', async () => {
    const { poNumber, items } = await clerk.draft({ items: named(['A', 'B', 'C']) });
    const [a, , c] = items;
    const { body } = await clerk.put(at(poNumber), { version: 1, items: [c, { name: 'D' }, { ...a, quantity: 5 }] });
    expect(body.items.map((item: { name: string }) => item.name)).toEqual(['C', 'D', 'A']);
    expect([body.items[0].id, body.items[2]]).toEqual([c.id, { ...a, quantity: 5, itemVersion: 2 }]);
    expect(body.items[1].id).not.toBe(items[1].id);
  });

  test('that only change places are a change', async () => {
    const { poNumber, items } = await clerk.draft({ items: named(['A', 'A']) });
    const { body } = await clerk.put(at(poNumber), { version: 1, items: [...items].reverse() });
    expect([body.version, body.items[0].id]).toEqual([2, items[1].id]);
  });

  test('may all go from a draft', async () => {
    const { poNumber } = await clerk.draft();
    expect((await clerk.put(at(poNumber), { version: 1, items: [] })).body.items).toEqual([]);
  });

  test('of another order are no items of this one', async () => {
    const [one, two] = [await clerk.draft(), await clerk.draft()];
    const stolen = { ...two.items[0], name: 'Mine' };
    const { status, body } = await clerk.put(at(one.poNumber), { version: 1, items: [...one.items, stolen] });
    expect([status, body.error.fields]).toEqual([422, { 'items.1.id': 'not_an_option' }]);
    expect((await clerk.get(at(two.poNumber))).body.items).toEqual(two.items);
  });

  test('come once each', async () => {
    const { poNumber, items } = await clerk.draft();
    const { status } = await clerk.put(at(poNumber), { version: 1, items: [items[0], items[0]] });
    expect(status).toBe(422);
  });
});

describe('an approved order', () => {
  test('is another revision with each edit, and the edit says so', async () => {
    const { poNumber, version } = await orderIn(crew, 'approved');
    const once = await office.put(at(poNumber), { version, notes: 'Mind the corner' });
    expect(once.body).toMatchObject({ revision: 2, version: version + 1 });
    const same = await office.put(at(poNumber), { version: version + 1, notes: 'Mind the corner' });
    expect(same.body).toMatchObject({ revision: 2, version: version + 1 });
  });

  test('stays fit to be made', async () => {
    const { poNumber, version } = await orderIn(crew, 'in_production');
    const { status, body } = await office.put(at(poNumber), { version, title: '', dueDate: null, items: [] });
    expect(status).toBe(422);
    expect(body.error.fields).toEqual({ title: 'required', dueDate: 'required', items: 'item_required' });
  });

  test('is not the clerk’s any more, though he wrote it', async () => {
    const { poNumber, version } = await orderIn(crew, 'approved');
    expect((await clerk.put(at(poNumber), { version, notes: 'x' })).status).toBe(403);
  });

  test('takes a priority from the lead of the floor, and nothing else', async () => {
    const { poNumber, version } = await orderIn(crew, 'in_production');
    const urgent = await lead.put(at(poNumber), { version, priority: 'URGENT', isRd: true, rdNotes: 'Try' });
    expect(urgent.body).toMatchObject({ priority: 'URGENT', isRd: true, revision: 2 });
    const more = { version: version + 1, priority: 'LOW', title: 'x' };
    expect((await lead.put(at(poNumber), more)).status).toBe(403);
    expect((await lead.put(at(poNumber), { version: version + 1, items: [{ name: 'x' }] })).status).toBe(403);
    expect((await lead.get(at(poNumber))).body).toMatchObject({ priority: 'URGENT', version: version + 1 });
  });
});

test.each(['pending', 'rejected', 'shipped', 'cancelled'] as const)(
  'an order that is %s is not edited',
  async (status) => {
    const { poNumber, version } = await orderIn(crew, status);
    const answer = await boss.put(at(poNumber), { version, title: 'x' });
    const reason = status === 'pending' || status === 'rejected' ? 'reopen_first' : 'order_closed';
    expect([answer.status, answer.body.error.reason]).toEqual([409, reason]);
  },
);

test('an operator of the floor edits nothing', async () => {
  const { poNumber, version } = await orderIn(crew, 'approved');
  expect((await crew.cnc.put(at(poNumber), { version, priority: 'LOW' })).status).toBe(403);
});
