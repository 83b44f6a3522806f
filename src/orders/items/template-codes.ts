import { asc } from 'drizzle-orm';
import type { Reader } from '../../db/client.ts';
import { profileTemplates } from '../../profiles/tables.ts';

/** All templates there are, by what the shop calls them: also those that only old orders use. */
export async function templateCodes(reader: Reader): Promise<string[]> {
  const rows = await reader
    .select({ code: profileTemplates.code })
    .from(profileTemplates)
    .orderBy(asc(profileTemplates.code))
    .prepare('template_codes')
    .execute();
  return rows.map(({ code }) => code);
}
