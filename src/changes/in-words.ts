/** The values of an order's own fields in words; those of a sheet are told by their type. */

import type { Texts } from '../i18n/index.ts';
import type { Words } from '../profiles/kinds/kind.ts';
import type { Leaves, ListName } from './difference.ts';

const DATES = new Set(['dueDate', 'loadingDate']);

export function tellHead({ t, format }: Words<Texts>, name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? t.shell.yes() : t.shell.no();
  if (DATES.has(name)) return format.fullDate(String(value));
  if (name === 'priority') return t.orders.priority[value as keyof typeof t.orders.priority]();
  return String(value);
}

const MILLIMETRES = new Set(['widthMm', 'heightMm', 'thicknessMm']);

function tellValue({ t, format }: Words<Texts>, name: string, value: unknown): string {
  if (MILLIMETRES.has(name)) return format.millimetres(value as number);
  if (name === 'quantity') return `${format.number(value as number)} ${t.orders.item.pieces()}`;
  if (name === 'signType') return t.orders.signType[value as keyof typeof t.orders.signType]();
  const systems = t.orders.material.colourSystems;
  if (name === 'colourSystem' && (value === 'NONE' || value === 'OTHER')) return systems[value]();
  return String(value);
}

/** A field of a line: what it is called, and its values in words. */
export function tellLine(words: Words<Texts>, list: ListName, name: string) {
  const { changes, orders } = words.t;
  const own: Leaves = list === 'items' ? orders.item : orders.material;
  const label = (name === 'template' || name === 'templateVersion' ? changes[name] : own[name]) as () => string;
  return { label: label(), tell: (value: unknown) => tellValue(words, name, value) };
}

/** A whole line in a line: "3 × Letters, P5, 1200 × 400 mm". */
export function tellWhole({ format }: Words<Texts>, list: ListName, line: Leaves): string {
  const size = format.size(line.widthMm as number | null, line.heightMm as number | null);
  const thickness = line.thicknessMm ? format.millimetres(line.thicknessMm as number) : '';
  const rest = list === 'items' ? [line.template, size] : [line.material, thickness, line.colourCode, size];
  const name = list === 'items' ? line.name : line.label;
  return [`${format.number(line.quantity as number)} × ${name}`, ...rest].filter(Boolean).join(', ');
}
