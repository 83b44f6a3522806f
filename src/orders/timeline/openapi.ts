import { z } from 'zod';
import type { Operation } from '../../openapi/operation.ts';
import { isStation, stationCodes } from '../../vocabulary/stations.ts';
import { kindOf, type TimelineEntry, timelineInput, timelineKinds } from './timeline.ts';

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

export const timelineOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/orders/:po/timeline',
    summary: 'Read everything that happened to an order, latest first',
    query: timelineInput,
    answers: { 200: timelineJson },
  },
];

export const publicTimelineEntry = ({
  at,
  action,
  newValues,
  photos,
  ...entry
}: TimelineEntry): z.infer<typeof timelineEntryJson> => {
  const code = String(newValues?.station);
  return {
    ...{ id: entry.id, at: at.toISOString(), kind: kindOf(action), action },
    station: isStation(code) ? code : null,
    username: entry.username,
    displayName: entry.displayName,
    oldValues: entry.oldValues,
    newValues,
    photos: photos.map((photo) => ({ ...photo, address: `/photos/${photo.id}` })),
  };
};
