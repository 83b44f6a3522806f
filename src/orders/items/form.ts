/** The form of one item: its head, and the sheet that it is filled in on. */

import { isDeepStrictEqual } from 'node:util';
import { catalogueOf } from '../../catalogue/world.ts';
import type { Reason } from '../../commands/refusal.ts';
import type { Db } from '../../db/client.ts';
import { coerce, PostedForm } from '../../http/form.ts';
import type { SheetContext } from '../../profiles/filling/context.ts';
import { fromForm, type SheetForm, sheetForm, updateForm } from '../../profiles/filling/form.ts';
import { fieldErrors, startSheet, type Validation, validateSheet } from '../../profiles/filling/validate.ts';
import { type Header, headerOf, type Values } from '../../profiles/filling/values.ts';
import { kindOf } from '../../profiles/kinds/index.ts';
import type { Words } from '../../profiles/kinds/kind.ts';
import { type Template, valueFields } from '../../profiles/template.ts';
import { fieldText } from '../../vocabulary/numbers.ts';
import type { Entry } from '../head/form-lines.ts';
import { itemEdit } from '../head/input.ts';
import type { ItemDetail } from '../queries.ts';
import { SHEET } from './fields.ts';
import { type ItemHead, itemHeadNames, usualItem } from './item.ts';
import { type SectionView, sectionsOf } from './sheet-sections.ts';

export const usualHead = (template: Template | null, place: number): ItemHead => ({
  name: template ? `${template.code} ${place}` : '',
  ...usualItem,
});

const headEntries = (head: ItemHead): Entry[] =>
  itemHeadNames.flatMap((name) => {
    const said = head[name];
    return Array.isArray(said) ? said.map((one): Entry => [name, one]) : [[name, fieldText(said)] as Entry];
  });

/** An item's form as it is shown: the texts in it, what the sheet makes of them, and what is wrong. */
export interface ItemForm {
  form: PostedForm;
  /** Without a template the item is told in words. */
  template: Template | null;
  /** What the sheet says, and which of its fields are shown; null without a template. */
  validation: Validation | null;
  sections: SectionView[];
  errors: Record<string, Reason>;
  /** What the sheet says by now, by the keys of the fields in which that differs: somebody was quicker. */
  theirs?: ReadonlyMap<string, StoredField>;
}

/** A field as it is stored: in words, and as the texts of a form. */
export interface StoredField {
  text: string;
  texts: readonly (readonly [name: string, text: string])[];
}

/** An item that is told in words. */
const plain = (form: PostedForm): ItemForm => ({ form, template: null, validation: null, sections: [], errors: {} });

function itemFormOf(
  form: PostedForm,
  template: Template,
  { validation, holding }: Pick<SheetForm, 'validation' | 'holding'>,
  { context, words }: Around,
): ItemForm {
  const sections = sectionsOf({ template, validation, holding, context, words });
  return { form, template, validation, sections, errors: {} };
}

export interface Around {
  context: SheetContext;
  words: Words;
}

interface Dated {
  dueDate: string | null;
  loadingDate: string | null;
}

/** What a sheet of this order has to know of the world. */
export async function contextFor(db: Db, { dueDate, loadingDate }: Dated, today: string): Promise<SheetContext> {
  return { ...(await catalogueOf(db)), today, order: { dueDate, loadingDate } };
}

/** A new item, filled in as the shop usually does it. */
export function freshForm(template: Template | null, place: number, around: Around): ItemForm {
  const head = usualHead(template, place);
  if (!template) return plain(new PostedForm(headEntries(head)));
  const { context, words } = around;
  const header = headerOf(head);
  const values = startSheet(template, header, context);
  const sheet = sheetForm(template, values, SHEET, { header, context, locale: words.locale });
  return itemFormOf(sheet.form.with({ added: headEntries(head) }), template, sheet, around);
}

type Stored = ItemHead & Pick<ItemDetail, 'values' | 'version'>;

/** An item as it is stored. `isChecked`: with everything that it still lacks to be made. */
export function storedForm(item: Stored, template: Template | null, around: Around, isChecked: boolean): ItemForm {
  const entries: Entry[] = [...headEntries(item), ['itemVersion', String(item.version)]];
  if (!template || !item.values) return plain(new PostedForm(entries));
  const { locale } = around.words;
  const context = { ...around.context, previous: item.values };
  const header = headerOf(item);
  const sheet = sheetForm(template, item.values, SHEET, { header, context, locale });
  const validation = validateSheet(
    template,
    { header, values: item.values },
    context,
    isChecked ? 'complete' : 'draft',
  );
  const errors = isChecked ? fieldErrors(validation.errors, SHEET) : {};
  const form = sheet.form.with({ added: entries });
  return { ...itemFormOf(form, template, { ...sheet, validation }, { ...around, context }), errors };
}

/** The item's head as conditions see it, from what was typed so far. */
function typedHeader(form: PostedForm): Header {
  const typed = itemEdit.partial().safeParse(coerce(itemEdit, form));
  const head = typed.success ? typed.data : {};
  return headerOf({
    name: head.name ?? form.get('name') ?? '',
    quantity: head.quantity ?? usualItem.quantity,
    signType: form.get('signType') === 'INDOOR' ? 'INDOOR' : 'OUTDOOR',
    widthMm: head.widthMm ?? null,
    heightMm: head.heightMm ?? null,
  });
}

/** What was typed, with the fields that its switches open and close. */
export function updatedForm(
  form: PostedForm,
  template: Template | null,
  around: Around,
  previous: Values | null | undefined,
): ItemForm {
  if (!template) return plain(form);
  const context = { ...around.context, previous: previous ?? undefined };
  const header = typedHeader(form);
  const updated = updateForm(template, form, SHEET, { context, header, locale: around.words.locale });
  return itemFormOf(updated.form, template, updated, { ...around, context });
}

/** What was typed, as a command takes it. */
export function saidOf(form: PostedForm, template: Template | null): Record<string, unknown> {
  const head = coerce(itemEdit, form) as Record<string, unknown>;
  const sheet = template && {
    template: template.code,
    version: template.version,
    values: fromForm(template, form, SHEET),
  };
  return { ...head, ...sheet };
}

/** What the head of an item says by now, for whoever met a newer one. */
export const theirHead = (item: Stored): PostedForm => new PostedForm(headEntries(item));

/** What its sheet says by now where that differs from what was typed. */
export function theirSheet(
  item: Stored,
  { template, validation }: ItemForm,
  around: Around,
): ReadonlyMap<string, StoredField> {
  if (!template || !item.values) return new Map();
  const context = { ...around.context, previous: item.values };
  const { locale } = around.words;
  const { form } = sheetForm(template, item.values, SHEET, { header: headerOf(item), context, locale });
  const told = valueFields(template).flatMap(({ key, field }): [string, StoredField][] => {
    const [now, mine] = [item.values?.[key], validation?.values[key]];
    if (isDeepStrictEqual(now, mine)) return [];
    const text = now === undefined ? '' : kindOf(field).tell(now, field, around.words).text;
    const name = `${SHEET}.${key}`;
    const texts = form.entries.filter(([at]) => at === name || at.startsWith(`${name}.`));
    return [[key, { text, texts: texts.length > 0 ? texts : [[name, '']] }]];
  });
  return new Map(told);
}
