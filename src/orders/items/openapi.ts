import { z } from 'zod';
import type { AnyCommand } from '../../commands/command.ts';
import type { Operation } from '../../openapi/operation.ts';
import { addItem, copyItem, moveItem, removeItem, saveItem } from '../commands/items.ts';
import { itemJson } from '../head/json.ts';

const one = '/orders/:po/items/:id';

const acts: [Operation['method'], path: string, summary: string, AnyCommand, 200 | 201][] = [
  ['POST', '/orders/:po/items', 'Add an item to an order', addItem, 201],
  ['PUT', one, 'Change an item: what is absent stays as it is', saveItem, 200],
  ['POST', `${one}/copy`, 'Copy an item, of this order or of another', copyItem, 201],
  ['POST', `${one}/move`, 'Move an item to another place', moveItem, 200],
];

export const itemOperations: Operation[] = [
  {
    method: 'GET',
    path: '/orders/:po/items',
    summary: 'Read the items of an order',
    answers: { 200: z.strictObject({ items: z.array(itemJson) }) },
  },
  { method: 'GET', path: one, summary: 'Read an item', answers: { 200: itemJson } },
  { method: 'DELETE', path: one, summary: 'Remove an item', command: removeItem, answers: { 204: null } },
  ...acts.map(
    ([method, path, summary, command, status]): Operation => ({
      ...{ method, path, summary, command },
      answers: { [status]: itemJson },
    }),
  ),
];
