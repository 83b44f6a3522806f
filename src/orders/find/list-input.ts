import { z } from 'zod';
import { isoDate } from '../../vocabulary/dates.ts';
import { badges, priorities, statuses } from '../../vocabulary/order-status.ts';
import { stageStates } from '../../vocabulary/stage-states.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { line } from '../../vocabulary/texts.ts';

export const sorts = ['dueDate', '-dueDate', 'loadingDate', 'client', 'title', 'poNumber', '-createdAt'] as const;
export type Sort = (typeof sorts)[number];

/** Groups of states that people ask for by one word. */
export const statusGroups = ['all', 'open', 'drafts', 'active', 'underway'] as const;

/** Which orders: the query string of a list, as the page, its export and the API take it. An empty value is no filter. */
export const filterInput = z.strictObject({
  status: z.enum([...statuses, ...statusGroups]).default('all'),
  priority: z.enum(priorities).optional(),
  /** A whole name, in whichever of its spellings. */
  client: line(200).optional(),
  clientId: z.coerce.number().pipe(z.int32().positive()).optional(),
  station: z.enum(stationCodes).optional(),
  /** In what state a stage is: that of the station, or any. */
  stage: z.enum(stageStates).optional(),
  overdue: z.stringbool().optional(),
  /** Of the highest priority, or due today or within three days, and still to be done. */
  urgent: z.stringbool().optional(),
  /** Due today or within so many days, and still to be done. */
  dueWithin: z.coerce.number().int().min(0).max(366).optional(),
  blocked: z.stringbool().optional(),
  rework: z.stringbool().optional(),
  isRd: z.stringbool().optional(),
  badge: z.enum(badges).optional(),
  /** A template by its code: orders with an item that is filled in on it. */
  template: line(20).optional(),
  loadingDate: isoDate.optional(),
  loadingFrom: isoDate.optional(),
  loadingTo: isoDate.optional(),
  /** Expected to be made after its due date. */
  expectedLate: z.stringbool().optional(),
  expectedFrom: isoDate.optional(),
  expectedTo: isoDate.optional(),
  /** Without a loading date. */
  unplanned: z.stringbool().optional(),
  completedFrom: isoDate.optional(),
  completedTo: isoDate.optional(),
  shippedFrom: isoDate.optional(),
  shippedTo: isoDate.optional(),
  /** Shipped on its due date or before, or later; what had no due date is neither. */
  onTime: z.stringbool().optional(),
  q: line(200).optional(),
  sort: z.enum(sorts).default('dueDate'),
});

export const listInput = filterInput.extend({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(500).optional(),
});
export type FilterInput = z.infer<typeof filterInput>;
export type ListInput = z.infer<typeof listInput>;
