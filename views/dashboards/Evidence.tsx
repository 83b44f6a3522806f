import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { Pages } from '../shared/Pages.tsx';

interface Props {
  ui: Ui;
  title: string;
  /** Where the figure stands. */
  back: string;
  /** What is asked for, in words, and the way out of it. */
  said: readonly (string | false | undefined)[];
  clear: readonly [href: string, label: string];
  heads: readonly string[];
  rows: readonly Child[];
  none: string;
  count: string;
  first: string | undefined;
  next: string | undefined;
}

/** The rows that a figure counts. */
export const Evidence = ({ ui, title, back, said, clear, heads, rows, none, count, first, next }: Props) => (
  <>
    <header class="bar">
      <h1>{title}</h1>
      <a class="btn" href={back}>
        {ui.t.figures.rework.back()}
      </a>
    </header>
    {said.some(Boolean) && (
      <p class="chips">
        {said.filter(Boolean).map((words) => (
          <span class="mark">{words}</span>
        ))}{' '}
        <a href={clear[0]}>{clear[1]}</a>
      </p>
    )}
    {rows.length === 0 ? (
      <p class="empty">{none}</p>
    ) : (
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
    )}
    <Pages ui={ui} count={count} first={first} next={next} />
  </>
);

interface OrderProps {
  ui: Ui;
  order: { poNumber: string; title: string };
}

export const OrderCell = ({ ui, order }: OrderProps) => (
  <td class="words" data-h={ui.t.figures.rework.order()}>
    <span>
      <a class="po" href={`/orders/${order.poNumber}`}>
        {order.poNumber}
      </a>{' '}
      <small>{order.title}</small>
    </span>
  </td>
);

/** "20 Nov 2026 – 23 Nov 2026". */
export const sayDays = ({ format }: Ui, from: string | undefined, to: string | undefined) =>
  (from || to) && [from, to].map((day) => (day ? format.fullDate(day) : '')).join(' – ');

/** What an address carries, as it is written there. */
export const asQuery = (input: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input)
      .filter(([name, value]) => value !== undefined && name !== 'limit')
      .map(([name, value]) => [name, String(value)]),
  );
