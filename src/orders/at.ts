import type { C } from '../http/env.ts';
import { findOrder } from './queries.ts';
import type { Viewer } from './rules.ts';

export const viewerOf = (c: C): Viewer => ({ actor: c.var.actor!, can: c.var.ui.can });

export const orderAt = (c: C, po: string) => findOrder(c.var.deps.database.db, viewerOf(c), po);
