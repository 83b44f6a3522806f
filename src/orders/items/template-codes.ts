import { asc } from 'drizzle-orm';
import type { Db, Reader } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { profileTemplates } from '../../profiles/tables.ts';

const codes = prepared((db: Db) =>
  db
    .select({ code: profileTemplates.code })
    .from(profileTemplates)
    .orderBy(asc(profileTemplates.code))
    .prepare('template_codes'),
);

/** All templates there are, by what the shop calls them: also those that only old orders use. */
export async function templateCodes(reader: Reader): Promise<string[]> {
  const rows = await codes(reader as Db).execute();
  return rows.map(({ code }) => code);
}
