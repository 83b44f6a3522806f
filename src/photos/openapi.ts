import type { Operation } from '../openapi/operation.ts';
import { photoJson, photoTicketJson } from './json.ts';

export const photoShapes = { Photo: photoJson, PhotoTicket: photoTicketJson };

export const photoOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/photos',
    summary: 'Send a picture ahead, as the part "photo" of a multipart form, for what is to be saved with it',
    answers: { 201: photoTicketJson },
    refusals: [413],
  },
  { method: 'GET', path: '/photos/:id', summary: 'Read what is known of a photo', answers: { 200: photoJson } },
];
