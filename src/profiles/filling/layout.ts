/** How a sheet is laid out: the columns of a section, and what each of its switches opens below itself. */

import type { Condition } from '../conditions.ts';
import type { Field } from '../fields.ts';
import type { Placed, Section, Template } from '../template.ts';

/** A field with those that stand below it only while it is on. */
export interface Block {
  at: Placed;
  opens: Block[];
}

/** All that has to hold, one by one. */
const demands = (condition: Condition | undefined): Condition[] => {
  if (!condition || typeof condition !== 'object') return [];
  return 'all' in condition && condition.all ? condition.all.flatMap(demands) : [condition];
};

const asksFor = (key: string) => (one: Condition) =>
  'field' in one &&
  one.field === key &&
  !one.aspect &&
  (one.op === 'truthy' || (one.op === 'eq' && one.value === true));

/** Is it shown only while this switch is on? */
const belongsTo = (field: Field, { at }: Block) =>
  at.field.type === 'toggle' && demands(field.shownIf).some(asksFor(at.key));

/** Does a condition ask for nothing but that one switch? */
export const isAlone = (condition: Condition | undefined, key: string): boolean =>
  demands(condition).every(asksFor(key));

/** A section with its fields under the switches before them, as far as they follow one another. */
function nest(fields: readonly Placed[]): Block[] {
  const top: Block[] = [];
  const open: Block[] = [];
  for (const at of fields) {
    while (open.length > 0 && !belongsTo(at.field, open.at(-1)!)) open.pop();
    const block: Block = { at, opens: [] };
    (open.at(-1)?.opens ?? top).push(block);
    if (at.field.type === 'toggle') open.push(block);
  }
  return top;
}

const sizeOf = ({ opens }: Block): number => 1 + opens.reduce((sum, one) => sum + sizeOf(one), 0);

/** As many fields a column holds before a section of which nothing is said is parted. */
const LONG = 14;

/** Into columns of about one length, each beginning with what no switch opens. */
function parted(blocks: readonly Block[]): Block[][] {
  const all = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  const columns = Math.ceil(all / LONG);
  const parts: Block[][] = Array.from({ length: columns }, () => []);
  let done = 0;
  for (const block of blocks) {
    const middle = done + sizeOf(block) / 2;
    parts[Math.min(columns - 1, Math.floor((middle / all) * columns))]!.push(block);
    done += sizeOf(block);
  }
  return parts.filter((part) => part.length > 0);
}

function broken(blocks: readonly Block[], breaks: readonly string[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (breaks.includes(block.at.field.key) && parts.at(-1)!.length > 0) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

const blocksOf = (section: Section): Block[] =>
  nest(section.fields.map((field) => ({ key: `${section.key}.${field.key}`, section, field })));

const columnsOf = (blocks: readonly Block[], breaks: readonly string[] | undefined) =>
  breaks ? broken(blocks, breaks) : parted(blocks);

const known = new WeakMap<Template, ReadonlyMap<Section, Block[][]>>();

/** The columns of each section. */
export function layoutOf(template: Template): ReadonlyMap<Section, Block[][]> {
  let layout = known.get(template);
  if (!layout) {
    layout = new Map(template.sections.map((section) => [section, columnsOf(blocksOf(section), section.breaks)]));
    known.set(template, layout);
  }
  return layout;
}

/** The fields that may begin a further column: all but the first, and what a switch opens. */
export const breakable = (section: Section): Field[] =>
  blocksOf(section)
    .slice(1)
    .map(({ at }) => at.field);

/** The fields that begin a further column, whether the template says so or not. */
export const breaksOf = (section: Section): string[] =>
  columnsOf(blocksOf(section), section.breaks)
    .slice(1)
    .map(([first]) => first!.at.field.key);

/** A section after a change of its fields: what cannot begin a column any more does not. */
export function withSoundBreaks(section: Section): Section {
  if (!section.breaks) return section;
  const sound = new Set(breakable(section).map(({ key }) => key));
  return { ...section, breaks: section.breaks.filter((key) => sound.has(key)) };
}
