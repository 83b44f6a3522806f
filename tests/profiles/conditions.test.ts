import { describe, expect, test } from 'vitest';
import { type Comparable, type Condition, holds } from '../../src/profiles/conditions.ts';

const sheet: Record<string, Comparable> = {
  'A.on': true,
  'A.off': false,
  'A.zero': 0,
  'A.depth': 120,
  'A.kind': 'SLOAN',
  'A.holes': ['BACK', 'SIDE'],
  'A.none': [],
  'A.day': '2026-12-04',
  'order.due_date': '2026-12-03',
};
const say = (condition: Condition) => holds(condition, ({ field }) => sheet[field]);

describe('a condition', () => {
  test.each([
    ['A.kind', 'eq', 'SLOAN', true],
    ['A.kind', 'eq', 'BELL', false],
    ['A.kind', 'ne', 'BELL', true],
    ['A.absent', 'ne', 'BELL', true],
    ['A.absent', 'eq', 'BELL', false],
    ['A.depth', 'eq', '120', true],
    ['A.kind', 'in', ['BELL', 'SLOAN'], true],
    ['A.kind', 'not_in', ['BELL'], true],
    ['A.absent', 'not_in', ['BELL'], true],
    ['A.holes', 'contains', 'SIDE', true],
    ['A.holes', 'contains', 'FACE', false],
    ['A.kind', 'contains', 'LOA', true],
    ['A.depth', 'gt', 119, true],
    ['A.depth', 'gt', 120, false],
    ['A.depth', 'lt', 121, true],
    ['A.absent', 'lt', 1, false],
    ['A.kind', 'gt', 1, false],
    ['A.day', 'gt', '2026-12-03', true],
  ] as const)('%s %s %j is %j', (field, op, value, expected) => {
    expect(say({ field, op, value: Array.isArray(value) ? [...value] : value } as Condition)).toBe(expected);
  });

  test.each([
    ['A.on', true],
    ['A.kind', true],
    ['A.holes', true],
    ['A.off', false],
    ['A.zero', false],
    ['A.none', false],
    ['A.absent', false],
  ])('%s is truthy: %j', (field, expected) => {
    expect(say({ field, op: 'truthy' })).toBe(expected);
  });

  test('may compare two fields', () => {
    expect(say({ field: 'A.day', op: 'gt', value: { field: 'order.due_date' } })).toBe(true);
    expect(say({ field: 'A.day', op: 'gt', value: { field: 'A.absent' } })).toBe(false);
  });

  test('may be all or any of others', () => {
    const on: Condition = { field: 'A.on', op: 'truthy' };
    const off: Condition = { field: 'A.off', op: 'truthy' };
    expect(say({ all: [on, off] })).toBe(false);
    expect(say({ any: [off, { all: [on, { any: [on, off] }] }] })).toBe(true);
  });
});
