import { z } from 'zod';
import { type Command, type CommandContext, changed, command, type Outcome } from '../../commands/command.ts';
import { notFound, refusal } from '../../commands/refusal.ts';
import { templateCode } from '../input.ts';
import { lockTemplate, templateEvent, updateHead, type VersionRef } from './kept.ts';

const input = z.strictObject({ code: templateCode });
type Input = z.infer<typeof input>;

async function turn(context: CommandContext, { code }: Input, isActive: boolean): Promise<Outcome<VersionRef>> {
  const head = await lockTemplate(context.tx, code);
  if (!head) return notFound();
  if (head.isActive === isActive) {
    return refusal('conflict', isActive ? 'template_active' : 'template_inactive');
  }
  await updateHead(context, head, { isActive });
  const action = isActive ? 'TEMPLATE_ACTIVATED' : 'TEMPLATE_DEACTIVATED';
  const event = templateEvent(action, code, { old: { isActive: head.isActive }, new: { isActive } });
  return changed({ code, version: head.currentVersion }, [event]);
}

/** Offers a template for new items. */
export const activateTemplate: Command<Input, VersionRef> = command({
  name: 'templates.activate',
  permission: ['templates.edit'],
  input,
  audits: ['TEMPLATE_ACTIVATED'],
  run: (context, given) => turn(context, given, true),
});

/** Offers it no longer; orders that use it keep it. */
export const deactivateTemplate: Command<Input, VersionRef> = command({
  name: 'templates.deactivate',
  permission: ['templates.edit'],
  input,
  audits: ['TEMPLATE_DEACTIVATED'],
  run: (context, given) => turn(context, given, false),
});
