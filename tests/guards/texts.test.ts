import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/domains.ts';

/** Every text that a schema takes, by its path. */
function textsIn(schema: z.ZodType, at: string, depth = 0): [path: string, text: z.ZodString][] {
  if (depth > 12) return [];
  const {
    innerType,
    in: before,
    element,
    shape,
    valueType,
    options,
  } = schema.def as {
    innerType?: z.ZodType;
    in?: z.ZodType;
    element?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    valueType?: z.ZodType;
    options?: z.ZodType[];
  };
  if (schema instanceof z.ZodString) return [[at, schema]];
  const inner = innerType ?? before ?? element ?? valueType;
  return [
    ...(inner ? textsIn(inner, at, depth + 1) : []),
    ...Object.entries(shape ?? {}).flatMap(([name, one]) => textsIn(one, `${at}.${name}`, depth + 1)),
    ...(options ?? []).flatMap((one) => textsIn(one, at, depth + 1)),
  ];
}

/** What programs make or people keep to themselves, and what is compared with a list: nobody sees these as names. */
const NO_NAMES =
  /\.(po|key|keyHash|codeHash|code|password|currentPassword|newPassword|upload|photos|storedName|sha256|from|version|values|step|section|field|session|keepSession|newCode|station|exported_at|exported_by)$|\.edit\./;

test('whatever somebody names loses what cannot be seen, and of nothing else is empty', () => {
  const texts = commands.flatMap(({ name, input }) => textsIn(input, name));
  const own = texts.filter(([path]) => !NO_NAMES.test(path));
  expect(own.length).toBeGreaterThan(80);
  const unseen = own.filter(([, text]) => {
    const { success, data } = text.safeParse('\u200b\u3164');
    return success && data !== '';
  });
  expect(unseen.map(([path]) => path)).toEqual([]);
});
