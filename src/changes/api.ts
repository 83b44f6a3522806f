/** Changes beside their orders as these are now, as JSON. */

import { z } from 'zod';
import { type Asked, api, ask, does, make, pageOf, read, thing } from '../openapi/endpoint.ts';
import { findOrders } from '../orders/queries.ts';
import { approveChange } from './commands/approve.ts';
import { declineChange, withdrawChange } from './commands/close.ts';
import { proposeChange } from './commands/propose.ts';
import { changeList } from './input.ts';
import { type ChangeDetail, findChange, listChanges } from './queries.ts';
import { readChange, templatesFor } from './reading.ts';
import { changeStates } from './states.ts';

const field = z.strictObject({
  path: z.string().describe('"dueDate", "items.12.quantity", "items.12.values.PAINTING.color", "items.new.0"'),
  label: z.string().describe('In the reader’s language'),
  before: z.unknown().describe('What stood there when it was proposed'),
  now: z.unknown(),
  proposed: z.unknown().describe('null for a whole line: it is taken out'),
  movedOn: z.boolean().describe('Of an open request: something else stands there now than when it was proposed'),
});

const changeJson = z.strictObject({
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

async function beside({ db, ui }: Asked, changes: readonly ChangeDetail[]) {
  const found = await findOrders(db, [...new Set(changes.map(({ orderId }) => orderId))]);
  const byId = new Map(found.map((order) => [order.id, order]));
  const pairs = changes.flatMap((change) => {
    const order = byId.get(change.orderId);
    return order ? [{ change, order }] : [];
  });
  const templates = await templatesFor(db, pairs);
  return pairs.map(({ change, order }) => ({
    ...{ ...change, createdBy: change.author, decidedBy: change.decider },
    fields: readChange({ change, order, templates, words: ui }).map(({ group, label, ...rest }) => ({
      ...rest,
      label: [group, label].filter(Boolean).join(': '),
    })),
  }));
}

const change = thing({
  key: 'id',
  answer: changeJson,
  async find(asked, id) {
    const row = await findChange(asked.db, id);
    return row && (await beside(asked, [row]))[0];
  },
});

const ChangeRequestPage = pageOf('changes', changeJson);
const see = ['orders.view'] as const;

export const changeApi = api({ ChangeRequest: changeJson, ChangeRequestPage }, [
  ask(
    '/change-requests',
    'List change requests, the newest first',
    see,
    changeList,
    ChangeRequestPage,
    async (db, filter, asked) => {
      const { changes, next } = await listChanges(db, filter);
      return { changes: await beside(asked, changes), next };
    },
  ),
  make(
    '/change-requests',
    'Propose a change to an order that is approved: what is absent stays as it is',
    proposeChange,
    change,
    { refusals: [404] },
  ),
  read('/change-requests/:id', 'Read a change request', see, change),
  does(
    '/change-requests/:id/approval',
    'Approve a change request: all of it is applied at once',
    approveChange,
    change,
  ),
  does('/change-requests/:id/decline', 'Decline a change request', declineChange, change),
  does('/change-requests/:id/withdrawal', 'Withdraw a change request of one’s own', withdrawChange, change),
]);
