/** A form that is shown again, with every word that was typed, until what it says is done. */

import type { z } from 'zod';
import type { Reason, Refusal } from '../commands/refusal.ts';
import { sayReason } from '../i18n/index.ts';
import type { C } from './env.ts';
import { type FieldRules, rulesOf } from './fields.ts';
import type { PostedForm } from './form.ts';
import { refuse } from './refuse.tsx';

export interface Notice {
  title: string;
  text?: string | undefined;
  link?: { href: string; label: string } | undefined;
  tone?: 'warn' | 'bad' | undefined;
}

export interface Draft {
  form: PostedForm;
  /** What the command asks of a field. */
  rules(name: string): FieldRules;
  errors: Record<string, Reason>;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
  notice?: Notice | undefined;
  status: 200 | 403 | 409 | 422;
}

/** A form for what a command takes; without one it is judged by other rules than a schema's. */
export const draftOf = (form: PostedForm, command?: { input: z.ZodType }): Draft => ({
  form,
  rules: (name) => (command ? rulesOf(command.input, name) : {}),
  errors: {},
  status: 200,
});

interface Around<V> {
  /** Where that is found which the same press has made before. */
  at?: ((first: V) => string) | undefined;
  /** The form of what is stored by now. */
  now?: PostedForm | undefined;
  /** What was typed, as if upon that. */
  upon?: ((form: PostedForm, now: PostedForm) => PostedForm) | undefined;
  /** From where a refusal that no other words can mend leads back. */
  back?: string | undefined;
}

const withVersionOf = (form: PostedForm, now: PostedForm) =>
  form.with({ without: (name) => name === 'version', added: [['version', now.get('version') ?? '']] });

/** With what is wrong, or who was quicker; a refusal that no other words can mend is told as such. */
export function again<V>(
  c: C,
  draft: Draft,
  refusal: Refusal,
  { at, now, upon = withVersionOf, back }: Around<V>,
  show: (draft: Draft) => Response | Promise<Response>,
): Response | Promise<Response> {
  const { t } = c.var.ui;
  const title = sayReason(t, refusal);
  const { kind, fields } = refusal;
  if (kind === 'forbidden' && fields) return show({ ...draft, errors: fields, status: 403 });
  if (kind === 'invalid') {
    return show({ ...draft, errors: fields ?? {}, notice: fields ? undefined : { title }, status: 422 });
  }
  if (kind !== 'conflict') return refuse(c, refusal, back);
  if (now && refusal.reason.endsWith('changed_meanwhile')) {
    const notice = { title, text: t.orders.conflict.text() };
    return show({ ...draft, form: upon(draft.form, now), theirs: now, notice, status: 409 });
  }
  const link =
    at && refusal.first !== undefined ? { href: at(refusal.first as V), label: t.shell.errors.firstAct() } : undefined;
  return show({ ...draft, notice: { title, link }, status: 409 });
}
