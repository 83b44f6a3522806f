import { type Template, valueFields } from '../template.ts';
import type { Values } from './values.ts';

/** A sheet as it is copied: the days of its own that took the place of the order's stay behind. */
export function copiedValues(template: Template, values: Readonly<Values>): Values {
  const own = valueFields(template).filter(({ field }) => field.type === 'date' && field.defaultFrom?.length);
  const left = new Set(own.map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !left.has(key)));
}
