import { describe, expect, test } from 'vitest';
import { forgetOldKeys, hashInput } from '../../src/commands/idempotency.ts';
import { isRefusal } from '../../src/commands/refusal.ts';
import { createOrder } from '../../src/orders/commands/create-order.ts';
import { deleteDraft } from '../../src/orders/commands/decide.ts';
import { submitOrder } from '../../src/orders/commands/submit-order.ts';
import { updateOrder } from '../../src/orders/commands/update-order.ts';
import { FRIDAY } from '../support/workshop.ts';
import { openKernel } from './kernel.ts';

const { db, act, count, clerk } = await openKernel();
const INPUT = { client: 'Kafejnīca Pērle', title: 'Menu board' };

// he is known, so that an order of his is one line in the trail
await act(createOrder, INPUT);

const poOf = (result: Awaited<ReturnType<typeof act>>) => (!isRefusal(result) ? result.value.poNumber : undefined);

describe('the same key with the same words', () => {
  test('gives the first outcome, one change and one line in the trail', async () => {
    const [orders, trail] = [await count('orders'), await count('audit_log')];
    const first = await act(createOrder, INPUT, { key: 'a' });
    const again = await act(createOrder, INPUT, { key: 'a', now: new Date(FRIDAY.getTime() + 3600_000) });
    expect(first).toMatchObject({ replayed: false });
    expect(again).toEqual({ replayed: true, value: { poNumber: poOf(first) } });
    expect(await count('orders')).toBe(orders + 1);
    expect(await count('audit_log')).toBe(trail + 1);
  });

  test('does not mind in which order the words come, nor what is left out by undefined', async () => {
    const first = await act(createOrder, INPUT, { key: 'b' });
    const again = await act(createOrder, { title: INPUT.title, notes: undefined, client: INPUT.client }, { key: 'b' });
    expect(again).toMatchObject({ replayed: true, value: { poNumber: poOf(first) } });
  });

  test('gives the first outcome even when the order has gone on since', async () => {
    const po = poOf(await act(createOrder, INPUT, { key: 'c' }));
    await act(deleteDraft, { po });
    expect(await act(createOrder, INPUT, { key: 'c' })).toMatchObject({ replayed: true, value: { poNumber: po } });
  });

  test('happens once, though it is pressed ten times at once', async () => {
    const [orders, trail] = [await count('orders'), await count('audit_log')];
    const results = await Promise.all(Array.from({ length: 10 }, () => act(createOrder, INPUT, { key: 'd' })));
    expect(new Set(results.map(poOf)).size).toBe(1);
    expect(results.filter((result) => !isRefusal(result) && !result.replayed)).toHaveLength(1);
    expect(await count('orders')).toBe(orders + 1);
    expect(await count('audit_log')).toBe(trail + 1);
  });

  test('remembers too that there was nothing to change', async () => {
    const po = poOf(await act(createOrder, INPUT));
    const trail = await count('audit_log');
    const edit = { po, version: 1, title: INPUT.title };
    expect(await act(updateOrder, edit, { key: 'e' })).toMatchObject({ replayed: false });
    expect(await act(updateOrder, edit, { key: 'e' })).toMatchObject({ replayed: true });
    expect(await count('audit_log')).toBe(trail);
  });
});

describe('the same key with other words', () => {
  test('is refused, and told what the first act made', async () => {
    const first = await act(createOrder, INPUT, { key: 'f' });
    const orders = await count('orders');
    const other = await act(createOrder, { ...INPUT, title: 'Other' }, { key: 'f' });
    expect(other).toMatchObject({
      kind: 'conflict',
      reason: 'key_reused',
      first: { poNumber: poOf(first) },
    });
    expect(await count('orders')).toBe(orders);
    expect(await act(createOrder, INPUT, { key: 'f' })).toMatchObject({ replayed: true });
  });

  test('at the same moment: one is done, the other is refused', async () => {
    const titles = ['One', 'Two'];
    const results = await Promise.all(titles.map((title) => act(createOrder, { ...INPUT, title }, { key: 'g' })));
    expect(results.filter((result) => !isRefusal(result))).toHaveLength(1);
    expect(results.find((result) => isRefusal(result))).toMatchObject({ reason: 'key_reused' });
  });
});

describe('a refused act', () => {
  test('stores nothing, and is judged again', async () => {
    const po = poOf(await act(createOrder, INPUT));
    const [keys, trail] = [await count('idempotency_keys'), await count('audit_log')];
    const submit = () => act(submitOrder, { po }, { key: 'h' });
    expect(await submit()).toMatchObject({ kind: 'invalid' });
    expect(await count('idempotency_keys')).toBe(keys);
    expect(await count('audit_log')).toBe(trail);

    const rest = { dueDate: '2026-12-04', deliveryAddress: 'Jūrmala', items: [{ name: 'Board' }] };
    await act(updateOrder, { po, version: 1, ...rest });
    expect(await submit()).toMatchObject({ replayed: false });
  });

  test('leaves its key to other words', async () => {
    expect(await act(createOrder, { client: 'X', poNumber: 'NEW' }, { key: 'i' })).toSatisfy(isRefusal);
    expect(await act(createOrder, { client: 'X' }, { key: 'i' })).toMatchObject({ replayed: false });
  });

  test('leaves the key to a press that was waiting for it', async () => {
    const po = poOf(await act(createOrder, INPUT));
    const results = await Promise.all([1, 2, 3].map(() => act(submitOrder, { po }, { key: 'j' })));
    expect(results.map((result) => isRefusal(result) && result.kind)).toEqual(['invalid', 'invalid', 'invalid']);
  });
});

describe('a key belongs', () => {
  test('to the one who acts', async () => {
    const first = await act(createOrder, INPUT, { key: 'k' });
    const other = await act(createOrder, INPUT, { key: 'k', actor: clerk });
    expect(other).toMatchObject({ replayed: false });
    expect(poOf(other)).not.toBe(poOf(first));
  });

  test('to one command', async () => {
    const po = poOf(await act(createOrder, INPUT, { key: 'l' }));
    expect(await act(deleteDraft, { po }, { key: 'l' })).toMatchObject({ replayed: false });
  });

  test('to nobody after 72 hours', async () => {
    await act(createOrder, INPUT, { key: 'm' });
    const hours = (n: number) => new Date(FRIDAY.getTime() + n * 3600_000);
    await forgetOldKeys(db, hours(71));
    expect(await act(createOrder, INPUT, { key: 'm' })).toMatchObject({ replayed: true });
    await forgetOldKeys(db, hours(73));
    expect(await act(createOrder, INPUT, { key: 'm' })).toMatchObject({ replayed: false });
  });
});

test('without a key every press counts', async () => {
  const orders = await count('orders');
  await act(createOrder, INPUT);
  await act(createOrder, INPUT);
  expect(await count('orders')).toBe(orders + 2);
});

test('the hash tells null from nothing, and the order of a list from another', () => {
  expect(hashInput({ a: null })).not.toBe(hashInput({}));
  expect(hashInput({ a: undefined })).toBe(hashInput({}));
  expect(hashInput({ a: [1, 2] })).not.toBe(hashInput({ a: [2, 1] }));
  expect(hashInput({ a: { x: 1, y: 2 } })).toBe(hashInput({ a: { y: 2, x: 1 } }));
});
