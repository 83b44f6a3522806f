import { inArray } from 'drizzle-orm';
import type { CommandContext } from '../commands/command.ts';
import { invalid, type Refusal } from '../commands/refusal.ts';
import { photos } from './tables.ts';
import { readTickets, type Ticket } from './ticket.ts';

/** Photos that may be attached now. They belong to one thing for ever. */
export async function findTickets(
  { tx, actor, now }: CommandContext,
  texts: readonly string[] = [],
): Promise<Ticket[] | Refusal> {
  const tickets = await readTickets(tx, texts, actor.id, now);
  const good = tickets.filter((ticket) => ticket !== null);
  const names = good.map(({ storedName }) => storedName);
  const taken = names.length === 0 ? [] : await tx.select().from(photos).where(inArray(photos.storedName, names));
  const isWrong = good.length < tickets.length || taken.length > 0;
  return isWrong ? invalid({ photos: { reason: 'photo_gone' } }) : good;
}

/** Attaches them to an order's repetition or to an entry of its log; gives their numbers. */
export async function attachPhotos(
  { tx, actor, now }: CommandContext,
  orderId: number,
  to: { cycleId: number } | { logId: number },
  tickets: readonly Ticket[],
): Promise<number[]> {
  if (tickets.length === 0) return [];
  const rows = await tx
    .insert(photos)
    .values(
      tickets.map(({ storedName, sha256, bytes, widthPx, heightPx }) => ({
        orderId,
        ...to,
        ...{ storedName, sha256, bytes, widthPx, heightPx },
        userId: actor.id,
        at: now,
      })),
    )
    .returning({ id: photos.id });
  return rows.map(({ id }) => id);
}
