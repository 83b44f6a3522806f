import { Bell } from '../../views/notifications/Bell.tsx';
import { type C, dbOf } from '../http/env.ts';
import { wantsFragment } from '../http/reply.tsx';
import { userTopic } from './notify.ts';
import { countNotices } from './queries.ts';

/** Where an act has changed what waits for its author himself, his bell comes along with the answer. */
export async function bellAlongside(c: C): Promise<void> {
  const { actor, changed, ui } = c.var;
  if (!wantsFragment(c) || !changed?.includes(userTopic(actor!.id))) return;
  const { unread } = await countNotices(dbOf(c), actor!.id);
  const bell = (
    <hx-partial hx-target="#bell" hx-swap="outerMorph">
      <Bell ui={{ ...ui, unread }} />
    </hx-partial>
  );
  c.set('alongside', String(bell));
}
