/** Names that nobody goes by yet, with the clients who may be meant: who names one anew is told, and not stopped. */

import { inArray, sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { type C, dbOf } from '../http/env.ts';
import { isBlank } from '../vocabulary/texts.ts';
import { knownTo } from './known.ts';
import { ALIKE, likenessOf } from './queries.ts';
import { spellingOf } from './spelling.ts';
import { clientNames, clients } from './tables.ts';

/** By the name as it was given. */
export type Strangers = ReadonlyMap<string, readonly string[]>;

const TOLD = 3;

async function alikeTo(reader: Reader, names: readonly string[]): Promise<Map<string, string[]>> {
  const likeness = likenessOf(sql`c.form`, sql`n.form`);
  const rows = await reader.execute<{ name: string; client: string }>(sql`
    WITH c AS MATERIALIZED (SELECT name, search_form(name) AS form FROM ${clients} WHERE is_active),
      n AS MATERIALIZED (SELECT name, search_form(name) AS form FROM jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) AS t(name))
    SELECT n.name, l.name AS client FROM n CROSS JOIN LATERAL
      (SELECT c.name, ${likeness} AS alike FROM c WHERE ${likeness} >= ${ALIKE} ORDER BY alike DESC, c.name LIMIT ${TOLD}) l`);
  const found = new Map<string, string[]>();
  for (const { name, client } of rows) found.set(name, [...(found.get(name) ?? []), client]);
  return found;
}

/** Of these names, those that are new. */
export async function strangersAmong(reader: Reader, names: readonly string[]): Promise<Strangers> {
  const wanted = [...new Set(names)].filter((name) => !isBlank(name));
  if (wanted.length === 0) return new Map();
  const taken = await reader
    .select({ spelling: clientNames.spelling })
    .from(clientNames)
    .where(inArray(clientNames.spelling, wanted.map(spellingOf)));
  const known = new Set(taken.map(({ spelling }) => spelling));
  const strange = wanted.filter((name) => !known.has(spellingOf(name)));
  const alike = strange.length === 0 ? new Map<string, string[]>() : await alikeTo(reader, strange);
  return new Map(strange.map((name) => [name, alike.get(name) ?? []]));
}

/** Whom a client that is named on a form may be meant for; undefined where he is known, or who asks may not know whom we know. */
export async function strangerNamed(c: C, name: string): Promise<readonly string[] | undefined> {
  return knownTo(c) ? undefined : (await strangersAmong(dbOf(c), [name])).get(name);
}
