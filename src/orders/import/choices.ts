/** What could stand in a cell instead of what stands there, where there is a list of it. */

import type { Locale, Texts } from '../../i18n/index.ts';
import { type Template, valueFields } from '../../profiles/template.ts';
import { priorities, signTypes } from '../../vocabulary/order-status.ts';
import type { Located } from './locate.ts';

interface World {
  /** By their codes in small letters. */
  templates: ReadonlyMap<string, Template>;
  codes: readonly string[];
  locale: Locale;
  t: Texts;
}

const VALUE = /^items\.values\.(\w+\.\w+)/;

function fieldChoices(path: string, { item }: Located, { templates, locale, t }: World): string[] | undefined {
  const key = VALUE.exec(path)?.[1];
  const template = templates.get(String(item?.template).toLowerCase());
  const field = key && template && valueFields(template).find((one) => one.key === key)?.field;
  if (!field) return undefined;
  if (field.type === 'toggle') return [t.shell.yes(), t.shell.no()];
  return 'options' in field ? field.options.map(({ label }) => label[locale]) : undefined;
}

export function choicesOf(error: Located, world: World): readonly string[] | undefined {
  const { path, reason } = error;
  const { t, codes } = world;
  if (path === 'isRd') return [t.shell.yes(), t.shell.no()];
  if (path === 'items.template' && reason.reason === 'template_unknown') return codes;
  if (reason.reason !== 'not_an_option') return undefined;
  if (path === 'priority') return priorities.map((code) => t.orders.priority[code]());
  if (path === 'items.signType') return signTypes.map((code) => t.orders.signType[code]());
  return fieldChoices(path, error, world);
}
