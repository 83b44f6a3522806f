import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { templateListInput } from './api.ts';
import { templateHeadJson, templateJson, templateParts, validationJson, versionJson } from './json.ts';
import { modeInput, sheetInput } from './validate-api.ts';

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
];
