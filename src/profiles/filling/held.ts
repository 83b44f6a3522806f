/** What a form holds: what is shown, and what the switches that are off would show below themselves. */

import { holds } from '../conditions.ts';
import { isValueField, type Placed, type Template } from '../template.ts';
import type { SheetContext } from './context.ts';
import { type Block, layoutOf } from './layout.ts';
import type { Validation } from './validate.ts';
import type { Header, Values } from './values.ts';
import { defaultOf, type GivenSheet, readerOf, walk } from './walk.ts';

/** A field of a form, with those below it. */
export interface Held {
  at: Placed;
  /** It has to be filled in before the sheet can be made, if it is shown. */
  isNeeded: boolean;
  /** It is on the sheet as it stands, and not below a switch that is off. */
  isShown: boolean;
  opens: Held[];
}

export interface Holding {
  /** The sections' columns. */
  columns: ReadonlyMap<string, Held[][]>;
  keys: ReadonlySet<string>;
  /** What the sheet says, and what it would begin with behind the switches that are off. */
  values: Values;
}

interface Sheet {
  template: Template;
  header: Header;
  context: SheetContext;
}

const switchesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ at, opens }) => (opens.length > 0 ? [at.key, ...switchesOf(opens)] : []));

/** What the fields behind the switches would say: as it is given, else as the shop usually does it. */
function supposed(
  { template, header, context }: Sheet,
  given: GivenSheet['values'],
  shown: ReadonlySet<string>,
): Values {
  const switches = [...layoutOf(template).values()].flat().flatMap(switchesOf);
  const on = Object.fromEntries(switches.map((key) => [key, true]));
  const { steps, read } = walk(
    template,
    { header, values: { ...given, ...on } },
    { context, mode: 'draft', fills: true },
  );
  const told = steps.flatMap(({ at, value }) => {
    if (value === undefined || shown.has(at.key) || !isValueField(at)) return [];
    const isSwitch = at.key in on;
    return [[at.key, isSwitch ? (given[at.key] ?? defaultOf(at.field, read) ?? false) : value]];
  });
  return Object.fromEntries(told);
}

/** Everything that a form of this sheet holds, in its place. */
export function holdingOf(sheet: Sheet, given: GivenSheet['values'], { shown, values }: Validation): Holding {
  const { template, header, context } = sheet;
  const isReally = new Set(shown);
  const all: Values = { ...supposed(sheet, given, isReally), ...values };
  const keys = new Set<string>();

  /** `on`: what is said where these fields stand. Only what a switch hides is judged by what it would say. */
  function hold(blocks: readonly Block[], on: Values, isOpen: boolean): Held[] {
    const read = readerOf(template, header, on, context);
    return blocks.flatMap(({ at, opens }): Held[] => {
      const { field, key } = at;
      const isShown = isOpen && isReally.has(key);
      if (isOpen ? !isShown : field.shownIf && !holds(field.shownIf, read)) return [];
      keys.add(key);
      const isNeeded =
        isValueField(at) && (at.field.required === true || (!!at.field.requiredIf && holds(at.field.requiredIf, read)));
      const isOn = on[key] === true;
      const below =
        opens.length === 0 ? [] : hold(opens, isOn ? on : { ...(isOpen ? all : on), [key]: true }, isOpen && isOn);
      return [{ at, isNeeded, isShown, opens: below }];
    });
  }

  const columns = new Map<string, Held[][]>();
  for (const [{ key }, parts] of layoutOf(template)) {
    const held = parts.map((blocks) => hold(blocks, values, true));
    columns.set(key, held);
  }
  return { columns, keys, values: all };
}
