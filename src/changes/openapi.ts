import { z } from 'zod';
import type { AnyCommand } from '../commands/command.ts';
import type { Operation } from '../openapi/operation.ts';
import { approveChange } from './commands/approve.ts';
import { declineChange, withdrawChange } from './commands/close.ts';
import { proposeChange } from './commands/propose.ts';
import { changeList } from './input.ts';
import { changeJson } from './json.ts';

export const changeShapes = {
  ChangeRequest: changeJson,
  ChangeRequestPage: z.strictObject({
    changes: z.array(changeJson),
    next: z.string().nullable().describe('Sent as `after`, it asks for the next page'),
  }),
};

const acts: [noun: string, summary: string, AnyCommand][] = [
  ['approval', 'Approve a change request: all of it is applied at once', approveChange],
  ['decline', 'Decline a change request', declineChange],
  ['withdrawal', 'Withdraw a change request of one’s own', withdrawChange],
];

export const changeOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/change-requests',
    summary: 'List change requests, the newest first',
    query: changeList,
    answers: { 200: changeShapes.ChangeRequestPage },
  },
  {
    method: 'POST',
    path: '/change-requests',
    summary: 'Propose a change to an order that is approved: what is absent stays as it is',
    command: proposeChange,
    answers: { 201: changeJson },
    refusals: [404],
  },
  { method: 'GET', path: '/change-requests/:id', summary: 'Read a change request', answers: { 200: changeJson } },
  ...acts.map(
    ([noun, summary, command]): Operation => ({
      method: 'POST',
      path: `/change-requests/:id/${noun}`,
      summary,
      command,
      answers: { 200: changeJson },
    }),
  ),
];
