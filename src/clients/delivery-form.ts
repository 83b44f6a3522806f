/** The part of an order's form that says where the goods go: saved addresses of the client, or one written by hand. */

import type { PostedForm } from '../http/form.ts';
import { tidyProse } from '../vocabulary/texts.ts';
import { deliveryNames, deliveryOf, type PresetRow } from './address.ts';

/** What the form of a client can offer, and the address that was filled in before. */
export interface Offered {
  /** Null while nobody goes by the name that is typed. */
  clientId: number | null;
  presets: readonly PresetRow[];
  filled?: PresetRow | undefined;
}

/** Whose addresses are on offer, and which of them stands in the fields: kept by the form itself. */
export const OFFERED_TO = 'addressesOf';
export const FILLED_FROM = 'addressFrom';
const CHOSEN = 'deliveryPresetId';

const textsIn = (form: PostedForm) => deliveryNames.map((name) => tidyProse(form.get(name) ?? ''));

/** Has nobody written anything: is it empty, or still what was filled in? */
function isUntouched(form: PostedForm, { filled }: Offered): boolean {
  const texts = textsIn(form);
  if (texts.every((text) => text === '')) return true;
  const before = filled && deliveryOf(filled);
  return before !== undefined && deliveryNames.every((name, i) => before[name] === texts[i]);
}

const chosenIn = (form: PostedForm, { presets }: Offered) =>
  presets.find(({ id }) => String(id) === form.get(CHOSEN)) ?? null;

function withAddress(form: PostedForm, preset: PresetRow | null): PostedForm {
  const delivery = preset && deliveryOf(preset);
  const id = String(preset?.id ?? '');
  const names = new Set<string>([CHOSEN, FILLED_FROM, ...deliveryNames]);
  return form.with({
    without: (name) => names.has(name),
    added: [[CHOSEN, id], [FILLED_FROM, id], ...deliveryNames.map((name) => [name, delivery?.[name] ?? ''] as const)],
  });
}

const byHand = (form: PostedForm) => form.with({ without: (name) => name === CHOSEN, added: [[CHOSEN, '']] });

/**
 * The form as its choice has it. A saved address that is chosen fills the fields. With a client who was not there
 * before, a new order begins with his default address, unless somebody has written one.
 */
export function withChoice(form: PostedForm, offered: Offered, isNew: boolean): PostedForm {
  const chosen = chosenIn(form, offered);
  if (chosen) return String(chosen.id) === form.get(FILLED_FROM) ? form : withAddress(form, chosen);
  const isOther = String(offered.clientId ?? '') !== (form.get(OFFERED_TO) ?? '');
  if (!isOther || !isNew || !isUntouched(form, offered)) return byHand(form);
  return withAddress(form, offered.presets.find(({ isDefault }) => isDefault) ?? null);
}

/** The same where it is saved at once: what somebody has written stays beside the choice. */
export function withSavedChoice(form: PostedForm, offered: Offered): PostedForm {
  const chosen = chosenIn(form, offered);
  const isFresh = chosen && String(chosen.id) !== form.get(FILLED_FROM);
  return isFresh && isUntouched(form, offered) ? withAddress(form, chosen) : form;
}
