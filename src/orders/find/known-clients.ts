import { and, eq, type SQL, sql } from 'drizzle-orm';
import { clients } from '../../clients/tables.ts';
import { may } from '../../vocabulary/permissions.ts';
import type { Viewer } from '../rules.ts';
import { orders } from '../tables.ts';
import { visibleTo } from './filters.ts';

const isSeen = (viewer: Viewer) =>
  sql`EXISTS (SELECT FROM ${orders} WHERE ${and(eq(orders.clientId, clients.id), visibleTo(viewer))})`;

/** The clients of whom somebody may know, whatever he asks by. */
export const knownClients = (viewer: Viewer): SQL | undefined =>
  may(viewer.actor, 'orders.create') || viewer.can('clients.manage') ? undefined : isSeen(viewer);
