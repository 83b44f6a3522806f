import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';

/** Where a figure leads: the list that it counts. */
export const ordersOf = ({ name }: { name: string }, status: 'open' | 'all') =>
  `/orders?${new URLSearchParams({ status, client: name })}`;

/** Beyond so many nobody counts. */
export function figure(ui: Ui, n: number, most: number): string {
  return n > most ? `${ui.format.number(most)}+` : ui.format.number(n);
}

export interface EntryForm {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
}

export function labelOf({ t }: Ui, name: string): string {
  const { field, presetField } = t.clients;
  const words = { ...field, ...presetField, notes: field.clientNotes };
  return name in words ? words[name as keyof typeof words]() : name;
}

/** What a field of a client's or an address's form is made from. */
export function fieldProps({ ui, form, errors, theirs }: EntryForm, name: string) {
  const { conflict } = ui.t.orders;
  const value = form.get(name) ?? '';
  const now = theirs && (theirs.get(name) ?? '');
  const note = now === undefined || now === value ? undefined : conflict.theirs({ value: now || conflict.empty() });
  return { ui, name, label: labelOf(ui, name), value, error: errors[name], note };
}
