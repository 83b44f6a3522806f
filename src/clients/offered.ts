import { and, eq, getTableColumns, or } from 'drizzle-orm';
import { type C, dbOf } from '../http/env.ts';
import type { PostedForm } from '../http/form.ts';
import { isBlank } from '../vocabulary/texts.ts';
import type { PresetRow } from './address.ts';
import { FILLED_FROM, type Offered } from './delivery-form.ts';
import { knownTo } from './known.ts';
import { clientByName } from './queries.ts';
import { clients, deliveryPresets } from './tables.ts';

const numberIn = (text: string | undefined) => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0);

/** The default first, then by name. */
const inOrder = (a: PresetRow, b: PresetRow) => Number(b.isDefault) - Number(a.isDefault) || (a.name < b.name ? -1 : 1);

/** What a form offers for the client that is typed in it. `kept`: stored with the order, so it stays a choice. */
export async function offeredFor(c: C, form: PostedForm, kept: number | null = null): Promise<Offered> {
  const [db, known] = [dbOf(c), knownTo(c)];
  const name = form.get('client') ?? '';
  const client = isBlank(name) ? undefined : await clientByName(db, name, known);
  const filledFrom = numberIn(form.get(FILLED_FROM));
  const ofClient = eq(deliveryPresets.clientId, client?.id ?? 0);
  const rows = await db
    .select(getTableColumns(deliveryPresets))
    .from(deliveryPresets)
    .innerJoin(clients, eq(clients.id, deliveryPresets.clientId))
    .where(
      and(
        known,
        or(
          and(ofClient, or(deliveryPresets.isActive, eq(deliveryPresets.id, kept ?? 0))),
          eq(deliveryPresets.id, filledFrom),
        ),
      ),
    );
  const presets = rows.filter((row) => row.clientId === client?.id && (row.isActive || row.id === kept)).sort(inOrder);
  return { clientId: client?.id ?? null, presets, filled: rows.find((row) => row.id === filledFrom) };
}
