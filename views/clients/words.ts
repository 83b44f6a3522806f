import type { Ui } from '../../src/http/ui.ts';

/** Where a figure leads: the list that it counts. */
export const ordersAddress = ({ name }: { name: string }, status: 'open' | 'all') =>
  `/orders?${new URLSearchParams({ status, client: name })}`;

/** Beyond so many nobody counts. */
export function figure(ui: Ui, n: number, most: number): string {
  return n > most ? `${ui.format.number(most)}+` : ui.format.number(n);
}
