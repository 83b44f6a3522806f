import type { C } from '../http/env.ts';
import type { Known } from './queries.ts';

/** The clients of whom the reader of this request may know. */
export const knownTo = (c: C): Known => c.var.deps.ordersOfClients.known(c);
