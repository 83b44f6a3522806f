import type postgres from 'postgres';
import { hashPassword } from '../src/auth/passwords.ts';
import { type ConnectionTarget, connect, openDatabase } from '../src/db/client.ts';
import { people } from '../src/demo/people.ts';
import { createUser } from '../src/users/create-user.ts';
import { stationCodes } from '../src/vocabulary/stations.ts';

export const PASSWORD = 'a long one for the bench';
/** The station whose page is measured: ten jobs are there, and more than the twenty shown are coming. */
export const STATION = 'CNC';
/** What a workshop has in hand at a time, however large its archive is. */
const OPEN = 300;

const CLIENTS = [
  ['Ziemeļu Gaisma SIA', 'Dzirnu iela 418\nLV-1099 Rīga\nLatvija'],
  ['Noordlicht Reclame BV', 'Tulpenkade 214\n9799 ZZ Groningen\nNederland'],
  ['Skyltverket Norr AB', 'Björkvägen 77\n999 41 Luleå\nSverige'],
  ['Аптека Ромашка', 'Saules iela 208\nLV-5499 Daugavpils\nLatvija'],
  ['Kafejnīca Pērle', 'Jūras prospekts 301\nLV-2099 Jūrmala\nLatvija'],
  ['Tulpmarkt Signs BV', 'Havenstraat 902\n3099 XX Rotterdam\nNederland'],
  ['Viesnīca Kāpa', 'Kāpu iela 155\nLV-3499 Liepāja\nLatvija'],
] as const;
const TITLES = [
  'Burti “ŠĶĒRES”, fasāde',
  'Световой короб над входом',
  'Box letters “NOORD”',
  'Объёмные буквы «АПТЕКА», фасад и торец',
  'Pilons pie iebrauktuves',
  'Plates for the corridor, 2nd floor',
  'Крышная установка, северная сторона',
  'Akrila burti recepcijai',
] as const;
const ITEMS = ['Burts', 'Letter', 'Буква', 'Plate', 'Короб', 'Logo'] as const;
const ROUTES = [
  'CAD CNC BENDING PAINT FILM_COATING ASSEMBLY QC LOGISTICS',
  'CAD CNC SANDING BENDING WELDING PAINT ASSEMBLY QC LOGISTICS',
  'CAD CNC GLUEING ASSEMBLY QC LOGISTICS',
  'CAD CNC PAINT QC LOGISTICS',
] as const;

type Sql = postgres.ReservedSql;

/** Users, and so many orders as if the workshop had worked for years: bulk SQL, past the commands and their keys. */
export async function seed(owner: ConnectionTarget, count: number): Promise<void> {
  const client = connect(owner, { max: 1, connection: { statement_timeout: 0 } });
  try {
    await makePeople(owner);
    const sql = await client.reserve();
    // the owner may: no foreign keys to be checked one by one, and no wait for the disk
    await sql`SET session_replication_role = replica`;
    await sql`SET synchronous_commit = off`;
    await planOrders(sql, count);
    await fillOrders(sql);
    await fillStages(sql);
    await fillEvents(sql);
    await fillAudit(sql);
    sql.release();
    await client.unsafe('VACUUM ANALYZE');
    await client.unsafe('CHECKPOINT');
  } finally {
    await client.end();
  }
}

async function makePeople(owner: ConnectionTarget): Promise<void> {
  const database = openDatabase(owner, { max: 1 });
  const hash = await hashPassword(PASSWORD);
  for (const { stations, sections, ...person } of people) {
    const lists = { stations: [...stations], sections: [...sections] };
    await createUser(database.db, { ...person, ...lists, password: { hash } }, new Date());
  }
  await database.close();
}

/** One line an order: its state, its route and how many stations it has passed. `age` 0 is the latest. */
async function planOrders(sql: Sql, count: number): Promise<void> {
  await sql`
    CREATE TEMP TABLE plan AS
    SELECT n, age, status, route, cardinality(route) AS len, born, worker,
      CASE status
        WHEN 'approved' THEN 0
        WHEN 'completed' THEN cardinality(route) - 1
        WHEN 'shipped' THEN cardinality(route)
        WHEN 'in_production' THEN CASE WHEN worker < 10 THEN 1 ELSE 2 + worker % (cardinality(route) - 3) END
        WHEN 'on_hold' THEN 2
      END AS passed
    FROM (
      SELECT n, ${count} - n AS age, now() - (${count} - n + 1) * interval '2 hours' AS born,
        string_to_array((${[...ROUTES]}::text[])[1 + n % ${ROUTES.length}], ' ') AS route,
        (${count} - n) / 30 * 12 + (${count} - n) % 30 - 10 AS worker,
        CASE WHEN ${count} - n >= ${OPEN} THEN CASE WHEN n % 20 = 0 THEN 'cancelled' ELSE 'shipped' END
          ELSE (string_to_array('draft draft draft pending pending rejected approved approved approved approved '
            || repeat('in_production ', 12) || 'on_hold on_hold completed completed completed completed completed '
            || 'cancelled', ' '))[1 + (${count} - n) % 30] END AS status
      FROM generate_series(1, ${count}::int) AS n) AS orders`;
  await sql`ANALYZE plan`;
}

async function fillOrders(sql: Sql): Promise<void> {
  const names = CLIENTS.map(([name]) => name);
  const addresses = CLIENTS.map(([, address]) => address);
  await sql`
    INSERT INTO orders (id, po_number, reference, client, title, status, priority, due_date, loading_date, is_rd,
      rd_notes, notes, delivery_address, delivery_contact, delivery_phone, revision, version, created_by, created_at,
      updated_at, updated_by, submitted_by, submitted_at, approved_by, approved_at, completed_at, shipped_at, shipped_on,
      status_reason)
    OVERRIDING SYSTEM VALUE
    SELECT n, 'PO-' || to_char(born, 'YY') || lpad(n::text, greatest(4, length(n::text)), '0'),
      CASE WHEN n % 3 = 0 THEN 'REF-' || n * 7 ELSE '' END,
      (${names}::text[])[1 + n % ${names.length}], (${[...TITLES]}::text[])[1 + n % ${TITLES.length}] || ' ' || n,
      status, (ARRAY['URGENT', 'HIGH', 'HIGH', 'LOW'] || array_fill('NORMAL'::text, ARRAY[8]))[1 + n % 12],
      born::date + 14 + n % 10, CASE WHEN n % 4 > 0 THEN born::date + 12 + n % 10 END, n % 40 = 0,
      CASE WHEN n % 40 = 0 THEN 'Новый клей: записать время' ELSE '' END,
      CASE WHEN n % 5 = 0 THEN 'Zvanīt pirms piegādes' ELSE '' END,
      (${addresses}::text[])[1 + n % ${addresses.length}], 'Marta', '+371 0000 0000',
      CASE WHEN passed IS NULL THEN 0 ELSE 1 END, 1 + n % 3, 2 + n % 2, born, born, 2 + n % 2,
      CASE WHEN status <> 'draft' THEN 3 END, CASE WHEN status <> 'draft' THEN born END,
      CASE WHEN passed IS NOT NULL THEN 4 END, CASE WHEN passed IS NOT NULL THEN born END,
      CASE WHEN passed >= len - 1 THEN born + interval '9 days' END,
      CASE WHEN status = 'shipped' THEN born + interval '10 days' END,
      CASE WHEN status = 'shipped' THEN born::date + 10 END,
      CASE WHEN status IN ('rejected', 'on_hold', 'cancelled') THEN 'Клиент ещё не утвердил цвет' END
    FROM plan ORDER BY n`;
  await sql`SELECT setval('orders_id_seq', max(id)), setval('po_sequence', max(id)) FROM orders`;
  await sql`
    INSERT INTO order_items (order_id, position, name, quantity, sign_type, width_mm, height_mm, notes)
    SELECT n, i, (${[...ITEMS]}::text[])[1 + (n + i) % ${ITEMS.length}] || ' ' || i, 1 + (n * i) % 12,
      CASE WHEN n % 3 = 0 THEN 'INDOOR' ELSE 'OUTDOOR' END, 200 + n % 9 * 100, 400 + i * 50,
      CASE WHEN i = 1 THEN 'RAL 2004' ELSE '' END
    FROM plan, generate_series(1, 1 + n % 5) AS i ORDER BY n, i`;
}

/** Stages before the one that an order has come to are done; that one waits, runs, or is stuck. */
async function fillStages(sql: Sql): Promise<void> {
  await sql`
    CREATE TEMP TABLE stage_plan AS
    SELECT plan.*, station, coalesce(array_position(route, station), 0) - 1 AS at, to_state.state
    FROM plan, unnest(${[...stationCodes]}::text[]) AS station,
    LATERAL (SELECT CASE sign(array_position(route, station) - 1 - passed)
      WHEN -1 THEN 'COMPLETED'
      WHEN 0 THEN CASE WHEN status = 'on_hold' THEN 'IN_PROGRESS'
        WHEN status = 'in_production' AND worker % 23 = 7 THEN 'BLOCKED'
        WHEN status = 'in_production' AND worker % 2 = 0 THEN 'IN_PROGRESS'
        ELSE 'QUEUED' END
      ELSE 'NOT_STARTED' END AS state) AS to_state
    WHERE passed IS NOT NULL`;
  await sql`
    INSERT INTO stages (order_id, station, applies, state, progress, cycles, started_at, finished_at, blocked_reason)
    SELECT n, station, at >= 0, state, CASE state WHEN 'COMPLETED' THEN 100 ELSE 0 END,
      CASE WHEN n % 9 = 0 AND at = 1 AND state = 'COMPLETED' THEN 1 ELSE 0 END,
      CASE WHEN state IN ('COMPLETED', 'IN_PROGRESS') THEN born END, CASE WHEN state = 'COMPLETED' THEN born END,
      CASE WHEN state = 'BLOCKED' THEN 'Нет листа нужной толщины' END
    FROM stage_plan ORDER BY n, at`;
}

async function fillEvents(sql: Sql): Promise<void> {
  await sql`
    INSERT INTO stage_events (order_id, station, kind, from_state, to_state, reason, user_id, at)
    SELECT n, station, kind, before, after, CASE WHEN kind = 'blocked' THEN 'Нет листа нужной толщины' END, 1 + n % 6,
      born + least(now() - born, interval '20 days') * ((at * 3 + step) / 40.0)
    FROM stage_plan, (VALUES (0, 'queued', 'NOT_STARTED', 'QUEUED'), (1, 'started', 'QUEUED', 'IN_PROGRESS'),
      (2, 'completed', 'IN_PROGRESS', 'COMPLETED'), (1, 'blocked', 'QUEUED', 'BLOCKED')) AS e (step, kind, before, after)
    WHERE at >= 0 AND CASE state
      WHEN 'COMPLETED' THEN kind <> 'blocked'
      WHEN 'IN_PROGRESS' THEN kind IN ('queued', 'started')
      WHEN 'BLOCKED' THEN kind IN ('queued', 'blocked')
      WHEN 'QUEUED' THEN kind = 'queued'
    END
    ORDER BY n, at, step`;
}

async function fillAudit(sql: Sql): Promise<void> {
  await sql`
    INSERT INTO audit_log (at, user_id, username, display_name, action, entity_type, entity_id, entity_key, old_values,
      new_values, ip, user_agent)
    SELECT at, user_id, username, display_name, action, 'order', po_number, order_id, old, new, '192.0.2.7', 'bench'
    FROM (
      SELECT order_id, at, user_id, 'STAGE_CHANGED' AS action,
        jsonb_build_object('station', station, 'state', from_state) AS old,
        jsonb_build_object('station', station, 'state', to_state, 'kind', kind) AS new
      FROM stage_events
      UNION ALL SELECT id, created_at, created_by, 'CREATE_ORDER', NULL,
        jsonb_build_object('client', client, 'title', title) FROM orders
      UNION ALL SELECT id, submitted_at, submitted_by, 'SUBMIT_ORDER', '{"status": "draft"}', '{"status": "pending"}'
        FROM orders WHERE submitted_by IS NOT NULL
      UNION ALL SELECT id, approved_at, approved_by, 'APPROVE_ORDER', '{"status": "pending"}',
        '{"status": "approved", "revision": 1}' FROM orders WHERE approved_by IS NOT NULL
      UNION ALL SELECT id, shipped_at, 7, 'SHIP_ORDER', '{"status": "completed"}', '{"status": "shipped"}'
        FROM orders WHERE status = 'shipped'
    ) AS happened
    JOIN orders ON orders.id = order_id JOIN users ON users.id = user_id
    ORDER BY at, order_id`;
}
