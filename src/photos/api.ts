/** Photos, as JSON: what is known of them, and a way to send them ahead. */

import { z } from 'zod';
import { invalid, Refusal } from '../commands/refusal.ts';
import type { C } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { api, own, read, thing } from '../openapi/endpoint.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { findPhoto } from './queries.ts';
import { photoRoom, takePhoto } from './take.ts';

const ticketJson = z.strictObject({
  photo: z.string().describe('Sent as one of `photos` with a note, a progress report or a rework, within a day'),
});

const photoJson = z.strictObject({
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
const photo = thing({
  key: 'id',
  answer: photoJson,
  async find({ db, viewer }, id) {
    const found = await findPhoto(db, viewer, id);
    return found && { ...found, logEntry: found.logId, address: `/photos/${id}` };
  },
});

async function add(c: C) {
  await readForm(c, photoRoom);
  const file = c.var.sent!.files.find(({ field }) => field === 'photo');
  if (!file) return refuse(c, invalid({ photo: { reason: 'required' } }));
  const taken = await takePhoto(c, file, c.req.header('Idempotency-Key'));
  if ('ticket' in taken) return json(c, { photo: taken.ticket }, 201);
  return refuse(c, new Refusal('invalid', taken.reason.reason, { ...taken.reason, fields: { photo: taken.reason } }));
}

const SEND = 'Send a picture ahead, as the part "photo" of a multipart form, for what is to be saved with it';

export const photoApi = api({ Photo: photoJson, PhotoTicket: ticketJson }, [
  own(
    { method: 'POST', path: '/photos', summary: SEND, answers: { 201: ticketJson }, refusals: [413] },
    requires('stages.change', 'rework.send'),
    add,
  ),
  read('/photos/:id', 'Read what is known of a photo', ['orders.view'], photo),
]);
