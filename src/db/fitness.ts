/** Can this server hold our database? Asked before anything is made in it, and told in a sentence with what to do. */
import type postgres from 'postgres';

const OLDEST = 140_000;

export interface Facts {
  role: string;
  database: string;
  /** As in 170004. */
  version: number;
  encoding: string;
  isCopy: boolean;
  isReadOnly: boolean;
  /** The role of whoever owns it. */
  owner: string;
  mayCreate: boolean;
  /** Null where there is no schema "public". */
  mayCreateTables: boolean | null;
  /** The role whose tables are there already, where it is not ours. */
  foreignOwner: string | null;
  hasTrigrams: boolean;
  hasIcu: boolean;
}

/** In words that old servers understand too. */
export async function askFacts(sql: postgres.Sql): Promise<Facts> {
  const [facts] = await sql<[Facts]>`
    SELECT current_user AS role, current_database() AS database,
      current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
      pg_is_in_recovery() AS "isCopy", current_setting('transaction_read_only') = 'on' AS "isReadOnly",
      (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) AS owner,
      has_database_privilege(current_database(), 'CREATE') AS "mayCreate",
      (SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = 'public') AS "mayCreateTables",
      (SELECT pg_get_userbyid(relowner) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE (nspname, relname) IN (('drizzle', '__drizzle_migrations'), ('public', 'order_items'))
        AND NOT pg_has_role(relowner, 'USAGE') LIMIT 1) AS "foreignOwner",
      EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS "hasTrigrams",
      EXISTS (SELECT FROM pg_collation WHERE collname = 'lv-x-icu') AS "hasIcu"`;
  return facts;
}

const versionOf = (number: number) =>
  number >= 100_000
    ? `${Math.floor(number / 10_000)}`
    : `${Math.floor(number / 10_000)}.${Math.floor(number / 100) % 100}`;

/** Why not, as the rest of a sentence about the database; undefined where it can. */
export function whyDatabaseUnfit(facts: Facts): string | undefined {
  const { role, database, version, encoding, owner, foreignOwner } = facts;
  const give = `As a superuser: ALTER DATABASE "${database}" OWNER TO "${role}"`;
  if (version < OLDEST) return `is on PostgreSQL ${versionOf(version)}, but 14 or newer is needed.`;
  if (facts.isCopy) return 'is on a copy that only reads. Give the address of the primary server.';
  if (facts.isReadOnly) return 'only reads (default_transaction_read_only is on). Let the role write.';
  if (encoding !== 'UTF8') {
    return `is in ${encoding}, but must be in UTF8. Make a new one: ${makeDatabase(database, role)}`;
  }
  if (!facts.hasIcu)
    return 'is on a PostgreSQL that was built without ICU, by which names are sorted. Use one with ICU.';
  if (!facts.hasTrigrams)
    return 'is on a PostgreSQL without the extension pg_trgm. Install its contrib package (postgresql-contrib).';
  if (foreignOwner) {
    const reassign = `in it, REASSIGN OWNED BY "${foreignOwner}" TO "${role}"`;
    return `holds tables that belong to "${foreignOwner}" and not to the role "${role}". Give the address with that role; or, as a superuser, ${reassign}.`;
  }
  if (!facts.mayCreate) return `belongs to "${owner}", and the role "${role}" may make nothing in it. ${give}.`;
  if (facts.mayCreateTables === null) return 'has no schema "public". In it, CREATE SCHEMA public.';
  if (!facts.mayCreateTables)
    return `does not let the role "${role}" make tables. ${give}; and in it, GRANT ALL ON SCHEMA public TO "${role}".`;
  return undefined;
}

const makeDatabase = (database: string, role: string) =>
  `CREATE DATABASE "${database}" OWNER "${role}" ENCODING 'UTF8' TEMPLATE template0 (under another name where this one is in use).`;

/** Why nobody was let in, as the rest of a sentence. */
export function whyNoEntry(error: unknown, role: string, database: string): string {
  const { message, code } = error as NodeJS.ErrnoException;
  const said = message || code || String(error);
  switch (code) {
    case '28P01':
      return `does not accept the user "${role}" with the password in the address.`;
    case '28000':
      return `does not let the user "${role}" in: ${said}. See the server's pg_hba.conf.`;
    case '3D000':
      return `does not exist. As a superuser: CREATE DATABASE "${database}" OWNER "${role}" ENCODING 'UTF8' TEMPLATE template0.`;
    case '42501':
      return `does not let the user "${role}" in: ${said}. As a superuser: ALTER DATABASE "${database}" OWNER TO "${role}".`;
    case '53300':
      return 'has no connection left for us. Raise max_connections, or end what holds them.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `does not answer: its host is not known by name (${said}).`;
    case 'CONNECT_TIMEOUT':
      return `does not answer: nothing came back within two seconds (${said}).`;
    default:
      return `does not answer: ${said}.`;
  }
}
