/** A change in the reader's words: each field with what stands there now and what is proposed. */

import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../db/client.ts';
import type { Texts } from '../i18n/index.ts';
import type { OrderDetail } from '../orders/queries.ts';
import type { ValueField } from '../profiles/fields.ts';
import type { Value } from '../profiles/filling/values.ts';
import { kindOf } from '../profiles/kinds/index.ts';
import { type Displayed, displayed, type Words } from '../profiles/kinds/kind.ts';
import { type TemplateRef, templatesAt } from '../profiles/store.ts';
import { type Placed, type Template, valueFields } from '../profiles/template.ts';
import {
  type Content,
  type Leaves,
  lineFields,
  lineLists,
  orderFields,
  type Place,
  placeOf,
  sheetKey,
  valueAt,
} from './difference.ts';
import { tellHead, tellLine, tellWhole } from './in-words.ts';
import type { ChangeDetail } from './queries.ts';

export interface ReadField {
  path: string;
  /** The line that the field belongs to, by its name; empty for the order's head. */
  group: string;
  label: string;
  before: unknown;
  now: unknown;
  proposed: unknown;
  /** Something else stands there now than when it was proposed. */
  movedOn: boolean;
  /** The whole line is taken out. */
  isRemoval: boolean;
  told: { before: Displayed; now: Displayed; proposed: Displayed };
}

export const contentOf = (order: OrderDetail): Content => ({
  head: order,
  items: order.items,
  materials: order.materials,
});

type Side = 'before' | 'proposed';
type Change = Pick<ChangeDetail, Side | 'state'>;

interface Sources {
  order: OrderDetail;
  change: Change;
  templates: ReadonlyMap<string, Template>;
  words: Words<Texts>;
}

const versionKey = ({ template, templateVersion }: TemplateRef) => `${template} ${templateVersion}`;

/** The sheets that an item of this number has had, has, and is to have: the last is the one to be asked first. */
function refsOf({ order, change }: Pick<Sources, 'order' | 'change'>, id: number): TemplateRef[] {
  const now = order.items.find((item) => item.id === id);
  const refs = (['before', 'proposed'] as const).map((side) => ({
    template: change[side][`items.${id}.template`] ?? now?.template,
    templateVersion: change[side][`items.${id}.templateVersion`] ?? now?.templateVersion,
  }));
  return refs.filter((ref): ref is TemplateRef => Boolean(ref.template && ref.templateVersion)).reverse();
}

/** Every version of a template that these changes speak of, by "code version". */
export async function templatesFor(
  reader: Reader,
  pairs: readonly Pick<Sources, 'order' | 'change'>[],
): Promise<Map<string, Template>> {
  const refs = pairs.flatMap((pair) => {
    const ids = Object.keys(pair.change.proposed).flatMap((path) => {
      const place = placeOf(path);
      return 'id' in place && place.list === 'items' && place.id !== null && sheetKey(place.field ?? '')
        ? [place.id]
        : [];
    });
    return [...new Set(ids)].flatMap((id) => refsOf(pair, id));
  });
  const unique = [...new Map(refs.map((ref) => [versionKey(ref), ref])).values()];
  const found = await templatesAt(reader, unique);
  return new Map(unique.flatMap((ref, i) => (found[i] ? [[versionKey(ref), found[i]]] : [])));
}

function fieldAt(sources: Sources, id: number, key: string): Placed<ValueField> | undefined {
  for (const ref of refsOf(sources, id)) {
    const template = sources.templates.get(versionKey(ref));
    const found = template && valueFields(template).find((one) => one.key === key);
    if (found) return found;
  }
}

/** What a line is called: as it is now, else as it was. */
function groupOf({ order, change, words: { t } }: Sources, place: Place): string {
  if (place.list === null) return '';
  const isItem = place.list === 'items';
  const { items, materials } = t.orders.field;
  if (!('id' in place)) return isItem ? items() : materials();
  if (place.id === null) return isItem ? t.changes.newItem() : t.changes.newMaterial();
  const named = isItem ? 'name' : 'label';
  const line = (isItem ? order.items : order.materials).find(({ id }) => id === place.id) as Leaves | undefined;
  const path = `${place.list}.${place.id}`;
  const was = change.before[path] as Leaves | undefined;
  const name = String(line?.[named] ?? was?.[named] ?? change.before[`${path}.${named}`] ?? t.changes.gone());
  return isItem ? name : `${t.changes.material()}: ${name}`;
}

interface Field {
  label: string;
  tell(value: unknown): Displayed;
}

const NOTHING: Displayed = displayed('');

/** How the values of a path are told, and what it is called. */
function fieldOf(sources: Sources, place: Place): Field {
  const { words, order } = sources;
  const { t } = words;
  if (place.list === null) {
    const label = t.orders.field[place.field as keyof typeof t.orders.field] as () => string;
    return { label: label(), tell: (value) => displayed(tellHead(words, place.field, value)) };
  }
  if (!('id' in place)) {
    const lines: readonly { id: number }[] = order[place.list];
    const nameAt = (key: unknown) => (lines.find(({ id }) => id === key) ?? {}) as Leaves;
    const tell = (keys: unknown) =>
      displayed(
        (keys as unknown[]).map((key) => nameAt(key).name ?? nameAt(key).label ?? t.changes.added()).join(', '),
      );
    return { label: t.changes.order(), tell };
  }
  const { list, id, field } = place;
  if (field === null) {
    return { label: t.changes.whole(), tell: (value) => displayed(tellWhole(words, list, value as Leaves)) };
  }
  const key = sheetKey(field);
  if (key === null)
    return {
      label: tellLine(words, list, field).label,
      tell: (value) => displayed(tellLine(words, list, field).tell(value)),
    };
  const at = id === null ? undefined : fieldAt(sources, id, key);
  if (!at) return { label: key, tell: (value) => displayed(JSON.stringify(value)) };
  return {
    label: `${at.section.label[words.locale]}: ${at.field.label[words.locale]}`,
    tell: (value) => kindOf(at.field).tell(value as Value, at.field, words),
  };
}

type LinePlace = Extract<Place, { id: number | null }>;

/** Where a field stands in its line: the whole of it, then its own fields, then those of its sheet. */
function fieldRank(sources: Sources, { list, id, field }: LinePlace): number {
  if (field === null) return -1;
  const key = sheetKey(field);
  if (key === null) return lineFields[list].indexOf(field);
  const keys = refsOf(sources, id ?? 0).flatMap((ref) => {
    const template = sources.templates.get(versionKey(ref));
    return template ? valueFields(template).map((one) => one.key) : [];
  });
  return lineFields[list].length + keys.indexOf(key) + 1;
}

/** The order of a form: the head, the items as they stand, the materials. */
function inOrder(sources: Sources, paths: readonly string[]): string[] {
  const { order } = sources;
  const rank = (path: string): number[] => {
    const place = placeOf(path);
    if (place.list === null) return [0, orderFields.indexOf(place.field)];
    const list = lineLists.indexOf(place.list) + 1;
    if (!('id' in place)) return [list, Number.MAX_SAFE_INTEGER];
    const at = (order[place.list] as { id: number }[]).findIndex(({ id }) => id === place.id);
    return [list, at < 0 ? 10_000 + (place.id ?? 0) : at, fieldRank(sources, place)];
  };
  const ranked = paths.map((path) => ({ path, rank: rank(path) }));
  const less = (a: number[], b: number[]) => a.map((n, i) => n - (b[i] ?? 0)).find((n) => n !== 0) ?? 0;
  return ranked.sort((a, b) => less(a.rank, b.rank)).map(({ path }) => path);
}

export function readChange(sources: Sources): ReadField[] {
  const { change, order } = sources;
  const content = contentOf(order);
  return inOrder(sources, Object.keys(change.proposed)).map((path) => {
    const place = placeOf(path);
    const { label, tell } = fieldOf(sources, place);
    const values = { before: change.before[path], now: valueAt(content, path), proposed: change.proposed[path] };
    const say = (value: unknown) => (value === null || value === undefined || value === '' ? NOTHING : tell(value));
    return {
      ...{ path, group: groupOf(sources, place), label, ...values },
      isRemoval: 'field' in place && place.field === null && values.proposed === null,
      movedOn: change.state === 'open' && !isDeepStrictEqual(values.now, values.before),
      told: { before: say(values.before), now: say(values.now), proposed: say(values.proposed) },
    };
  });
}
