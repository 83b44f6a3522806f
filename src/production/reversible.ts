import type { C } from '../http/env.ts';
import { lately } from './queries.ts';
import { REVERSAL_MS, whyNotReversible } from './rules.ts';

/** What this reader did last, with an order or at a station, and may still take back. */
export async function reversible(c: C, where: Parameters<typeof lately>[2]) {
  const { deps, ui } = c.var;
  const rows = await lately(deps.database.db, deps.clock(), where);
  return rows.filter(
    (row) =>
      ui.isSelf(row.userId) &&
      !ui.passed(new Date(row.at.getTime() + REVERSAL_MS + 1)) &&
      !whyNotReversible(row, row.station, row.status, row.userId, row.at),
  );
}
