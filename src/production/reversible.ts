import { type C, dbOf } from '../http/env.ts';
import { lately, type Where } from './queries.ts';
import { REVERSAL_MS, whyNotReversible } from './rules.ts';

/** What this reader did last there, and may still take back. */
export async function reversible(c: C, where: Where, db = dbOf(c)) {
  const { deps, ui } = c.var;
  const rows = await lately(db, deps.clock(), where);
  return rows.filter(
    (row) =>
      ui.isSelf(row.userId) &&
      !ui.passed(new Date(row.at.getTime() + REVERSAL_MS + 1)) &&
      !whyNotReversible(row, row.station, row.status, row.userId, row.at),
  );
}

export type Reversible = Awaited<ReturnType<typeof reversible>>[number];
