import type { Ui } from '../../src/http/ui.ts';

/** A field's own label; that of a line leaves out which line it is. */
export function orderFieldLabel(ui: Ui, name: string): string {
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
  const label = orderFieldLabel(ui, name);
  return index === undefined ? label : `${words.title({ n: Number(index) + 1 })}: ${label}`;
}
