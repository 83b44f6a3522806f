import type { FilterInput } from '../orders/find/list-input.ts';

/** What is counted over orders: each figure is the length of the list that these filters show (§8). */
export const orderFigures = {
  active: { status: 'active' },
  drafts: { status: 'drafts' },
  pending: { status: 'pending' },
  urgent: { status: 'open', urgent: 'true' },
  overdue: { status: 'open', overdue: 'true' },
  blocked: { status: 'open', blocked: 'true' },
  inRework: { status: 'open', rework: 'true' },
  rd: { status: 'open', isRd: 'true' },
  dueIn7Days: { status: 'open', dueWithin: '7' },
  readyToShip: { status: 'completed' },
  madeUnplanned: { status: 'completed', unplanned: 'true' },
  unplanned: { status: 'active', unplanned: 'true' },
} as const satisfies Record<string, Partial<Record<keyof FilterInput, string>>>;

export type OrderFigure = keyof typeof orderFigures;
