import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { exportInput, templateListInput } from './api.ts';
import { activateTemplate, deactivateTemplate } from './commands/activity.ts';
import { cloneTemplate } from './commands/clone-template.ts';
import { createTemplate } from './commands/create-template.ts';
import { deleteTemplate } from './commands/delete-template.ts';
import { importTemplate } from './commands/import-template.ts';
import { rollBack } from './commands/roll-back.ts';
import { saveVersion } from './commands/save-version.ts';
import { modeInput, sheetInput } from './filling/api.ts';
import { exportJson, templateHeadJson, templateJson, templateParts, validationJson, versionJson } from './json.ts';

export const templateShapes = {
  ...templateParts,
  TemplateHead: templateHeadJson,
  TemplateNow: templateJson,
  TemplateVersion: versionJson,
  SheetValidation: validationJson,
};
const { Template, TemplateHead, TemplateNow, TemplateVersion, SheetValidation } = templateShapes;

const at = '/profiles/templates/:code';

const reading: Operation[] = [
  {
    method: 'GET',
    path: '/profiles/templates',
    summary: 'List the templates of sheets',
    query: templateListInput,
    answers: { 200: z.strictObject({ templates: z.array(TemplateHead) }) },
  },
  { method: 'GET', path: at, summary: 'Read a template: its current version', answers: { 200: TemplateNow } },
  {
    method: 'GET',
    path: `${at}/versions`,
    summary: 'List the versions of a template, the newest first',
    answers: { 200: z.strictObject({ versions: z.array(TemplateVersion) }) },
  },
  {
    method: 'GET',
    path: `${at}/versions/:version`,
    summary: 'Read one version of a template',
    answers: { 200: Template },
  },
  {
    method: 'GET',
    path: `${at}/export`,
    summary: 'A template as a file, on request with the list of its versions',
    query: exportInput,
    answers: { 200: exportJson },
  },
];

const acts: Operation[] = [
  {
    method: 'POST',
    path: '/profiles/templates',
    summary: 'Make a template; version 1.0 and inactive, unless it says otherwise',
    command: createTemplate,
    answers: { 201: TemplateNow },
  },
  {
    method: 'POST',
    path: '/profiles/templates/import',
    summary: 'Take a template from a file; all of its faults are named by their path',
    command: importTemplate,
    answers: { 200: TemplateNow },
  },
  {
    method: 'PUT',
    path: at,
    summary: 'Make the next version of a template',
    command: saveVersion,
    answers: { 200: TemplateNow },
  },
  {
    method: 'DELETE',
    path: at,
    summary: 'Delete a template that no order uses, for good',
    command: deleteTemplate,
    answers: { 204: null },
  },
  {
    method: 'POST',
    path: `${at}/clone`,
    summary: 'Make a template like this one under another code',
    command: cloneTemplate,
    answers: { 201: TemplateNow },
  },
  {
    method: 'POST',
    path: `${at}/rollback`,
    summary: 'Bring an earlier version back as a new one',
    command: rollBack,
    answers: { 200: TemplateNow },
  },
  {
    method: 'POST',
    path: `${at}/activation`,
    summary: 'Offer a template for new items',
    command: activateTemplate,
    answers: { 200: TemplateNow },
  },
  {
    method: 'POST',
    path: `${at}/deactivation`,
    summary: 'Offer it no longer; orders keep it',
    command: deactivateTemplate,
    answers: { 200: TemplateNow },
  },
];

export const templateOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/profiles/validate',
    summary: 'Judge a filled sheet; nothing of it is kept',
    query: modeInput,
    body: sheetInput,
    answers: { 200: SheetValidation },
  },
  ...reading,
  ...acts,
];
