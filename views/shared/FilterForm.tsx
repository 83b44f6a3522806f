import type { Child } from 'hono/jsx';

interface Props {
  class: string;
  /** The list's own address. */
  action: string;
  /** What of the page the filters decide. */
  target?: string;
  children: Child;
}

/** What a list shows: a form that htmx sends at every change, and a button does where there are no scripts. */
export const FilterForm = ({ action, target = '#results', children, ...rest }: Props) => (
  <form
    {...rest}
    action={action}
    hx-get={action}
    hx-target={target}
    hx-swap="outerMorph"
    hx-push-url="true"
    hx-trigger="input delay:300ms, submit"
    hx-sync="this:replace"
  >
    {children}
  </form>
);
