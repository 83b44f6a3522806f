import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { changed, command, unchanged } from '../../commands/command.ts';
import { forbidden, notFound, refusal } from '../../commands/refusal.ts';
import { reference } from '../../vocabulary/bounds.ts';
import { phraseKinds } from '../../vocabulary/stage-states.ts';
import { isStation, type StationCode, stationOrder } from '../../vocabulary/stations.ts';
import { line } from '../../vocabulary/texts.ts';
import { type Phrase, phrasesAt, versionOf } from '../phrases/phrases.ts';
import { stationPhrases } from '../tables.ts';

const MOST = 60;
const words = line(120).default('');

export const setPhrasesInput = z.strictObject({
  station: reference,
  phrases: z.array(z.strictObject({ kind: z.enum(phraseKinds), en: words, ru: words, lv: words })).max(MOST),
  /** The phrases that it replaces, as they were seen. */
  version: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
});

const LOCK = 7_261_011; // any number of its own: with the station it names the phrases

const told = (phrases: readonly Pick<Phrase, 'en' | 'ru' | 'lv'>[]) =>
  phrases.map(({ en, ru, lv }) => [en, ru, lv].filter(Boolean).join(' / '));

/** What is said at a station with one tap: all of it anew. A phrase that is empty in each language goes. */
export const setPhrases = command<z.infer<typeof setPhrasesInput>, { station: StationCode }>({
  name: 'stations.set-phrases',
  permission: ['stages.plan'],
  input: setPhrasesInput,
  audits: ['PHRASES_CHANGED'],
  async run({ tx, can }, said) {
    const station = said.station.toUpperCase();
    if (!isStation(station)) return notFound();
    if (!can('stages.plan')) return forbidden();
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK}, ${stationOrder(station)})`);
    const before = await phrasesAt(tx, station);
    if (said.version !== undefined && said.version !== versionOf(before)) {
      return refusal('conflict', 'phrases_changed_meanwhile');
    }
    const phrases = said.phrases.filter(({ en, ru, lv }) => en || ru || lv);
    const gist = (all: readonly Pick<Phrase, 'kind' | 'en' | 'ru' | 'lv'>[]) =>
      JSON.stringify(phraseKinds.map((kind) => told(all.filter((one) => one.kind === kind))));
    if (gist(before) === gist(phrases)) return unchanged({ station });
    await tx.delete(stationPhrases).where(eq(stationPhrases.station, station));
    const rows = phrases.map((phrase, position) => ({ ...phrase, station, position }));
    if (rows.length > 0) await tx.insert(stationPhrases).values(rows);
    const about = { entityType: 'station', entityId: station, entityKey: stationOrder(station) } as const;
    const values = { old: { phrases: told(before) }, new: { phrases: told(phrases) } };
    return changed({ station }, [{ action: 'PHRASES_CHANGED', ...about, ...values }]);
  },
});
