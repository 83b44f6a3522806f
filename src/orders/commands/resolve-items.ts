/** What is asked of an order's items, worked out in full: what stays as it is, and what the sheets make of it. */

import { catalogueOf } from '../../catalogue/world.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Reason } from '../../commands/refusal.ts';
import { noWorld, type SheetContext } from '../../profiles/filling/context.ts';
import { fieldErrors, startSheet, validateSheet } from '../../profiles/filling/validate.ts';
import { headerOf, type Values } from '../../profiles/filling/values.ts';
import { currentTemplate, templateAt } from '../../profiles/store.ts';
import type { Template } from '../../profiles/template.ts';
import type { ItemInput } from '../head/input.ts';
import { type ItemHead, itemHeadOf, usualItem } from '../items/item.ts';
import type { ItemRow } from './locked.ts';

/** An item as it is stored; one that is there already has its number. */
export interface ItemValues extends ItemHead {
  id?: number | undefined;
  template: string | null;
  templateVersion: string | null;
  values: Values | null;
}

export interface Resolved {
  items: ItemValues[];
  /** By the item's place in the list: "0.values.FRONT.face_film". */
  errors: Record<string, Reason>;
}

interface OrderDates {
  dueDate?: string | null | undefined;
  loadingDate?: string | null | undefined;
}

type Of<T> = { ok: true; value: T } | { ok: false; field: string; reason: Reason };
const no = (field: string, reason: Reason['reason']): Of<never> => ({ ok: false, field, reason: { reason } });

/** The templates that the items of one order ask for, each read once however many have it. */
function templatesOf({ tx }: CommandContext) {
  const found = new Map<string, Promise<Template | undefined>>();
  const once = (key: string, read: () => Promise<Template | undefined>) => {
    const template = found.get(key) ?? read();
    found.set(key, template);
    return template;
  };
  return {
    current: (code: string) => once(code, () => currentTemplate(tx, code)),
    at: (template: string, templateVersion: string) =>
      once(`${template} ${templateVersion}`, () => templateAt(tx, { template, templateVersion })),
  };
}
type Templates = ReturnType<typeof templatesOf>;

/** The template that an item is asked to have; null where it is to be told in words. */
async function templateFor(
  { current: currentOf, at }: Templates,
  wanted: ItemInput,
  present?: ItemRow,
): Promise<Of<Template | null>> {
  const code = wanted.template === undefined ? (present?.template ?? null) : wanted.template || null;
  if (code === null) return { ok: true, value: null };
  const own = present?.template === code ? present.templateVersion : undefined;
  const version = wanted.version ?? own;
  const current = await currentOf(code);
  if (!current && !own) return no('template', 'template_unknown');
  if (!version || version === current?.version) return { ok: true, value: current! };
  const template = await at(code, version);
  return template ? { ok: true, value: template } : no('version', 'template_version_unknown');
}

interface Way {
  templates: Templates;
  sheet: SheetContext;
  /** What the shop holds already has to stay fit to be made. */
  isApproved: boolean;
}

type One = { item: ItemValues; errors?: Record<string, Reason> } | { item?: undefined; errors: Record<string, Reason> };

/** What an item says beside its sheet. */
function headOf(wanted: ItemInput, present: ItemRow | undefined, usual: string): Omit<ItemValues, keyof Bare> {
  const base = itemHeadOf(present ?? { ...usualItem, name: usual });
  const said = Object.entries(wanted).filter(([name, value]) => name in base && value !== undefined);
  return { ...base, ...Object.fromEntries(said), id: wanted.id };
}
type Bare = Pick<ItemValues, 'template' | 'templateVersion' | 'values'>;
const BARE: Bare = { template: null, templateVersion: null, values: null };

async function resolveOne(
  wanted: ItemInput,
  present: ItemRow | undefined,
  place: number,
  { templates, sheet, isApproved }: Way,
): Promise<One> {
  if (present && saysNothing(wanted, present)) return { item: present };
  const found = await templateFor(templates, wanted, present);
  if (!found.ok) return { errors: { [found.field]: found.reason } };
  const template = found.value;
  const head = headOf(wanted, present, template ? `${template.code} ${place + 1}` : '');
  if (!template) {
    const isStray = Object.keys(wanted.values ?? {}).length > 0;
    return isStray ? { errors: { values: { reason: 'template_missing' } } } : { item: { ...head, ...BARE } };
  }
  if (wanted.stations?.length) return { errors: { stations: { reason: 'stations_of_sheet' } } };
  const previous = present?.template === template.code ? (present.values ?? undefined) : undefined;
  const around = { ...sheet, previous };
  const header = headerOf(head);
  const given = wanted.values ?? previous ?? startSheet(template, header, around);
  const { values, errors } = validateSheet(
    template,
    { header, values: given },
    around,
    isApproved ? 'complete' : 'draft',
  );
  const item = { ...head, stations: [], template: template.code, templateVersion: template.version, values };
  return { item, errors: fieldErrors(errors, 'values') };
}

/** An item that is only named, by its number and perhaps its template, stays as it is. */
function saysNothing({ id: _, itemVersion: __, template, ...rest }: ItemInput, present: ItemRow): boolean {
  const isSame = template === undefined || template === present.template;
  return isSame && Object.values(rest).every((value) => value === undefined);
}

/** Errors of a part as those of the whole: "values.X" under "0" is "0.values.X". */
export const under = (prefix: string | number, errors: Record<string, Reason>): Record<string, Reason> =>
  Object.fromEntries(Object.entries(errors).map(([path, reason]) => [`${prefix}.${path}`, reason]));

/** Judges each item by its own rules and, where it has a sheet, by those of its template. */
export async function resolveItems(
  context: CommandContext,
  order: OrderDates,
  wanted: readonly ItemInput[],
  present: readonly ItemRow[] = [],
  isApproved = false,
): Promise<Resolved> {
  const byId = new Map(present.map((row) => [row.id, row]));
  const dates = { dueDate: order.dueDate ?? null, loadingDate: order.loadingDate ?? null };
  const hasSheets = wanted.some((one) => one.template || byId.get(one.id ?? 0)?.template);
  const catalogue = hasSheets ? await catalogueOf(context.tx) : noWorld;
  const way: Way = {
    templates: templatesOf(context),
    sheet: { ...catalogue, today: context.today, order: dates },
    isApproved,
  };
  const resolved: Resolved = { items: [], errors: {} };
  for (const [place, one] of wanted.entries()) {
    const { item, errors } = await resolveOne(one, byId.get(one.id ?? 0), place, way);
    if (item) resolved.items.push(item);
    Object.assign(resolved.errors, under(place, errors ?? {}));
  }
  return resolved;
}

/** What the sheets of an order still lack, by the item's place: "0.values.FRONT.face_film". */
export async function incompleteSheets(
  context: CommandContext,
  order: OrderDates,
  items: readonly ItemRow[],
): Promise<Record<string, Reason>> {
  const wanted = items.map(({ id, values }): ItemInput => (values ? { id, values } : { id }));
  return (await resolveItems(context, order, wanted, items, true)).errors;
}
