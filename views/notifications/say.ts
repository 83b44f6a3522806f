import type { Ui } from '../../src/http/ui.ts';
import type { NoticeRow } from '../../src/notifications/queries.ts';
import { type ReworkReason, reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { changedValues } from '../audit/words.ts';

/** Of use to a program alone. */
const UNTOLD = new Set(['clientId', 'deliveryPresetId', 'revision']);
const CHANGES_TOLD = 6;

/** What was changed, a line each: "Letters: Width: 1,200 mm → 1,500 mm". */
function changesOf(ui: Ui, changed: NoticeRow['changed']): string[] {
  const values = (changed ?? []).flatMap((edit) =>
    changedValues(ui, { action: 'UPDATE_ORDER', oldValues: edit.old ?? null, newValues: edit.new ?? null }, UNTOLD),
  );
  const none = ui.t.shell.none();
  const told = values
    .slice(0, CHANGES_TOLD)
    .map(({ label, before = none, after = none }) => `${label}: ${before} → ${after}`);
  const more = values.length - told.length;
  return more > 0 ? [...told, ui.t.notifications.moreChanges({ n: more })] : told;
}

const joined = (parts: unknown[], by: string) => parts.filter(Boolean).join(by);

/** Why it is told, in the words of who did it, or what was changed. */
export function whyOf(ui: Ui, { params, changed }: Pick<NoticeRow, 'params' | 'changed'>): string {
  if (changed) return changesOf(ui, changed).join('\n');
  const label = params.rework && reworkReasonLabel(params.rework as ReworkReason, ui.locale);
  const missing = params.missing && ui.t.production.missing({ what: String(params.missing) });
  const reason = params.reason === params.missing ? undefined : params.reason;
  return joined([label, params.note, missing, reason], ': ');
}

export const factsOf = ({ params }: Pick<NoticeRow, 'params'>): string =>
  joined([params.client, params.title], ' · ') || String(params.by ?? '');

/** A notice in the reader's language: what has happened, and the facts of it. */
export function sayNotice(ui: Ui, notice: Pick<NoticeRow, 'key' | 'params' | 'changed'>) {
  const { po = '', station, revision = 0, due } = notice.params;
  const say = ui.t.notifications.say[notice.key] as (params: object) => string;
  const title = say({
    ...{ po, revision, due: due ? ui.format.fullDate(String(due)) : '' },
    station: station ? stationName(station as StationCode, ui.locale) : '',
  });
  return { title, message: joined([whyOf(ui, notice), factsOf(notice)], ' · ') };
}
