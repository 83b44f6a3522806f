import { expect, test } from 'vitest';
import { z } from 'zod';
import { rulesOf } from '../../src/http/fields.ts';

const schema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  notes: z.string().max(2000).default(''),
  code: z.string().regex(/^P[0-9A-Za-z_-]{1,19}$/),
  email: z.string().min(1).max(200).nullable(),
  due: z.iso.date(),
  from: z.iso.date().nullable().optional(),
  state: z.enum(['on', 'off']).default('on'),
  lines: z.array(z.strictObject({ n: z.int().min(1), size: z.number().nullable() }).refine(() => true)),
});

test('a form asks of its fields what their schema asks', () => {
  const of = (name: string) => rulesOf(schema, name);
  expect(of('name')).toEqual({ required: true, maxlength: 100 });
  expect(of('notes')).toEqual({ required: false, maxlength: 2000 });
  expect(of('email')).toEqual({ required: false, maxlength: 200 });
  expect(of('due')).toEqual({ required: true, type: 'date' });
  expect(of('from')).toEqual({ required: false, type: 'date' });
  expect(of('state')).toEqual({ choices: ['on', 'off'] });
});

test('how long a text may be is read from its pattern, where that says it', () => {
  const longest = (pattern: RegExp) => rulesOf(z.object({ it: z.string().regex(pattern) }), 'it').maxlength;
  expect(rulesOf(schema, 'code').maxlength).toBe(20);
  expect(longest(/^#[0-9A-F]{6}$/)).toBe(7);
  expect(longest(/^\d{4,8}$/)).toBe(8);
  expect([/^[a-z]+$/, /^(a|bcd)$/, /^a?b$/, /abc/].map(longest)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a field of a line is asked by its dotted name; what no schema knows is asked nothing', () => {
  expect(rulesOf(schema, 'lines.3.n')).toMatchObject({ required: true, inputmode: 'numeric' });
  expect(rulesOf(schema, 'lines.0.size')).toMatchObject({ required: false, inputmode: 'decimal' });
  expect(['lines.0.other', 'other', 'name.en'].map((name) => rulesOf(schema, name))).toEqual([{}, {}, {}]);
});
