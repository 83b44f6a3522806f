/** What an order says of its client and of where the goods go, made whole: called by whatever writes an order's head. */

import { and, eq, type SQL } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import { type CommandContext, isChanged, type Outcome } from '../../commands/command.ts';
import { invalid, type Refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import { type Delivery, deliveryNames, deliveryOf, type PresetRow } from '../address.ts';
import { clients, deliveryPresets } from '../tables.ts';
import { clientNamed, type Named } from './named.ts';

type Said = Partial<Delivery> & { client?: string | undefined; deliveryPresetId?: number | null | undefined };
type Before = Delivery & { client: string; clientId: number | null; deliveryPresetId: number | null };

export interface Addressed<S> {
  /** The client under his proper name, and the address copied where one was chosen. */
  said: S & { clientId?: number };
  /** Of a client who was made on the way. */
  events: AuditEvent[];
  wrong: Refusal | null;
}

async function activePreset(tx: Tx, id: number, clientId: number): Promise<PresetRow | undefined> {
  const [preset] = await tx
    .select()
    .from(deliveryPresets)
    .where(and(eq(deliveryPresets.id, id), eq(deliveryPresets.clientId, clientId), deliveryPresets.isActive))
    .for('share');
  return preset;
}

/** Who may not know of a client is told neither how the name is written nor where the goods go. */
async function isKnown(tx: Tx, id: number, known: SQL | undefined): Promise<boolean> {
  return !known || (await tx.$count(clients, and(eq(clients.id, id), known))) > 0;
}

/** What is copied: where an address was written, nothing; else all that was not written. */
function copied(preset: PresetRow, said: Said): Partial<Delivery> {
  if (said.deliveryAddress) return {};
  const delivery = deliveryOf(preset);
  return Object.fromEntries(deliveryNames.flatMap((name) => (said[name] ? [] : [[name, delivery[name]]])));
}

/** The address that is to be looked up: none where the order says so, or says what it said already. */
function asked({ deliveryPresetId, deliveryAddress }: Said, before: Before | undefined, isSameClient: boolean) {
  const isKept = isSameClient && deliveryPresetId === before?.deliveryPresetId && deliveryAddress !== '';
  return isKept ? null : (deliveryPresetId ?? null);
}

/**
 * `before`: the order as it is stored, where there is one. What it says already is not judged again. `known`: the clients
 * of whom the one who asks may know.
 */
export async function addressed<S extends Said>(
  context: CommandContext,
  input: S,
  before?: Before,
  known?: SQL,
): Promise<Addressed<S>> {
  const isAsked = input.client !== undefined && input.client !== before?.client;
  const named: Named | undefined = isAsked ? await clientNamed(context, input.client!) : undefined;
  const clientId = named?.client.id ?? before?.clientId ?? 0;
  const isSameClient = clientId === before?.clientId;
  const isTold = isSameClient || named?.events.length !== 0 || (await isKnown(context.tx, clientId, known));
  const lost = !isSameClient && before?.deliveryPresetId && input.deliveryPresetId === undefined;
  const said = {
    ...input,
    ...(named && { client: isTold ? named.client.name : tidyLine(input.client!), clientId }),
    ...(lost && { deliveryPresetId: null }),
  };
  const id = asked(input, before, isSameClient);
  const preset = id === null || !isTold ? undefined : await activePreset(context.tx, id, clientId);
  const isWrong = id !== null && !preset;
  return {
    said: preset ? { ...said, ...copied(preset, input) } : said,
    events: named?.events ?? [],
    wrong: isWrong ? invalid({ deliveryPresetId: { reason: 'preset_not_theirs' } }) : null,
  };
}

/** What an order came to, with the client who was made for it. */
export const including = <V>(outcome: Outcome<V>, events: readonly AuditEvent[]): Outcome<V> =>
  isChanged(outcome) ? { ...outcome, events: [...events, ...outcome.events] } : outcome;
