import type { Ui } from '../../src/http/ui.ts';
import type { NoticeRow } from '../../src/notifications/queries.ts';
import { type ReworkReason, reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';

type Reader = Pick<Ui, 't' | 'locale'>;

const joined = (parts: unknown[], by: string) => parts.filter(Boolean).join(by);

/** Why it is told, in the words of who did it. */
export function whyOf(ui: Reader, { params }: Pick<NoticeRow, 'params'>): string {
  const label = params.rework && reworkReasonLabel(params.rework as ReworkReason, ui.locale);
  const missing = params.missing && ui.t.production.missing({ what: String(params.missing) });
  const reason = params.reason === params.missing ? undefined : params.reason;
  return joined([label, params.note, missing, reason], ': ');
}

export const factsOf = ({ params }: Pick<NoticeRow, 'params'>): string =>
  joined([params.client, params.title], ' · ') || String(params.by ?? '');

/** A notice in the reader's language: what has happened, and the facts of it. */
export function sayNotice(ui: Reader, notice: Pick<NoticeRow, 'key' | 'params'>) {
  const { po = '', station } = notice.params;
  const say = ui.t.notifications.say[notice.key] as (params: object) => string;
  const title = say({ po, station: station ? stationName(station as StationCode, ui.locale) : '' });
  return { title, message: joined([whyOf(ui, notice), factsOf(notice)], ' · ') };
}
