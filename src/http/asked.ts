import type { z } from 'zod';
import type { C } from './env.ts';

/** The query of a list's page: what a link carries and no filter understands is left out rather than refused. */
export function filtersOf<S extends z.ZodObject>(c: C, schema: S): z.infer<S> {
  const query = Object.entries(c.req.query()).filter(
    ([name, text]) => text !== '' && (schema.shape[name] as z.ZodType | undefined)?.safeParse(text).success,
  );
  return schema.parse(Object.fromEntries(query)) as z.infer<S>;
}
