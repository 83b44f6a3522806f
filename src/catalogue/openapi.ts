import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { colourListInput, materialListInput } from './api.ts';
import { deactivateMaterial, reactivateMaterial } from './commands/activity.ts';
import { addMaterial } from './commands/add-material.ts';
import { deleteMaterial } from './commands/delete-material.ts';
import { updateMaterial } from './commands/update-material.ts';
import { colourJson, materialJson } from './json.ts';

const next = z.string().nullable().describe('Sent as `after`, it asks for the next page');

export const catalogueShapes = {
  Material: materialJson,
  MaterialPage: z.strictObject({ materials: z.array(materialJson), next }),
  Colour: colourJson,
  ColourPage: z.strictObject({ colours: z.array(colourJson), next }),
};
const { MaterialPage, ColourPage } = catalogueShapes;

export const catalogueOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/materials',
    summary: 'List materials, by category or by a whole group',
    query: materialListInput,
    answers: { 200: MaterialPage },
  },
  {
    method: 'POST',
    path: '/materials',
    summary: 'Add a material, with the attributes of its category',
    command: addMaterial,
    answers: { 201: materialJson },
  },
  { method: 'GET', path: '/materials/:code', summary: 'Read a material', answers: { 200: materialJson } },
  {
    method: 'PUT',
    path: '/materials/:code',
    summary: 'Change a material: what is absent stays, an attribute that is null is taken away',
    command: updateMaterial,
    answers: { 200: materialJson },
  },
  {
    method: 'DELETE',
    path: '/materials/:code',
    summary: 'Delete a material that nothing names',
    command: deleteMaterial,
    answers: { 204: null },
  },
  {
    method: 'POST',
    path: '/materials/:code/deactivation',
    summary: 'Take a material out of use',
    command: deactivateMaterial,
    answers: { 200: materialJson },
  },
  {
    method: 'POST',
    path: '/materials/:code/reactivation',
    summary: 'Take a material into use again',
    command: reactivateMaterial,
    answers: { 200: materialJson },
  },
  {
    method: 'GET',
    path: '/colours',
    summary: 'List the colours of RAL, ORACAL 8500, SignTrim and Pantone, the often used first',
    query: colourListInput,
    answers: { 200: ColourPage },
  },
];
