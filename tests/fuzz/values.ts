/** What may be said where a schema asks: mostly something like it, sometimes what nobody expects. */

import type { z } from 'zod';
import type { Random } from './random.ts';

/** Real names of the workshop, so that requests get further than the first refusal. */
export interface Known {
  pos: string[];
  templates: string[];
  materials: string[];
  words: string[];
}

const ODD_TEXTS = [
  ...['', ' ', '\u0000', '\ud800', '\u202e', '%', "'", '"', '\\', '<b>', '-1', '0', '1e999', 'NaN', 'null', '[]', '{}'],
  ...['__proto__', 'constructor', 'toString', 'items.0', '=1+1', '9'.repeat(20), 'x'.repeat(3000), 'ш'.repeat(300)],
  ...['0000-01-01', '0001-01-01', '1999-12-31', '2100-12-31', '9999-12-31', '+275760-09-13', '2026-02-30', '24:00'],
  ...['99999999999999999999.99', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '-271821-04-20', '2026-13', '9999-12'],
];
const ODD_NUMBERS = [0, -1, 0.5, 1e308, -1e308, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 2 ** 63, 1e-320];
const LIKELY = [
  '1',
  '2',
  '7',
  'true',
  'false',
  '2026-11-20',
  '2026-12-04',
  '08:00',
  '17:00',
  'CNC',
  'CAD',
  'RAL',
  '#FF8800',
];

export const oddText = (random: Random) => random.of(ODD_TEXTS);

export const text = (random: Random, known: Known): string =>
  random.is(random.odd)
    ? oddText(random)
    : random.of([...LIKELY, ...known.words, random.of(known.pos), random.of(known.templates)]);

function nested(random: Random, depth: number): unknown {
  return depth === 0 ? 1 : random.is(0.5) ? [nested(random, depth - 1)] : { a: nested(random, depth - 1) };
}

/** Anything that is JSON. */
export function anything(random: Random, known: Known, depth = 2): unknown {
  switch (random.below(depth > 0 ? 8 : 5)) {
    case 0:
      return null;
    case 1:
      return random.is(0.5);
    case 2:
      return random.of(ODD_NUMBERS);
    case 3:
    case 4:
      return text(random, known);
    case 5:
      return Array.from({ length: random.below(4) }, () => anything(random, known, depth - 1));
    case 6:
      return nested(random, random.of([3, 31, 40]));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(4) }, () => [text(random, known), anything(random, known, depth - 1)]),
      );
  }
}

interface Def {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  in?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
}

/** Something that a schema asks for, or with little luck something else. */
export function saidFor(schema: z.ZodType, random: Random, known: Known, name = ''): unknown {
  if (random.is(random.odd / 5)) return anything(random, known);
  const def = schema.def as unknown as Def;
  const inner = def.innerType ?? def.in;
  if (inner) return def.type === 'nullable' && random.is(0.2) ? null : saidFor(inner, random, known, name);
  switch (def.type) {
    case 'object':
      return objectFor(def.shape!, random, known);
    case 'array':
      return Array.from({ length: random.of(random.is(random.odd) ? [0, 3, 120] : [1, 1, 2]) }, () =>
        saidFor(def.element!, random, known, name),
      );
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [text(random, known), anything(random, known)]),
      );
    case 'union':
      return saidFor(random.of(def.options!), random, known, name);
    case 'tuple':
      return def.items!.map((item) => saidFor(item, random, known, name));
    case 'enum':
      return random.of(Object.values(def.entries!));
    case 'literal':
      return random.of(def.values!);
    case 'boolean':
      return random.is(0.5);
    case 'number':
      return !random.is(random.odd) ? random.of([1, 1, 2, 3, 10, 100]) : random.of(ODD_NUMBERS);
    case 'string':
      return textFor(def, random, known, name);
    default:
      return anything(random, known);
  }
}

function textFor({ format }: Def, random: Random, known: Known, name: string): string {
  if (random.is(random.odd)) return oddText(random);
  if (format === 'date') return random.of(['2026-11-20', '2026-12-04', '2000-01-01', '2100-12-31']);
  if (name === 'po' || name === 'from') return random.of(known.pos);
  if (name === 'template' || name === 'code') return random.of(known.templates);
  if (name.startsWith('material')) return random.of(known.materials);
  return text(random, known);
}

function objectFor(shape: Record<string, z.ZodType>, random: Random, known: Known) {
  const said = Object.entries(shape).filter(() => random.is(0.8));
  const object = Object.fromEntries(said.map(([key, child]) => [key, saidFor(child, random, known, key)]));
  if (random.is(random.odd / 5)) object[text(random, known)] = anything(random, known);
  return object;
}
