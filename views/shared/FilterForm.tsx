import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  /** 'list-filters': several rows of them. */
  class: string;
  /** The list's own address. */
  action: string;
  /** What of the page the filters decide. */
  target?: string;
  /** A field that is typed in is sent while it is typed in, or once it is left. */
  when?: 'typed' | 'left';
  /** What the button says. */
  show?: string;
  /** Below the row with the button. */
  further?: Child;
  children: Child;
}

const TRIGGERS = { typed: 'input delay:300ms, submit', left: 'change, submit' };

/** What a list shows: a form that htmx sends at every change, and a button does where there are no scripts. */
export function FilterForm({ ui, action, target = '#results', when = 'typed', further, children, ...props }: Props) {
  const { show = ui.t.orders.list.show() } = props;
  const row = (
    <>
      {children}
      <button type="submit" class="btn">
        {show}
      </button>
    </>
  );
  return (
    <form
      class={props.class}
      action={action}
      novalidate
      hx-get={action}
      hx-target={target}
      hx-swap="outerMorph"
      hx-push-url="true"
      hx-trigger={TRIGGERS[when]}
      hx-sync="this:replace"
    >
      {props.class === 'list-filters' ? <div class="filters">{row}</div> : row}
      {further}
    </form>
  );
}
