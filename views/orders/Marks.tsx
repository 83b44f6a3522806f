import { raw } from 'hono/html';
import type { Ui } from '../../src/http/ui.ts';
import { floorMarks, type Marked, marksOf, sayMark } from '../../src/orders/marks.ts';
import type { Badge } from '../../src/vocabulary/order-status.ts';
import { escaped } from '../shared/escaped.ts';

/** Word, shape and tone: printed in grey each still differs by its shape and its border. */
const looks: Record<Badge, readonly [shape: string, tone: string]> = {
  DRAFT: ['✎', 'rd'],
  URGENT: ['!', 'hot'],
  BLOCKED: ['▲', 'stop'],
  LOW_STOCK: ['▽', 'stop'],
  READY_TO_SHIP: ['→', 'done'],
  IN_PROGRESS: ['◑', ''],
  OPEN: ['○', ''],
  'R&D': ['◇', 'rd'],
  DONE: ['●', 'done'],
};

/** As joined text, for the rows of a list. */
export function drawnMark(ui: Ui, badge: Badge): string {
  const [shape, tone] = looks[badge];
  return `<span class="mark ${tone}"><i aria-hidden="true">${shape}</i> ${escaped(sayMark(ui.t, badge))}</span>`;
}

export const Marks = ({ ui, badges }: { ui: Ui; badges: readonly Badge[] }) =>
  raw(badges.map((badge) => drawnMark(ui, badge)).join(' '));

/** Those that the floor has to know, without the ones that stand beside them already. */
export function FloorMarks({ ui, order, said = [] }: { ui: Ui; order: Marked; said?: readonly (Badge | false)[] }) {
  const badges = marksOf(order, ui.today).filter((badge) => floorMarks.has(badge) && !said.includes(badge));
  return <Marks ui={ui} badges={badges} />;
}
