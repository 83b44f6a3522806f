import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { auditInput } from './input.ts';
import { entryJson } from './json.ts';

export const auditShapes = { AuditEntry: entryJson };

export const auditOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/audit-log',
    summary: 'Read the audit trail, latest first',
    query: auditInput,
    answers: { 200: z.strictObject({ entries: z.array(entryJson), next: z.string().nullable() }) },
  },
];
