import { expect, test } from 'vitest';
import { z } from 'zod';
import { shaped } from '../../src/openapi/shaped.ts';

const at = new Date('2026-05-04T03:02:01Z');
const person = z.strictObject({ name: z.string() });

test('what a shape does not name stays with us, at whatever depth', () => {
  const shape = z.strictObject({
    id: z.int(),
    author: person.nullable(),
    editor: person.optional(),
    crew: z.array(person),
  });
  const stranger = { name: 'Ilze', secret: 1 };
  const row = { id: 1, secret: 2, author: stranger, editor: stranger, crew: [stranger, stranger] };
  const known = { name: 'Ilze' };
  expect(shaped(shape, row)).toStrictEqual({ id: 1, author: known, editor: known, crew: [known, known] });
  expect(shaped(z.array(shape), [{ ...row, author: null, crew: [] }])).toEqual([
    { id: 1, author: null, editor: known, crew: [] },
  ]);
});

test('an instant is told as text, and what is absent is not told', () => {
  const shape = z.strictObject({ at: z.iso.datetime(), ended: z.iso.datetime().nullable(), editor: person.optional() });
  expect(JSON.stringify(shaped(shape, { at, ended: null }))).toBe('{"at":"2026-05-04T03:02:01.000Z","ended":null}');
});

test('what has no shape of its own is told as it is', () => {
  const shape = z.strictObject({ values: z.record(z.string(), z.unknown()), photos: z.array(z.int()) });
  const row = { values: { 'CNC.depth': { mm: 3 } }, photos: [1, 2] };
  expect(shaped(shape, row)).toStrictEqual(row);
});

test('a row that lacks a field, or has it of another kind, does not compile', () => {
  // @ts-expect-error: no name
  shaped(person, { id: 1 });
  // @ts-expect-error: a number is no name
  shaped(z.array(person), [{ name: 1 }]);
  // @ts-expect-error: an instant is none of these words
  shaped(z.strictObject({ kind: z.enum(['note', 'progress']) }), { kind: at });
});
