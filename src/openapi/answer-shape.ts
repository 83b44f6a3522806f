import { z } from 'zod';

/** A value as it is answered: of the same kind as its input, without the limits of what may be sent. */
function asAnswered(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable) return asAnswered(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodString) return z.string();
  return schema instanceof z.ZodNumber && schema.format === 'safeint' ? z.int() : schema;
}

/** The shape of an answer that says back what an input takes. */
export const answerShape = <S extends z.ZodRawShape>(input: S): S =>
  Object.fromEntries(
    Object.entries(input).map(([name, schema]) => [name, asAnswered(schema as z.ZodType)]),
  ) as unknown as S;
