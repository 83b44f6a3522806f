/** All that is wrong with orders, by their form and by what they say: what is unsound in one hides nothing else in it. */

import type { CommandContext } from '../../commands/command.ts';
import { isRefusal, type Reason } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import { whyNotImported } from '../commands/import-orders.ts';
import { under } from '../commands/resolve-items.ts';
import { type NewOrder, newOrder } from '../head/input.ts';

type Fields = Record<string, Reason>;
type Loose = Record<string, unknown>;

/** Stands where a name has to, for as long as the rest is judged. */
const SOMETHING = '—';

const without = (said: Loose, wrong: ReadonlySet<string>): Loose =>
  Object.fromEntries(Object.entries(said).filter(([name]) => !wrong.has(name)));

/** The names of what is wrong directly under a path. */
function wrongUnder(fields: Fields, prefix: string): Set<string> {
  const under = Object.keys(fields).filter((path) => path.startsWith(prefix));
  return new Set(under.map((path) => path.slice(prefix.length).split('.')[0]!));
}

/** An order without what is unsound in it; undefined where nothing is left to be judged. */
function mended(order: Loose, fields: Fields): NewOrder | undefined {
  const items = Array.isArray(order.items) ? (order.items as Loose[]) : [];
  const sound = items.map((item, i) => {
    const wrong = wrongUnder(fields, `items.${i}.`);
    return { ...without(item, wrong), ...(wrong.has('name') && { name: SOMETHING }) };
  });
  const wrong = new Set(wrongUnder(fields, ''));
  const rest = without(order, new Set([...wrong, 'items']));
  const checked = check(newOrder, {
    ...rest,
    ...(wrong.has('client') && { client: SOMETHING }),
    ...(sound.length > 0 && !fields.items && { items: sound }),
  });
  return isRefusal(checked) ? undefined : checked;
}

export async function judge(context: CommandContext, orders: readonly object[]): Promise<Fields> {
  const checked = orders.map((order) => check(newOrder, order));
  const malformed = checked.map((one, i) => (isRefusal(one) ? under(`orders.${i}`, one.fields ?? {}) : {}));
  const sound = checked.map((one, i) => (isRefusal(one) ? mended(orders[i] as Loose, one.fields ?? {}) : one));
  return Object.assign(await whyNotImported(context, sound), ...malformed);
}
