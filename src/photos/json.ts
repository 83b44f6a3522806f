import { z } from 'zod';
import { stationCodes } from '../vocabulary/stations.ts';
import type { PhotoDetail } from './queries.ts';

export const photoTicketJson = z.strictObject({
  photo: z.string().describe('Sent as one of `photos` with a note, a progress report or a rework, within a day'),
});

export const photoJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station: z.enum(stationCodes).nullable(),
  logEntry: z.int().nullable().describe('The entry of the station log that it belongs to'),
  widthPx: z.int(),
  heightPx: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  address: z.string().describe('Where the picture is; with /small behind it a little one'),
  username: z.string(),
  displayName: z.string(),
  at: z.iso.datetime(),
});

export const publicPhoto = (photo: PhotoDetail): z.infer<typeof photoJson> => ({
  id: photo.id,
  poNumber: photo.poNumber,
  station: photo.station,
  logEntry: photo.logId,
  widthPx: photo.widthPx,
  heightPx: photo.heightPx,
  bytes: photo.bytes,
  sha256: photo.sha256,
  address: `/photos/${photo.id}`,
  username: photo.username,
  displayName: photo.displayName,
  at: photo.at.toISOString(),
});
