/** Which badges an order wears (§2.7): they follow from the order itself, but for two that may also be set by hand. */

import type { Texts } from '../i18n/index.ts';
import { addDays } from '../vocabulary/dates.ts';
import {
  activeStatuses,
  type Badge,
  badges,
  type ManualMark,
  type Priority,
  type Status,
} from '../vocabulary/order-status.ts';
import { isMade, type StageFacts, type StageState } from '../vocabulary/stage-states.ts';

/** Due no later than so many days from today: late orders among them. */
export const URGENT_DAYS = 3;

export interface Marked {
  status: Status;
  priority: Priority;
  dueDate: string | null;
  isRd: boolean;
  manualBadges: readonly ManualMark[];
  /** Those that apply; others are passed over. */
  stages: readonly StageFacts[];
}

const isToDo = ({ status }: Marked) => status !== 'shipped' && status !== 'cancelled';

/** Stages speak while there is something to do: a cancelled order is in nobody's work. */
const hasStage = (order: Marked, ...states: StageState[]) =>
  isToDo(order) && order.stages.some((stage) => stage.applies && states.includes(stage.state));

const mayShip = ({ status }: Marked) =>
  status === 'completed' || (activeStatuses as readonly Status[]).includes(status);

type Rule = (order: Marked, today: string) => boolean;

const rules = {
  DRAFT: ({ status }) => status === 'draft',
  URGENT: (order, today) =>
    order.priority === 'URGENT' ||
    (isToDo(order) && order.dueDate !== null && order.dueDate <= addDays(today, URGENT_DAYS)),
  BLOCKED: (order) => hasStage(order, 'BLOCKED'),
  READY_TO_SHIP: (order) => mayShip(order) && order.stages.some((stage) => stage.applies) && isMade(order.stages),
  IN_PROGRESS: (order) => hasStage(order, 'IN_PROGRESS', 'REWORK'),
  OPEN: (order) => order.status === 'approved' && !hasStage(order, 'IN_PROGRESS', 'REWORK', 'COMPLETED'),
  'R&D': ({ isRd }) => isRd,
  DONE: ({ status }) => status === 'completed' || status === 'shipped',
} satisfies Partial<Record<Badge, Rule>>;

export type DerivedMark = keyof typeof rules;
export const derivedMarks = badges.filter((badge): badge is DerivedMark => badge in rules);

/** All badges of an order, in their order. */
export const marksOf = (order: Marked, today: string): DerivedMark[] =>
  derivedMarks.filter(
    (badge) => (order.manualBadges as readonly Badge[]).includes(badge) || rules[badge](order, today),
  );

/** What readers call it. */
export const sayMark = ({ marks: { name }, orders }: Texts, badge: Badge): string =>
  badge === 'R&D' ? orders.rd() : name[badge]();

/** What the floor has to know, at the machine and on paper: it stays true while the work goes on. */
export const floorMarks: ReadonlySet<Badge> = new Set<Badge>(['URGENT', 'BLOCKED', 'R&D']);

const saidByStatus: Partial<Record<Badge, readonly Status[]>> = {
  DRAFT: ['draft'],
  OPEN: ['approved'],
  IN_PROGRESS: ['in_production'],
  DONE: ['completed', 'shipped'],
};

/** Without those that say no more than the state that stands beside them. */
export const besideStatus = (badges: readonly Badge[], status: Status): Badge[] =>
  badges.filter((badge) => !saidByStatus[badge]?.includes(status));
