import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { clientListInput, presetListInput } from './api.ts';
import { deactivatePreset, reactivatePreset } from './commands/activity.ts';
import { addClient } from './commands/add-client.ts';
import { addPreset } from './commands/add-preset.ts';
import { mergeClients } from './commands/merge-clients.ts';
import { updateClient } from './commands/update-client.ts';
import { updatePreset } from './commands/update-preset.ts';
import { clientJson, presetJson } from './json.ts';

const next = z.string().nullable().describe('Sent as `after`, it asks for the next page');

export const clientShapes = {
  Client: clientJson,
  ClientPage: z.strictObject({ clients: z.array(clientJson), next }),
  DeliveryPreset: presetJson,
  DeliveryPresetPage: z.strictObject({ presets: z.array(presetJson), next }),
};
const { ClientPage, DeliveryPresetPage } = clientShapes;

const clients: Operation[] = [
  { method: 'GET', path: '/clients', summary: 'List clients', query: clientListInput, answers: { 200: ClientPage } },
  { method: 'POST', path: '/clients', summary: 'Add a client', command: addClient, answers: { 201: clientJson } },
  { method: 'GET', path: '/clients/:id', summary: 'Read a client', answers: { 200: clientJson } },
  {
    method: 'PUT',
    path: '/clients/:id',
    summary: 'Change a client: what is absent stays as it is',
    command: updateClient,
    answers: { 200: clientJson },
  },
  {
    method: 'POST',
    path: '/clients/:id/merge',
    summary: 'Merge a client into another, who stays; answers with that one',
    command: mergeClients,
    answers: { 200: clientJson },
  },
];

const presets: Operation[] = [
  {
    method: 'GET',
    path: '/delivery-presets',
    summary: 'List saved delivery addresses',
    query: presetListInput,
    answers: { 200: DeliveryPresetPage },
  },
  {
    method: 'POST',
    path: '/delivery-presets',
    summary: 'Save a delivery address; a clientName that is not known yet makes the client',
    command: addPreset,
    answers: { 201: presetJson },
  },
  { method: 'GET', path: '/delivery-presets/:id', summary: 'Read a delivery address', answers: { 200: presetJson } },
  {
    method: 'PUT',
    path: '/delivery-presets/:id',
    summary: 'Change a delivery address; orders keep what they copied',
    command: updatePreset,
    answers: { 200: presetJson },
  },
  {
    method: 'DELETE',
    path: '/delivery-presets/:id',
    summary: 'Deactivate a delivery address',
    command: deactivatePreset,
    answers: { 204: null },
  },
  {
    method: 'POST',
    path: '/delivery-presets/:id/reactivation',
    summary: 'Offer a delivery address again',
    command: reactivatePreset,
    answers: { 200: presetJson },
  },
];

export const clientOperations: readonly Operation[] = [...clients, ...presets];
