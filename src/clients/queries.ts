import { and, desc, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import { tidyLine } from '../vocabulary/texts.ts';
import { spellingOf } from './spelling.ts';
import { clientNames, clients, deliveryPresets } from './tables.ts';

export type ClientRow = typeof clients.$inferSelect;
export type ClientDetail = NonNullable<Awaited<ReturnType<typeof findClient>>>;
export type PresetDetail = NonNullable<Awaited<ReturnType<typeof findPreset>>>;

const spellings = sql<string[]>`ARRAY(SELECT n.spelling FROM ${clientNames} n WHERE n.client_id = ${clients.id}
  ORDER BY n.spelling COLLATE "lv-x-icu")`;

export const detail = {
  id: clients.id,
  name: clients.name,
  phone: clients.phone,
  email: clients.email,
  notes: clients.notes,
  isActive: clients.isActive,
  version: clients.version,
  updatedAt: clients.updatedAt,
  spellings: spellings.as('spellings'),
};

/** Of whom the reader may know: a condition on clients, or none. */
export type Known = SQL | undefined;

export async function findClient(db: Db, id: number, known: Known) {
  const [client] = await db
    .select(detail)
    .from(clients)
    .where(and(eq(clients.id, id), known));
  return client;
}

/** Who goes by this name, in whatever case it is written. */
export async function clientByName(
  db: Db,
  name: string,
  known: Known,
): Promise<Pick<ClientRow, 'id' | 'name'> | undefined> {
  const [row] = await db
    .select({ id: clients.id, name: clients.name })
    .from(clientNames)
    .innerJoin(clients, eq(clients.id, clientNames.clientId))
    .where(and(eq(clientNames.spelling, spellingOf(name)), known));
  return row;
}

interface PresetFilter {
  known: Known;
  id?: number | undefined;
  clientId?: number | undefined;
  /** Undefined: whether or not. */
  active?: boolean | undefined;
  limit?: number | undefined;
  after?: number | undefined;
}

/** Addresses with the names of their clients, in the order in which they were made. */
export async function listPresets(db: Db, { known, id, clientId, active, limit = 500, after }: PresetFilter) {
  const rows = await db
    .select({ preset: deliveryPresets, clientName: clients.name })
    .from(deliveryPresets)
    .innerJoin(clients, eq(clients.id, deliveryPresets.clientId))
    .where(
      and(
        known,
        id === undefined ? undefined : eq(deliveryPresets.id, id),
        clientId === undefined ? undefined : eq(deliveryPresets.clientId, clientId),
        active === undefined ? undefined : eq(deliveryPresets.isActive, active),
        after === undefined ? undefined : sql`${deliveryPresets.id} > ${after}`,
      ),
    )
    .orderBy(deliveryPresets.id)
    .limit(limit + 1);
  const presets = rows.slice(0, limit).map(({ preset, clientName }) => ({ ...preset, clientName }));
  return { presets, next: rows.length > limit ? String(presets.at(-1)!.id) : null };
}

export async function findPreset(db: Db, id: number, known: Known) {
  const { presets } = await listPresets(db, { id, known });
  return presets[0];
}

/** Who changed a client or an address last. */
export async function editorOf(db: Db, table: typeof clients | typeof deliveryPresets, id: number): Promise<string> {
  const [row] = await db
    .select({ name: users.displayName })
    .from(table)
    .innerJoin(users, eq(users.id, table.updatedBy))
    .where(eq(table.id, id));
  return row?.name ?? '?';
}

/** How like two names are: letters as the search compares them, so that Cyrillic and Latin ones meet. */
export const likenessOf = (a: SQL, b: SQL): SQL<number> =>
  sql<number>`greatest(similarity(${a}, ${b}), 0.8 * word_similarity(btrim(${a}), ${b}),
    0.8 * word_similarity(btrim(${b}), ${a}))`;

export const ALIKE = 0.5;

/** Clients who may be the same under another name, the likeliest first. */
export async function clientsLike(db: Db, client: Pick<ClientRow, 'id' | 'name'>, limit = 5) {
  const alike = likenessOf(sql`search_form(${clients.name})`, sql`search_form(${client.name})`);
  return db
    .select(detail)
    .from(clients)
    .where(and(ne(clients.id, client.id), sql`${alike} >= ${ALIKE}`))
    .orderBy(desc(alike), clients.id)
    .limit(limit);
}

/** Among how many of the last orders is looked for who orders these days. */
const RECENT_ORDERS = 500;

/** Text for LIKE, with its own signs taken as they are, and compared as the search does. */
const sought = (text: string) => sql`btrim(search_form(${text.replace(/[\\%_]/g, '\\$&')}))`;

/** Does a client go by anything that has these letters in it? His name is one of the spellings. */
export const goesBy = (text: string): SQL => sql`EXISTS (SELECT 1 FROM ${clientNames} n
  WHERE n.client_id = ${clients.id} AND search_form(n.spelling) LIKE '%' || ${sought(text)} || '%')`;

/** Names for who types one: those that begin so first, then by how lately they ordered. */
export async function suggestClients(db: Db, known: Known, typed = '', limit = 12): Promise<string[]> {
  const text = tidyLine(typed);
  const recent = db.$with('recent').as(
    db
      .select({ clientId: orders.clientId, last: sql<number>`max(${orders.id})`.as('last') })
      .from(
        db
          .select({ id: orders.id, clientId: orders.clientId })
          .from(orders)
          .where(isNotNull(orders.clientId))
          .orderBy(desc(orders.id))
          .limit(RECENT_ORDERS)
          .as('orders'),
      )
      .groupBy(sql`client_id`),
  );
  const begins = sql`search_form(${clients.name}) LIKE ' ' || ${sought(text)} || '%'`;
  const rows = await db
    .with(recent)
    .select({ name: clients.name })
    .from(clients)
    .leftJoin(recent, eq(recent.clientId, clients.id))
    .where(and(clients.isActive, known, text === '' ? undefined : goesBy(text)))
    .orderBy(...(text === '' ? [] : [desc(begins)]), sql`last DESC NULLS LAST`, clients.name)
    .limit(limit);
  return rows.map((row) => row.name);
}
