import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderFormState } from '../../src/orders/form.ts';

interface Props extends OrderFormState {
  ui: Ui;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
}

export function labelOf(ui: Ui, name: string): string {
  const { field, item } = ui.t.orders;
  const [list, index, part] = name.split('.');
  if (list === 'items' && part && part in item) {
    return `${item.title({ n: Number(index) + 1 })}: ${(item[part as keyof typeof item] as () => string)()}`;
  }
  return name in field ? (field[name as keyof typeof field] as () => string)() : name;
}

/** Everything that a field of the head needs: its label, its text, what is wrong with it, and the other's words. */
export function fieldProps({ ui, form, errors, theirs }: Props, name: string) {
  const value = form.get(name) ?? '';
  const now = theirs && (theirs.get(name) ?? '');
  const note =
    now !== undefined && now !== value
      ? ui.t.orders.conflict.theirs({ value: now || ui.t.orders.conflict.empty() })
      : undefined;
  return { ui, name, label: labelOf(ui, name), value, error: errors[name], note };
}
