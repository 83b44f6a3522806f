import { sql } from 'drizzle-orm';
import { changeRequests } from '../changes/tables.ts';
import type { ReasonKey } from '../commands/refusal.ts';
import type { Reader } from '../db/client.ts';
import { orderItems } from '../orders/tables.ts';
import { profileTemplateVersions } from '../profiles/tables.ts';
import { isStarterMaterial } from './starter/index.ts';

interface Usage {
  ordered: boolean;
  suggested: boolean;
}

/** Does a sheet, a proposed change of one, or any version of a template name this material? */
async function usageOf(reader: Reader, code: string): Promise<Usage> {
  const named = sql`jsonb_build_object('code', ${code}::text)`;
  const [row] = await reader.execute<Usage & Record<string, unknown>>(sql`
    SELECT EXISTS (SELECT FROM ${orderItems} WHERE
        jsonb_path_exists(${orderItems.values}, '$.* ? (@.materialCode == $code)', ${named}))
      OR EXISTS (SELECT FROM ${changeRequests} WHERE ${changeRequests.state} = 'open' AND
        jsonb_path_exists(${changeRequests.proposed}, 'strict $.** ? (@.materialCode == $code)', ${named})) AS ordered,
      EXISTS (SELECT FROM ${profileTemplateVersions} WHERE jsonb_path_exists(${profileTemplateVersions.content},
        '$.sections[*].fields[*] ? (@.suggested[*] == $code || @.default == $code)', ${named})) AS suggested`);
  return row!;
}

/** Why a material cannot be deleted; null where nobody would miss it. */
export async function whyKept(reader: Reader, code: string): Promise<ReasonKey | null> {
  const { ordered, suggested } = await usageOf(reader, code);
  if (ordered) return 'material_in_use';
  if (suggested) return 'material_suggested';
  return isStarterMaterial(code) ? 'material_of_product' : null;
}
