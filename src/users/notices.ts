import type { CommandContext } from '../commands/command.ts';
import type { NoticeKey } from '../notifications/notices.ts';
import { notify } from '../notifications/notify.ts';

/** Whose account somebody else has changed hears of it. */
export const tellUser = (context: CommandContext, userId: number, key: NoticeKey): Promise<void> =>
  notify(context, [userId], {
    key,
    type: 'system',
    source: { type: 'user', id: userId },
    link: '/settings',
    params: { by: context.actor.displayName },
  });
