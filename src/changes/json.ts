import { z } from 'zod';
import type { ChangeDetail } from './queries.ts';
import type { ReadField } from './reading.ts';
import { changeStates } from './states.ts';

const field = z.strictObject({
  path: z.string().describe('"dueDate", "items.12.quantity", "items.12.values.PAINTING.color", "items.new.0"'),
  label: z.string().describe('In the reader’s language'),
  before: z.unknown().describe('What stood there when it was proposed'),
  now: z.unknown(),
  proposed: z.unknown().describe('null for a whole line: it is taken out'),
  movedOn: z.boolean().describe('Of an open request: something else stands there now than when it was proposed'),
});

export const changeJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  title: z.string().describe('Empty for an edit of the office, which counts as approved at once'),
  message: z.string(),
  state: z.enum(changeStates),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionNote: z.string(),
  fields: z.array(field),
});

const publicField = ({ path, group, label, before, now, proposed, movedOn }: ReadField): z.infer<typeof field> => ({
  path,
  label: [group, label].filter(Boolean).join(': '),
  before,
  now,
  proposed,
  movedOn,
});

export const publicChange = (row: ChangeDetail, fields: readonly ReadField[]): z.infer<typeof changeJson> => ({
  id: row.id,
  poNumber: row.poNumber,
  title: row.title,
  message: row.message,
  state: row.state,
  createdBy: row.author,
  createdAt: row.createdAt.toISOString(),
  decidedBy: row.decider,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decisionNote: row.decisionNote,
  fields: fields.map(publicField),
});
