import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { type Marked, marksOf } from '../../src/orders/marks.ts';
import type { Priority } from '../../src/vocabulary/order-status.ts';
import { FloorMarks } from '../orders/Marks.tsx';
import { DueDate, PriorityMark } from '../orders/TitleBlock.tsx';

export type BlockOrder = Marked & {
  poNumber: string;
  revision: number;
  client: string;
  title: string;
  priority: Priority;
  dueDate: string | null;
  loadingDate: string | null;
};

interface MarksProps {
  ui: Ui;
  order: BlockOrder;
  /** It stands beside them already. */
  saysBlocked: boolean;
}

/** What the floor has to know of an order at once. */
export function BlockMarks({ ui, order, saysBlocked }: MarksProps) {
  const isUrgent = marksOf(order, ui.today).includes('URGENT');
  return (
    <>
      {order.priority !== 'NORMAL' && !isUrgent && <PriorityMark ui={ui} priority={order.priority} />}{' '}
      <FloorMarks ui={ui} order={order} said={[saysBlocked && 'BLOCKED']} />
    </>
  );
}

const When = ({ term, children }: { term: string; children?: Child }) => (
  <div class="when">
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

type Props = MarksProps & {
  /** The sheets' templates. */
  templates?: readonly string[];
  /** Who has it in hands, and how it stands. */
  holder: Child;
  standing: Child;
};

/** The title block of a drawing in small: one ruled row. */
export const MiniBlock = ({ ui, order, saysBlocked, templates = [], holder, standing }: Props) => {
  const { production, orders } = ui.t;
  const { poNumber, revision, client, title, loadingDate } = order;
  const what = [revision > 0 && production.revision({ n: revision }), ...templates].filter(Boolean).join(' · ');
  return (
    <dl class="mini-block">
      <div class="number">
        <dt>{what || orders.field.poNumber()}</dt>
        <dd>
          <a class="po" href={`/orders/${poNumber}`}>
            {poNumber}
          </a>
        </dd>
      </div>
      <div class="name">
        <dt>{client || orders.field.client()}</dt>
        <dd>
          {title || ui.t.shell.none()} <BlockMarks {...{ ui, order, saysBlocked }} />
        </dd>
      </div>
      <div class="holds">
        <dt>{holder}</dt>
        <dd>{standing}</dd>
      </div>
      <When term={orders.field.dueDate()}>
        <DueDate ui={ui} order={order} />
      </When>
      <When term={production.loadingShort()}>
        {loadingDate ? ui.format.date(loadingDate, ui.today) : ui.t.shell.none()}
      </When>
    </dl>
  );
};
