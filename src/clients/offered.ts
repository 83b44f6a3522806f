import { and, eq, or } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { PostedForm } from '../http/form.ts';
import type { PresetRow } from './address.ts';
import { FILLED_FROM, type Offered } from './delivery-form.ts';
import { clientByName } from './queries.ts';
import { deliveryPresets } from './tables.ts';

const numberIn = (text: string | undefined) => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0);

/** The default first, then by name. */
const inOrder = (a: PresetRow, b: PresetRow) => Number(b.isDefault) - Number(a.isDefault) || (a.name < b.name ? -1 : 1);

/** What a form offers for the client that is typed in it. `kept`: stored with the order, so it stays a choice. */
export async function offeredFor(db: Db, form: PostedForm, kept: number | null = null): Promise<Offered> {
  const name = form.get('client') ?? '';
  const client = name.trim() === '' ? undefined : await clientByName(db, name);
  const filledFrom = numberIn(form.get(FILLED_FROM));
  const ofClient = eq(deliveryPresets.clientId, client?.id ?? 0);
  const rows = await db
    .select()
    .from(deliveryPresets)
    .where(
      or(
        and(ofClient, or(deliveryPresets.isActive, eq(deliveryPresets.id, kept ?? 0))),
        eq(deliveryPresets.id, filledFrom),
      ),
    );
  const presets = rows.filter((row) => row.clientId === client?.id && (row.isActive || row.id === kept)).sort(inOrder);
  return { clientId: client?.id ?? null, presets, filled: rows.find((row) => row.id === filledFrom) };
}
