/** The phrases of a station, as its lead edits them. */

import { Hono } from 'hono';
import { PhrasesPage } from '../../../views/production/PhrasesPage.tsx';
import { isRefusal, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { again, type Draft, draftOf } from '../../http/draft.ts';
import { type C, dbOf, type Env } from '../../http/env.ts';
import { coerce, PostedForm, readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { phraseKinds } from '../../vocabulary/stage-states.ts';
import { isStation, type StationCode, stationName } from '../../vocabulary/stations.ts';
import { setPhrases } from '../commands/set-phrases.ts';
import { type Phrase, phrasesAt, versionOf } from './phrases.ts';

/** So many empty lines wait for more. */
const SPARE = 2;

/** The phrases as a form says them, kind by kind, each with room for more. */
function formOf(phrases: readonly Phrase[]): PostedForm {
  const rows = phraseKinds.flatMap((kind) => [
    ...phrases.filter((one) => one.kind === kind),
    ...Array.from({ length: SPARE }, () => ({ kind, en: '', ru: '', lv: '' })),
  ]);
  const entries = rows.flatMap(({ kind, en, ru, lv }, i) =>
    Object.entries({ kind, en, ru, lv }).map(([name, text]) => [`phrases.${i}.${name}`, text] as const),
  );
  return new PostedForm([['version', String(versionOf(phrases))], ...entries]);
}

async function phrasesPage(c: C, typed?: Draft) {
  const { ui } = c.var;
  const station = c.req.param('station')!.toUpperCase();
  if (!isStation(station)) return refuse(c, notFound());
  const draft = typed ?? draftOf(formOf(await phrasesAt(dbOf(c), station)), setPhrases);
  const title = ui.t.phrases.title({ station: stationName(station, ui.locale) });
  return page(c, { title }, <PhrasesPage {...{ ui, draft, title, station }} />, draft.status);
}

async function change(c: C) {
  const form = await readForm(c);
  const station = c.req.param('station')!.toUpperCase();
  const said = coerce(setPhrases.input, form) as Record<string, unknown>;
  const result = await act(c, setPhrases, { ...said, station });
  if (!isRefusal(result)) return onTo(c, `/stations/${result.value.station}`, { key: 'phrasesSaved' });
  const now = isStation(station) ? formOf(await phrasesAt(dbOf(c), station as StationCode)) : undefined;
  return again(c, draftOf(form, setPhrases), result, { now }, (draft) => phrasesPage(c, draft));
}

export const phraseRoutes = new Hono<Env>()
  .get('/stations/:station/phrases', requiresFor(setPhrases), (c) => phrasesPage(c))
  .post('/stations/:station/phrases', requiresFor(setPhrases), change);
