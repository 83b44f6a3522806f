import { z } from 'zod';
import { type Operation, operationId, parametersIn } from './operation.ts';
import { refusalId, refusalJson } from './refusal.ts';

export type JsonSchema = Record<string, unknown>;

const AT = '#/components/schemas/';
export const refTo = (id: string) => ({ $ref: AT + id });

/** What a program can make nothing of: bounds that every whole number keeps, and dates spelled out as patterns. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format) delete jsonSchema.pattern;
}

const rules = { unrepresentable: 'any', override: tidy } as const;

/** The form in which something is sent to us. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { ...rules, io: 'input' }) as JsonSchema;
  return rest;
}

/** What stands in an address is a text; "true" and "false" are known by what they become. */
export function querySchema(schema: z.ZodType): JsonSchema {
  const becomes = z.toJSONSchema(schema, { ...rules, io: 'output' }) as JsonSchema;
  return becomes.type === 'boolean' ? { type: 'boolean' } : inputSchema(schema);
}

/** What the body says of a command's input: all but what the address or the server says. */
export function bodySchema({ command, body, path, made = [] }: Operation): JsonSchema | undefined {
  const schema = body ?? command?.input;
  if (!schema) return undefined;
  const {
    properties = {},
    required = [],
    ...rest
  } = inputSchema(schema) as {
    properties?: JsonSchema;
    required?: string[];
  };
  const others = new Set([...parametersIn(path), ...made]);
  const said = Object.fromEntries(Object.entries(properties).filter(([name]) => !others.has(name)));
  if (Object.keys(said).length === 0 && !body) return undefined;
  return { ...rest, properties: said, required: required.filter((name) => !others.has(name)) };
}

/** Every shape that is answered, under one name each, with references from one to another. */
export function answerSchemas(operations: readonly Operation[], shapes: Readonly<Record<string, z.ZodType>>) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...shapes, [refusalId]: refusalJson })) registry.add(schema, { id });
  for (const operation of operations) {
    for (const answer of Object.values(operation.answers)) {
      const isNew = answer instanceof z.ZodType && !registry.has(answer);
      if (isNew) registry.add(answer, { id: `${operationId(operation)}Answer` });
    }
  }
  const { schemas } = z.toJSONSchema(registry, { ...rules, uri: (id) => AT + id });
  const named = Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const);
  return {
    schemas: Object.fromEntries(named) as Record<string, JsonSchema>,
    idOf: (schema: z.ZodType) => registry.get(schema)!.id,
  };
}
