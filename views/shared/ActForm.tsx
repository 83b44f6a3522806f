import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { FormKey } from './FormKey.tsx';

interface Props {
  ui: Ui;
  /** Where it is posted. */
  action: string;
  /** The element that the answer replaces where scripts run; without them the answer is a page. */
  target?: string;
  /** The page to come back to, where it is not the order's. */
  returnTo?: string;
  class?: string;
  children: Child;
}

/**
 * Where scripts run, what a page of its own would answer is shown in its place: without an answer the page stays, with
 * all that was typed.
 */
export const inPlace = (action: string) => ({
  'hx-post': action,
  'hx-target': '#main',
  'hx-select': '#main',
  'hx-swap': 'outerHTML',
});

/** One act as a form: it works as it stands, and is done once however often it is pressed. */
export const ActForm = ({ ui, action, target, returnTo, class: className, children }: Props) => {
  const swap = target ? { 'hx-post': action, 'hx-target': target, 'hx-swap': 'outerMorph' } : inPlace(action);
  return (
    <form method="post" action={action} class={className} novalidate {...swap}>
      <FormKey ui={ui} />
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      {children}
    </form>
  );
};

interface ActButtonProps {
  ui: Ui;
  action: string;
  label: string;
  target?: string;
  returnTo?: string;
  first?: boolean;
  big?: boolean;
  /** Keeps the focus on the same button after a swap. */
  id?: string;
}

export const ActButton = ({ label, first, big, id, ...form }: ActButtonProps) => (
  <ActForm {...form}>
    <button type="submit" id={id} class={`btn${first ? ' first' : ''}${big ? ' big' : ''}`}>
      {label}
    </button>
  </ActForm>
);
