import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AuditEvent } from '../../src/audit/actions.ts';
import { type AnyCommand, changed, command, unchanged } from '../../src/commands/command.ts';
import { isRefusal, refusal } from '../../src/commands/refusal.ts';
import { consequences } from '../../src/consequences.ts';
import { orders } from '../../src/orders/tables.ts';
import { users } from '../../src/users/tables.ts';
import { FRIDAY } from '../support/workshop.ts';
import { openKernel } from './kernel.ts';

const { act, count, office, guest } = await openKernel();

const event: AuditEvent = { action: 'UPDATE_ORDER', entityType: 'order', entityId: 'PO-1' };

const sample = (change: Partial<AnyCommand> = {}): AnyCommand =>
  command({
    name: 'sample',
    permission: ['orders.create'],
    input: z.strictObject({ word: z.string().min(1) }),
    audits: ['UPDATE_ORDER'],
    run: async () => changed('done', [event]),
    ...change,
  });

/** A command that writes, and then comes to `outcome`. */
const writing = (outcome: AnyCommand['run'], change: Partial<AnyCommand> = {}) =>
  sample({
    ...change,
    async run(context, input) {
      await context.tx.insert(orders).values({
        poNumber: `TEST-${Math.random().toString(36).slice(2)}`,
        client: 'X',
        createdBy: office.id,
        updatedBy: office.id,
        createdAt: FRIDAY,
        updatedAt: FRIDAY,
      });
      return outcome(context, input);
    },
  });

describe('who may not', () => {
  test('is told so before his words are looked at', async () => {
    const result = await act(sample(), { word: 3 }, { actor: guest });
    expect(result).toEqual({ kind: 'forbidden', reason: 'forbidden' });
  });

  test('may still do what is about himself', async () => {
    expect(await act(sample({ permission: 'self' }), { word: 'x' }, { actor: guest })).toMatchObject({
      replayed: false,
    });
  });

  test('any one of several permissions is enough', async () => {
    expect(await act(sample({ permission: ['audit.view', 'orders.create'] }), { word: 'x' })).toMatchObject({
      replayed: false,
    });
  });
});

describe('wrong words', () => {
  test('are refused with a reason by field', async () => {
    expect(await act(sample(), { word: '', other: 1 })).toEqual({
      kind: 'invalid',
      reason: 'invalid',
      fields: { word: { reason: 'required' }, other: { reason: 'unknown_field' } },
    });
  });

  test.each([null, 'text', [], 7])('%j is no input', async (input) => {
    expect(await act(sample(), input)).toMatchObject({ kind: 'invalid' });
  });
});

describe('a bug', () => {
  test('a change without an event is undone and thrown', async () => {
    const before = await count('orders');
    await expect(
      act(
        writing(async () => changed(null, [])),
        { word: 'x' },
      ),
    ).rejects.toThrow(/without an event/);
    expect(await count('orders')).toBe(before);
  });

  test('so is an event that was not declared', async () => {
    const before = [await count('orders'), await count('audit_log')];
    const stray = writing(async () => changed(null, [event, { ...event, action: 'DELETE_DRAFT' }]));
    await expect(act(stray, { word: 'x' })).rejects.toThrow(/does not declare DELETE_DRAFT/);
    expect([await count('orders'), await count('audit_log')]).toEqual(before);
  });

  test('so is an exception, and its key stays free', async () => {
    const broken = writing(async () => {
      throw new Error('oh');
    });
    const before = [await count('orders'), await count('idempotency_keys')];
    await expect(act(broken, { word: 'x' }, { key: 'k' })).rejects.toThrow('oh');
    expect([await count('orders'), await count('idempotency_keys')]).toEqual(before);
    expect(await act(sample(), { word: 'x' }, { key: 'k' })).toMatchObject({ replayed: false });
  });

  test('a command that stands outside the trail may change without an event', async () => {
    const before = await count('orders');
    const outside = writing(async () => changed(null, []), { audits: [] });
    expect(await act(outside, { word: 'x' })).toMatchObject({ replayed: false });
    expect(await count('orders')).toBe(before + 1);
  });
});

test('a refusal undoes what was written before it', async () => {
  const before = await count('orders');
  const result = await act(
    writing(async () => refusal('conflict', 'order_state')),
    { word: 'x' },
  );
  expect(result).toMatchObject({ reason: 'order_state' });
  expect(await count('orders')).toBe(before);
});

test('what changes nothing leaves no trace', async () => {
  const before = await count('audit_log');
  expect(await act(sample({ run: async () => unchanged('as it was') }), { word: 'x' })).toMatchObject({
    value: 'as it was',
  });
  expect(await count('audit_log')).toBe(before);
});

describe('when PostgreSQL asks to try again', () => {
  const failing = (code: string, times: number) => {
    const tries = { n: 0 };
    const cmd = writing(async () => {
      if (++tries.n <= times) throw new Error('query failed', { cause: Object.assign(new Error(code), { code }) });
      return changed(tries.n, [event]);
    });
    return { cmd, tries };
  };

  test.each(['40P01', '40001'])('%s: it is tried again, and done once', async (code) => {
    const [before, trail] = [await count('orders'), await count('audit_log')];
    const { cmd } = failing(code, 2);
    expect(await act(cmd, { word: 'x' }, { key: code })).toMatchObject({ value: 3, replayed: false });
    expect(await count('orders')).toBe(before + 1);
    expect(await count('audit_log')).toBe(trail + 1);
  });

  test('three times, not more', async () => {
    const { cmd, tries } = failing('40P01', 99);
    await expect(act(cmd, { word: 'x' })).rejects.toThrow();
    expect(tries.n).toBe(3);
  });

  test('any other failure is not tried again', async () => {
    const { cmd, tries } = failing('23505', 1);
    await expect(act(cmd, { word: 'x' })).rejects.toThrow();
    expect(tries.n).toBe(1);
  });

  test('two acts that lock each other’s rows are both done', async () => {
    const crossing = (first: number, second: number) =>
      sample({
        async run({ tx }) {
          await tx.select().from(users).where(eq(users.id, first)).for('update');
          await tx.execute(sql`SELECT pg_sleep(0.2)`);
          await tx.select().from(users).where(eq(users.id, second)).for('update');
          return changed(null, [event]);
        },
      });
    const results = await Promise.all([
      act(crossing(office.id, guest.id), { word: 'x' }),
      act(crossing(guest.id, office.id), { word: 'y' }),
    ]);
    expect(results.map((result) => !isRefusal(result))).toEqual([true, true]);
  });
});

test('what only looks like a refusal is none', () => {
  expect(isRefusal(refusal('conflict', 'order_state'))).toBe(true);
  expect(isRefusal({ kind: 'conflict', reason: 'order_state' })).toBe(false);
  expect(isRefusal(null)).toBe(false);
});

describe('what follows in another domain', () => {
  const event = { action: 'UPDATE_ORDER', entityType: 'order', entityId: 'PO-1' } as const;
  const stage = { action: 'STAGE_CHANGED', entityType: 'order', entityId: 'PO-1' } as const;
  const telling = command<{ word: string }, null>({
    name: 'test.telling',
    permission: ['orders.create'],
    input: z.strictObject({ word: z.string() }),
    audits: ['UPDATE_ORDER', 'STAGE_CHANGED'],
    async run(context) {
      await context.happened('orderChanged', { orderId: 1 });
      return changed(null, [event]);
    },
  });
  const followedBy = (orderChanged: typeof consequences.orderChanged) => ({
    consequences: { ...consequences, orderChanged },
  });

  test('is recorded behind the command’s own events, whatever the command does with it', async () => {
    const before = await count('audit_log');
    await act(telling, { word: 'x' }, followedBy([async () => [stage]]));
    expect(await count('audit_log')).toBe(before + 2);
  });

  test('refuses the whole where it cannot be', async () => {
    const before = await count('audit_log');
    const result = await act(telling, { word: 'x' }, followedBy([async () => refusal('conflict', 'stage_blocked')]));
    expect(result).toMatchObject({ reason: 'stage_blocked' });
    expect(await count('audit_log')).toBe(before);
  });
});
