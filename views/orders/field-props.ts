import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderFormState } from '../../src/orders/head/form.ts';

interface Props extends OrderFormState {
  ui: Ui;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
}

/** A field's own label; that of a line leaves out which line it is. */
function labelOf(ui: Ui, name: string): string {
  const { field, item, material } = ui.t.orders;
  const [list, index, part] = name.split('.');
  const words = (index === undefined ? field : list === 'items' ? item : material) as Record<string, unknown>;
  const say = words[part ?? name];
  return typeof say === 'function' ? say() : name;
}

/** What an error calls a field: with its line, where it belongs to one. */
export function fullLabelOf(ui: Ui, name: string): string {
  const { item, material } = ui.t.orders;
  const [list, index] = name.split('.');
  const words = list === 'items' ? item : material;
  const label = labelOf(ui, name);
  return index === undefined ? label : `${words.title({ n: Number(index) + 1 })}: ${label}`;
}

/** Everything that a field of the form needs: its label, its text, what is wrong with it, and the other's words. */
export function fieldProps({ ui, form, errors, theirs }: Props, name: string) {
  const value = form.get(name) ?? '';
  const now = theirs && (theirs.get(name) ?? '');
  const note =
    now !== undefined && now !== value
      ? ui.t.orders.conflict.theirs({ value: now || ui.t.orders.conflict.empty() })
      : undefined;
  return { ui, name, label: labelOf(ui, name), value, error: errors[name], note };
}
