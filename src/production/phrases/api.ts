/** What is said at a station with one tap, as JSON; and a pause for all that one is at work on there. */

import { z } from 'zod';
import { after, change, does, read, thing } from '../../openapi/endpoint.ts';
import { phraseKinds } from '../../vocabulary/stage-states.ts';
import { isStation, stationCodes } from '../../vocabulary/stations.ts';
import { pauseMine } from '../commands/pause-mine.ts';
import { setPhrases } from '../commands/set-phrases.ts';
import { phrasesAt, versionOf } from './phrases.ts';

const phrasesJson = z.strictObject({
  station: z.enum(stationCodes),
  version: z.int().describe('Names the phrases as they are; 0 where there are none'),
  phrases: z.array(z.strictObject({ kind: z.enum(phraseKinds), en: z.string(), ru: z.string(), lv: z.string() })),
});

const phrases = thing({
  key: 'station',
  answer: phrasesJson,
  async find({ db }, code) {
    const station = code.toUpperCase();
    if (!isStation(station)) return undefined;
    const rows = await phrasesAt(db, station);
    const said = rows.map(({ kind, en, ru, lv }) => ({ kind, en, ru, lv }));
    return { station, version: versionOf(rows), phrases: said };
  },
});

const pausedJson = z.strictObject({
  station: z.enum(stationCodes),
  jobs: z.int().describe('On so many of them one was at work'),
});

export const phraseShapes = { Phrases: phrasesJson };

export const phraseEndpoints = [
  read('/stations/:station/phrases', 'Read what is said at a station with one tap', ['orders.view'], phrases),
  change(
    '/stations/:station/phrases',
    'Say anew what is said at a station with one tap',
    setPhrases,
    after(phrasesJson, phrases.after, { echo: true }),
  ),
  does(
    '/stations/:station/pause',
    'End all of one’s own spells of work at a station',
    pauseMine,
    after(pausedJson, async (_, paused) => paused),
  ),
];
