import { expect, test } from 'vitest';
import type { z } from 'zod';
import { commands, operations } from '../../src/domains.ts';
import { readSource, sourceFiles } from './sources.ts';

interface Def {
  type: string;
  format?: string;
  checks?: { _zod: { def: { check: string; format?: string; pattern?: RegExp } } }[];
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
}

const checksOf = ({ checks = [] }: Def) => checks.map((one) => one._zod.def);
/** Larger than any column of the database holds is no number of anything. */
const isBoundedNumber = (def: Def) =>
  checksOf(def).some(({ check, format }) => check === 'less_than' || format === 'int32');
const hasLength = (def: Def) => checksOf(def).some(({ check }) => check === 'max_length');

/** A pattern that repeats nothing without end has a length of its own. */
const hasEnd = ({ source }: RegExp) => !/[*+]|\{\d+,\}/.test(source.replace(/\\.|\[[^\]]*\]/g, '_'));

function isBoundedText(def: Def): boolean {
  const patterns = checksOf(def).flatMap(({ pattern }) => pattern ?? []);
  return def.format === 'date' || hasLength(def) || patterns.some(hasEnd);
}

/** What comes into a pipe: a text that is made a number is bounded as that number. */
const coming = ({ in: first, out }: Def) => ((out?.def as unknown as Def)?.type === 'number' ? out : first);

/** The lists, names and texts of a schema that may be as long as their sender likes, by their path. */
function endless(schema: z.ZodType, at: string, above: readonly z.ZodType[] = []): string[] {
  if (above.includes(schema)) return [];
  const def = schema.def as unknown as Def;
  const within = [...above, schema];
  const inside = (child: z.ZodType | undefined, path: string) => (child ? endless(child, path, within) : []);
  const own =
    (def.type === 'string' && !isBoundedText(def)) ||
    (def.type === 'number' && def.format !== 'int32' && !isBoundedNumber(def)) ||
    (def.type === 'array' && !hasLength(def)) ||
    (def.type === 'record' && schema.meta()?.maxProperties === undefined);
  return [
    ...(own ? [`${at}: ${def.type}`] : []),
    ...Object.entries(def.shape ?? {}).flatMap(([key, child]) => inside(child, `${at}.${key}`)),
    ...[...(def.options ?? []), ...(def.items ?? [])].flatMap((child) => inside(child, at)),
    ...[def.innerType, def.element, coming(def), def.keyType, def.valueType].flatMap((child) =>
      inside(child, `${at}.*`),
    ),
  ];
}

test('whatever a command is told has an end that its schema names', () => {
  expect(commands.flatMap(({ name, input }) => endless(input, name))).toEqual([]);
});

test('so has every body that is no command’s', () => {
  expect(operations.flatMap(({ path, body }) => (body ? endless(body, path) : []))).toEqual([]);
});

test('and what an address asks, whose length has an end of its own', () => {
  const numbers = operations.flatMap(({ path, query }) => (query ? endless(query, path) : []));
  expect(numbers.filter((one) => one.endsWith('number'))).toEqual([]);
});

test('bodies are read in one place, where they have bounds', () => {
  const READS = /\breq\.(formData|parseBody|json|text|blob|arrayBuffer)\(|\breq\.raw\.(body|formData|json|text)/;
  const readers = sourceFiles('src').filter((file) => READS.test(readSource(file)));
  expect(readers).toEqual(['src/http/body.ts']);
});

test('what somebody sent as JSON is looked over before it is parsed', () => {
  const own =
    /^src\/(db\/embedded\/|http\/(json|flash)\.ts|photos\/ticket\.ts|orders\/find\/cursor\.ts|tabular\/read-aside\.ts)/;
  const readers = sourceFiles('src').filter((file) => readSource(file).includes('JSON.parse('));
  expect(readers.filter((file) => !own.test(file))).toEqual([]);
});
