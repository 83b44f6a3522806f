import type { Ui } from '../../src/http/ui.ts';
import { isStation, stationName } from '../../src/production/stations.ts';

type Words = Record<string, (() => string) | undefined>;

interface Line {
  label: string;
  text: string;
}

/** What a person calls a field; undefined for what steers a form, such as a version. */
function labelOf({ t }: Ui, name: string): string | undefined {
  const [, index, part] = /^items\.(\d+)\.(\w+)$/.exec(name) ?? [];
  if (index !== undefined) {
    const label = part && part !== 'title' ? (t.orders.item as unknown as Words)[part]?.() : undefined;
    return label && `${t.orders.item.title({ n: Number(index) + 1 })} · ${label}`;
  }
  if (name === 'reason') return t.orders.reason.label();
  if (name === 'stations') return t.orders.field.route();
  return (t.orders.field as unknown as Words)[name]?.() ?? (t.settings as unknown as Words)[name]?.();
}

function wordOf({ t, locale }: Ui, name: string, value: string): string {
  if (name === 'stations') return isStation(value) ? stationName(value, locale) : value;
  if (value === 'true') return t.shell.yes();
  if (value === 'false') return t.shell.no();
  const known: Record<string, object> = { priority: t.orders.priority, signType: t.orders.signType };
  const words = known[name.split('.').at(-1)!] as Words | undefined;
  return words?.[value]?.() ?? value;
}

const isTick = (values: string[]) => values.every((value) => value === 'true' || value === 'false');

/** The fields of a form as its author would read them out. */
export function readable(ui: Ui, fields: readonly (readonly [string, string])[]): Line[] {
  const byName = new Map<string, string[]>();
  for (const [name, value] of fields) byName.set(name, [...(byName.get(name) ?? []), value]);
  return [...byName].flatMap(([name, values]) => {
    const label = labelOf(ui, name);
    const said = (isTick(values) ? values.slice(-1) : values).filter((value) => value !== '');
    return label && said.length > 0 ? [{ label, text: said.map((value) => wordOf(ui, name, value)).join(', ') }] : [];
  });
}
