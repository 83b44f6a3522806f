import { z } from 'zod';
import { orderEdit } from '../orders/head/input.ts';
import { reference, rowNumber } from '../vocabulary/bounds.ts';
import { line, prose, requiredLine, requiredProse, tidyLine } from '../vocabulary/texts.ts';
import { changeStates } from './states.ts';

/** What is to change, in the words of an edit: what is absent stays as it is. The PO is fixed by then. */
const changes = orderEdit.omit({ po: true, version: true, poNumber: true });

export const proposal = z.strictObject({
  po: reference,
  title: requiredLine(200),
  message: prose(4000).default(''),
  /** The order's, as its author had it before him; without one, as it is. */
  version: rowNumber.optional(),
  changes,
});
export type Proposal = z.infer<typeof proposal>;

const id = z.int32().positive();

/** `version`: the order's, as it was shown beside the change. */
export const changeApproval = z.strictObject({ id, version: rowNumber.optional() });
export const declining = z.strictObject({ id, reason: requiredProse(1000) });
export const onlyChange = z.strictObject({ id });

/** What every list of changes can be asked. */
export const changeList = z.strictObject({
  order: line(50).optional(),
  state: z.enum([...changeStates, 'all']).default('open'),
  /** A user name. */
  author: z.string().overwrite(tidyLine).toLowerCase().max(50).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** The number of the last one on the page before. */
  after: z.coerce.number().pipe(z.int32().positive()).optional(),
});
export type ChangeList = z.infer<typeof changeList>;
