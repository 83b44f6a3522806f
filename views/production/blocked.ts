import type { Ui } from '../../src/http/ui.ts';

export interface Blocked {
  blockedReason: string | null;
  missingMaterial: string | null;
}

/** Why it stands still: what is missing, and what else was said. Null where it does not. */
export function blockedBecause({ t }: Pick<Ui, 't'>, { blockedReason, missingMaterial }: Blocked): string | null {
  if (!missingMaterial) return blockedReason;
  const missing = t.production.missing({ what: missingMaterial });
  return blockedReason && blockedReason !== missingMaterial ? `${missing} — ${blockedReason}` : missing;
}

/** The same where nothing beside it says that it is blocked. */
export function blockedInWords(ui: Pick<Ui, 't'>, stage: Blocked): string | null {
  const because = blockedBecause(ui, stage);
  return because === null || stage.missingMaterial ? because : ui.t.production.blocked({ reason: because });
}
