import { z } from 'zod';

/** What a shape may be told from: an instant as a Date, and more than the shape names. */
export type Row<T> = T extends readonly (infer U)[]
  ? readonly Row<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Row<T[K]> }
    : T extends string
      ? T | (string extends T ? Date : never)
      : T;

type Teller = (row: unknown) => unknown;

const asItIs: Teller = (row) => row;

function ofList(one: Teller): Teller {
  // numbers and words are told as they are, and their list with them
  return one === asItIs ? asItIs : (rows) => (Array.isArray(rows) ? rows.map(one) : rows);
}

function ofObject(schema: z.ZodObject): Teller {
  const fields = Object.entries(schema.shape).map(([name, inner]) => [name, tellerOf(inner as z.ZodType)] as const);
  return (row) => {
    if (row === null || typeof row !== 'object') return row;
    const told: Record<string, unknown> = {};
    for (const [name, tell] of fields) told[name] = tell((row as Record<string, unknown>)[name]);
    return told;
  };
}

function compile(schema: z.ZodType): Teller {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return tellerOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return ofList(tellerOf(schema.element as z.ZodType));
  return schema instanceof z.ZodObject ? ofObject(schema) : asItIs;
}

/** Each shape is read once: lists tell hundreds of rows. */
const tellers = new WeakMap<z.ZodType, Teller>();

function tellerOf(schema: z.ZodType): Teller {
  const teller = tellers.get(schema) ?? compile(schema);
  tellers.set(schema, teller);
  return teller;
}

/** A row as its public shape says it: what the shape does not name stays with us. */
export const shaped = <A extends z.ZodType>(schema: A, row: Row<z.output<A>>): unknown => tellerOf(schema)(row);
