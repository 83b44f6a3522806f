import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { issueBadge, revokeBadge } from './commands/badges.ts';
import { removePin, setPin } from './commands/pins.ts';
import { registerTerminal } from './commands/register-terminal.ts';
import { revokeTerminal } from './commands/revoke-terminal.ts';
import { updateTerminal } from './commands/update-terminal.ts';
import { terminalJson } from './json.ts';

export const terminalShapes = { Terminal: terminalJson };

const told = (what: string) => z.string().describe(`${what}; told this once`);

export const terminalOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/terminals',
    summary: 'List the shared terminals',
    answers: { 200: z.strictObject({ terminals: z.array(terminalJson) }) },
  },
  {
    method: 'POST',
    path: '/terminals',
    summary: 'Register a shared terminal: the browser that holds its key in the cookie “terminal”',
    command: registerTerminal,
    made: ['keyHash', 'session'],
    answers: { 201: terminalJson.extend({ key: told('What the cookie holds').optional() }) },
  },
  {
    method: 'PUT',
    path: '/terminals/:id',
    summary: 'Change a terminal: what is absent stays as it is',
    command: updateTerminal,
    answers: { 200: terminalJson },
  },
  {
    method: 'DELETE',
    path: '/terminals/:id',
    summary: 'Revoke a terminal; whoever is signed in there is signed out',
    command: revokeTerminal,
    answers: { 204: null },
  },
  {
    method: 'POST',
    path: '/users/:id/badge',
    summary: 'Issue a badge; an earlier one is of no use from then on',
    command: issueBadge,
    made: ['codeHash'],
    answers: { 201: z.strictObject({ code: told('Fourteen digits, to be printed as Code 128').nullable() }) },
  },
  {
    method: 'DELETE',
    path: '/users/:id/badge',
    summary: 'Revoke a badge',
    command: revokeBadge,
    answers: { 204: null },
  },
  {
    method: 'PUT',
    path: '/auth/pin',
    summary: 'Choose one’s own PIN for the shared terminals',
    command: setPin,
    answers: { 204: null },
    refusals: [429],
  },
  { method: 'DELETE', path: '/auth/pin', summary: 'Remove one’s own PIN', command: removePin, answers: { 204: null } },
];
