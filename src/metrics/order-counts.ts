import type { Db } from '../db/client.ts';
import { counterOf } from '../orders/find/count-figures.ts';
import type { Viewer } from '../orders/rules.ts';
import { type OrderFigure, orderFigures } from './order-figures.ts';
export type OrderCounts = Record<OrderFigure, number>;

/** All of them in one query, as far as this viewer sees orders. */
export const countOrders: (db: Db, viewer: Viewer, today: string) => Promise<OrderCounts> = counterOf(orderFigures);
