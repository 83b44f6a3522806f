import { z } from 'zod';
import { ask } from '../../openapi/endpoint.ts';
import { isStation, stationCodes } from '../../vocabulary/stations.ts';
import { orderAt } from '../at.ts';
import { timelineKinds } from './kinds.ts';
import { readTimeline, type TimelineEntry, timelineInput, timelineKindOf } from './timeline.ts';

const values = z.record(z.string(), z.unknown()).nullable();

export const timelineEntryJson = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  kind: z.enum(timelineKinds).exclude(['photos']),
  action: z.string(),
  station: z.enum(stationCodes).nullable(),
  username: z.string(),
  displayName: z.string(),
  oldValues: values,
  newValues: values,
  photos: z.array(z.strictObject({ id: z.int(), widthPx: z.int(), heightPx: z.int(), address: z.string() })),
});

const timelineJson = z.strictObject({
  entries: z.array(timelineEntryJson),
  next: z.string().nullable().describe('Sent as `after`, it asks for what was before'),
});

function placed({ photos, ...entry }: TimelineEntry) {
  const code = String(entry.newValues?.station);
  return {
    ...entry,
    kind: timelineKindOf(entry.action),
    station: isStation(code) ? code : null,
    photos: photos.map((photo) => ({ ...photo, address: `/photos/${photo.id}` })),
  };
}

export const timeline = ask(
  '/orders/:po/timeline',
  'Read everything that happened to an order, latest first',
  ['orders.view'],
  timelineInput,
  timelineJson,
  async (db, input, { c }) => {
    const order = await orderAt(c, c.req.param('po')!);
    if (!order) return undefined;
    const { entries, next } = await readTimeline(db, order.id, input);
    return { entries: entries.map(placed), next };
  },
);
