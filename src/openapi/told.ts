import { z } from 'zod';

/** What a shape may be told from: an instant as a Date, and more than the shape names. */
export type Row<T> = T extends readonly (infer U)[]
  ? readonly Row<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Row<T[K]> }
    : T extends string
      ? T | (string extends T ? Date : never)
      : T;

/** A row as its public shape says it: what the shape does not name stays with us. */
export function told(schema: z.ZodType, row: unknown): unknown {
  if (row === null || typeof row !== 'object') return row;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return told(schema.unwrap() as z.ZodType, row);
  if (schema instanceof z.ZodArray) return (row as unknown[]).map((one) => told(schema.element as z.ZodType, one));
  if (!(schema instanceof z.ZodObject)) return row;
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  return Object.fromEntries(shape.map(([name, inner]) => [name, told(inner, (row as Record<string, unknown>)[name])]));
}
