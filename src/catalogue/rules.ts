/** What a material may say, whoever writes it down. */

import type { Reason } from '../commands/refusal.ts';
import { type AttributeName, type Attributes, attributesFor, hasThicknesses } from './attributes.ts';
import { type CategoryCode, isKeptAsColour } from './categories.ts';

/** What people write down of a material, as it is stored. */
export interface Facts {
  category: CategoryCode;
  nameEn: string;
  nameRu: string;
  nameLv: string;
  shortName: string;
  hex: string | null;
  thicknessOptions: number[];
  attributes: Attributes;
  isApproximate: boolean;
}

/** An attribute as it comes in: null takes it away. */
type Said = { [N in AttributeName]?: Attributes[N] | null | undefined };

/** Ascending, each once. */
export const settledThicknesses = (said: readonly number[]): number[] => [...new Set(said)].sort((a, b) => a - b);

/** What is there, with what is said over it. What a new category does not have is gone, unless it was said. */
export function settledAttributes(category: CategoryCode, before: Attributes, said: Said): Attributes {
  const own = new Set<string>(attributesFor(category));
  const kept = Object.entries(before).filter(([name]) => own.has(name));
  const merged = Object.entries({ ...Object.fromEntries(kept), ...said });
  return Object.fromEntries(merged.filter(([, value]) => value !== null && value !== undefined));
}

/** What does not go together, by field; null where all does. */
export function whyUnfit({ category, attributes, thicknessOptions }: Facts) {
  const own = new Set<string>(attributesFor(category));
  const foreign = Object.keys(attributes).filter((name) => !own.has(name));
  const wrong: Record<string, Reason> = {
    ...(isKeptAsColour(category) && { category: { reason: 'category_of_colours' as const } }),
    ...(thicknessOptions.length > 0 &&
      !hasThicknesses(category) && { thicknessOptions: { reason: 'attribute_elsewhere' as const } }),
    ...Object.fromEntries(foreign.map((name) => [`attributes.${name}`, { reason: 'attribute_elsewhere' as const }])),
  };
  return Object.keys(wrong).length > 0 ? wrong : null;
}

/** One level deep, as the trail keeps it: "attributes.voltage". */
function flat({ attributes, ...facts }: Facts): Record<string, unknown> {
  const named = Object.entries(attributes).map(([name, value]) => [`attributes.${name}`, value]);
  return { ...facts, ...Object.fromEntries(named) };
}

/** Everything that a material says, for the trail; without what it does not say. */
export const auditedFacts = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(flat(facts)).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The facts in which two differ; null where they are the same. */
export function differingFacts(before: Facts, after: Facts) {
  const [was, is] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  if (names.length === 0) return null;
  const only = (facts: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
  return { old: only(was), new: only(is) };
}
