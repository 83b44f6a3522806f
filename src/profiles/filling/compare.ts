import { isDeepStrictEqual } from 'node:util';
import type { ValueField } from '../fields.ts';
import { placed, type Template, valueFields } from '../template.ts';
import type { Value, Values } from './values.ts';

/** One thing that differs: "label.ru", "options.WAGO.label.lv". undefined: it is not there. */
export interface Difference {
  what: string;
  from: unknown;
  to: unknown;
}

export interface TemplateChange {
  /** "" for the template itself, "SECTION" or "SECTION.field". */
  at: string;
  /** 'reordered': the same parts in another order. */
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  differences: Difference[];
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Leaves by their path. A list of options is told apart by their values; other lists are one leaf. */
function leaves(value: unknown, path: string): [string, unknown][] {
  const under = (key: string, inner: unknown) => leaves(inner, path ? `${path}.${key}` : key);
  if (isTree(value)) return Object.entries(value).flatMap(([key, inner]) => under(key, inner));
  if (path === 'options') return (value as Tree[]).flatMap(({ value: key, ...rest }) => under(String(key), rest));
  return value === undefined ? [] : [[path, value]];
}

function differences(from: unknown, to: unknown): Difference[] {
  const before = new Map(leaves(from, ''));
  const after = new Map(leaves(to, ''));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, from: before.get(what), to: after.get(what) }))
    .filter((one) => !isDeepStrictEqual(one.from, one.to));
}

/** Compares two lists of parts by their keys. */
function compareParts(from: Map<string, unknown>, to: Map<string, unknown>): TemplateChange[] {
  const removed = [...from.keys()].filter((key) => !to.has(key));
  const kept = [...to].flatMap(([at, part]): TemplateChange[] => {
    if (!from.has(at)) return [{ at, kind: 'added', differences: [] }];
    const found = differences(from.get(at), part);
    return found.length > 0 ? [{ at, kind: 'changed', differences: found }] : [];
  });
  return [...removed.map((at): TemplateChange => ({ at, kind: 'removed', differences: [] })), ...kept];
}

/** Where parts that both have stand in another order. */
function reordered(at: string, from: readonly string[], to: readonly string[]): TemplateChange[] {
  const common = [from.filter((key) => to.includes(key)), to.filter((key) => from.includes(key))];
  return isDeepStrictEqual(common[0], common[1]) ? [] : [{ at, kind: 'reordered', differences: [] }];
}

const headOf = ({ sections: _, ...head }: Template) => head;
const sectionsOf = (template: Template) =>
  new Map(template.sections.map(({ fields: _, ...section }) => [section.key, section]));
const fieldsOf = (template: Template) => new Map(placed(template).map(({ key, field }) => [key, field]));
const orderOf = (template: Template, section: string) =>
  template.sections.find(({ key }) => key === section)?.fields.map(({ key }) => key) ?? [];

/** What one version of a template has that the other has not, part by part. */
export function compareTemplates(from: Template, to: Template): TemplateChange[] {
  const keys = [from, to].map((template) => template.sections.map(({ key }) => key)) as [string[], string[]];
  const head = differences(headOf(from), headOf(to));
  return [
    ...(head.length > 0 ? [{ at: '', kind: 'changed' as const, differences: head }] : []),
    ...reordered('', ...keys),
    ...compareParts(sectionsOf(from), sectionsOf(to)),
    ...keys[1].flatMap((key) => reordered(key, orderOf(from, key), orderOf(to, key))),
    ...compareParts(fieldsOf(from), fieldsOf(to)),
  ];
}

export interface ValueChange {
  key: string;
  /** The field in the later template, or in the earlier where it is gone there. */
  field: ValueField;
  from: Value | undefined;
  to: Value | undefined;
}

interface SheetVersion {
  template: Template;
  values: Readonly<Values>;
}

/** What changes from one filled sheet to another, field by field, in the order of the sheet. */
export function compareValues(from: SheetVersion, to: SheetVersion): ValueChange[] {
  const [before, after] = [valueFields(from.template), valueFields(to.template)];
  const fields = new Map([...before, ...after].map(({ key, field }) => [key, field]));
  const order = new Set([...after, ...before].map(({ key }) => key));
  return [...order]
    .map((key) => ({ key, field: fields.get(key)!, from: from.values[key], to: to.values[key] }))
    .filter((change) => !isDeepStrictEqual(change.from, change.to));
}
