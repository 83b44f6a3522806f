import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { notFound, refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { isForeignKeyViolation } from '../../db/violation.ts';
import { templateCode } from '../input.ts';
import { isUsed } from '../queries.ts';
import { isStarterTemplate } from '../store.ts';
import { profileTemplateDrafts, profileTemplates, profileTemplateVersions } from '../tables.ts';
import { lockTemplate, templateEvent } from './kept.ts';

const input = z.strictObject({ code: templateCode });

/** False where an item took a version of it while this was decided. */
async function remove(tx: Tx, code: string): Promise<boolean> {
  try {
    await tx.delete(profileTemplateDrafts).where(eq(profileTemplateDrafts.code, code));
    await tx.delete(profileTemplateVersions).where(eq(profileTemplateVersions.code, code));
    await tx.delete(profileTemplates).where(eq(profileTemplates.code, code));
    return true;
  } catch (error) {
    if (isForeignKeyViolation(error)) return false;
    throw error;
  }
}

/** With all its versions, for good; only while no order uses any of them, and nothing would bring it back. */
export const deleteTemplate = command<z.infer<typeof input>, { code: string }>({
  name: 'templates.delete',
  permission: ['templates.delete'],
  input,
  audits: ['TEMPLATE_DELETED'],
  async run({ tx }, { code }) {
    const head = await lockTemplate(tx, code);
    if (!head) return notFound();
    if (isStarterTemplate(code)) return refusal('conflict', 'template_of_product');
    if ((await isUsed(tx, code)) || !(await remove(tx, code))) return refusal('conflict', 'template_in_use');
    return changed({ code }, [
      templateEvent('TEMPLATE_DELETED', code, { old: { templateVersion: head.currentVersion } }),
    ]);
  },
});
