import type { Locale } from '../i18n/index.ts';
import type { StationCode } from './stations.ts';

/** Why a stage is repeated: one reason of its own a station, and for every station "other", which needs a note. */
export const reworkReasons = [
  { code: 'RECUT', station: 'CNC', label: { en: 'Re-cut', ru: 'Повторная резка', lv: 'Pārgriezt' } },
  { code: 'RESAND', station: 'SANDING', label: { en: 'Re-sand', ru: 'Повторная шлифовка', lv: 'Pārslīpēt' } },
  { code: 'REBEND', station: 'BENDING', label: { en: 'Re-bend', ru: 'Повторная гибка', lv: 'Pārlocīt' } },
  { code: 'REWELD', station: 'WELDING', label: { en: 'Re-weld', ru: 'Повторная сварка', lv: 'Pārmetināt' } },
  { code: 'REPAINT', station: 'PAINT', label: { en: 'Re-paint', ru: 'Повторная покраска', lv: 'Pārkrāsot' } },
  {
    code: 'RECOAT',
    station: 'FILM_COATING',
    label: { en: 'Re-coat', ru: 'Повторная оклейка плёнкой', lv: 'Uzklāt plēvi no jauna' },
  },
  { code: 'REGLUE', station: 'GLUEING', label: { en: 'Re-glue', ru: 'Повторная склейка', lv: 'Pārlīmēt' } },
  { code: 'REASSEMBLE', station: 'ASSEMBLY', label: { en: 'Re-assemble', ru: 'Повторная сборка', lv: 'Pārmontēt' } },
  { code: 'RECHECK', station: 'QC', label: { en: 'Re-check', ru: 'Повторная проверка', lv: 'Pārbaudīt no jauna' } },
  { code: 'CUSTOM', station: null, label: { en: 'Other', ru: 'Другая причина', lv: 'Cits iemesls' } },
] as const satisfies readonly { code: string; station: StationCode | null; label: Record<Locale, string> }[];

export type ReworkReason = (typeof reworkReasons)[number]['code'];
export const reworkReasonCodes = reworkReasons.map((r) => r.code) as [ReworkReason, ...ReworkReason[]];

export const reasonsAt = (station: StationCode) =>
  reworkReasons.filter((r) => r.station === station || r.station === null);

export const reworkReasonLabel = (code: ReworkReason, locale: Locale) =>
  reworkReasons.find((r) => r.code === code)!.label[locale];
