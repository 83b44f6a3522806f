/** The items of an order as JSON, one at a time. */

import { z } from 'zod';
import { answerShape } from '../../openapi/answer-shape.ts';
import { type Asked, after, change, does, make, read, remove, thing } from '../../openapi/endpoint.ts';
import { orderAt } from '../at.ts';
import { addItem, copyItem, type ItemRef, moveItem, removeItem, saveItem } from '../commands/items.ts';
import type { ItemDetail } from '../queries.ts';
import { itemHead } from './item.ts';

export const itemJson = z.strictObject({
  id: z.int(),
  ...answerShape(itemHead),
  template: z.string().nullable().describe('The sheet that it is filled in on; null where it is told in words alone'),
  version: z.string().nullable().describe('The version of the template'),
  values: z.record(z.string(), z.unknown()).nullable().describe('What the sheet says, keyed "SECTION.field"'),
  itemVersion: z.int().describe('Sent back with a change, so that nobody overwrites another'),
});
export const versioned = (item: ItemDetail) => ({ ...item, version: item.templateVersion, itemVersion: item.version });

async function itemAt({ c }: Asked, { poNumber, id }: ItemRef) {
  const item = (await orderAt(c, poNumber))?.items.find((one) => one.id === id);
  return item && versioned(item);
}

const item = thing({
  key: 'id',
  answer: itemJson,
  find: (asked, id) => itemAt(asked, { poNumber: asked.c.req.param('po')!, id }),
});
/** A program sends an item back with the number under which it read it. */
const itemNow = after(itemJson, itemAt, { echo: true });

const items = thing({
  key: 'po',
  answer: z.strictObject({ items: z.array(itemJson) }),
  async find({ c }, po) {
    const order = await orderAt(c, po);
    return order && { items: order.items.map(versioned) };
  },
});

const all = '/orders/:po/items';
const one = `${all}/:id`;
const see = ['orders.view'] as const;

export const itemEndpoints = [
  read(all, 'Read the items of an order', see, items),
  make(all, 'Add an item to an order', addItem, itemNow),
  read(one, 'Read an item', see, item),
  change(one, 'Change an item: what is absent stays as it is', saveItem, itemNow),
  remove(one, 'Remove an item', removeItem),
  make(`${one}/copy`, 'Copy an item, of this order or of another', copyItem, itemNow),
  does(`${one}/move`, 'Move an item to another place', moveItem, itemNow),
];
