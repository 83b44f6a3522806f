/** Where scripts are off, what a field offers is looked for on a page of its own, which brings the whole form along. */

import type { PostedForm } from '../http/form.ts';

/** What the page says beside the form: the field, what is looked for, and what was chosen. */
const [FIELD, SOUGHT, CHOSEN] = ['find', 'sought', 'pick'];
const OWN = new Set([FIELD, SOUGHT, CHOSEN]);

export interface Finding {
  /** As the page says it: "values.FRONT.face_film:1" is the second of its name. */
  field: string;
  name: string;
  q: string;
  /** The form as it was, without what the page adds. */
  form: PostedForm;
}

function placeOf(field: string): { name: string; at: number } {
  const [, name, at] = /^(.*?)(?::(\d+))?$/.exec(field)!;
  return { name: name!, at: Number(at ?? 0) };
}

const withoutOwn = (form: PostedForm) => form.with({ without: (name) => OWN.has(name) });

/** What is looked for; undefined where a form is sent as usual, or brings back what was chosen. */
export function findingIn(form: PostedForm): Finding | undefined {
  const field = form.get(FIELD);
  if (!field || form.get(CHOSEN) !== undefined || form.intent === 'update') return undefined;
  const { name, at } = placeOf(field);
  return { field, name, q: form.get(SOUGHT) ?? form.all(name)[at] ?? '', form: withoutOwn(form) };
}

/** The form with what was chosen in its place, as if it had been typed and the form drawn anew. */
export function withPicked(form: PostedForm): PostedForm {
  const field = form.get(FIELD);
  if (!field) return form;
  const said = withoutOwn(form);
  const chosen = form.get(CHOSEN);
  if (chosen === undefined) return said;
  const { name, at } = placeOf(field);
  const texts = said.all(name);
  const filled = at < texts.length ? texts.with(at, chosen) : [...texts, chosen];
  const added = filled.map((text) => [name, text] as const);
  return said.with({ without: (one) => one === name || one === 'intent', added: [...added, ['intent', 'update']] });
}
