import type { C } from '../http/env.ts';
import { findOrder, findOrdersNamed } from './queries.ts';
import type { Viewer } from './rules.ts';

export const viewerOf = (c: C): Viewer => ({ actor: c.var.actor!, can: c.var.ui.can });

export const orderAt = (c: C, po: string) => findOrder(c.var.deps.database.db, viewerOf(c), po);

/** So many are printed in one go. */
const MOST_NAMED = 100;

/** The orders that an address names, as `?po=…&po=…`; behind a colon stands the version in which they were ticked. */
export function ordersNamed(c: C) {
  const pos = (c.req.queries('po') ?? []).map((text) => text.split(':')[0]!.toUpperCase());
  return findOrdersNamed(c.var.deps.database.db, viewerOf(c), [...new Set(pos)].slice(0, MOST_NAMED));
}
