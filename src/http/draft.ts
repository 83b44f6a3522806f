/** A form that is shown again, with every word that was typed, until what it says is done. */

import type { Reason, Refusal } from '../commands/refusal.ts';
import { sayReason } from '../i18n/index.ts';
import type { C } from './env.ts';
import type { PostedForm } from './form.ts';
import { refuse } from './refuse.tsx';

export interface Notice {
  title: string;
  text?: string | undefined;
  link?: { href: string; label: string } | undefined;
}

export interface Draft {
  form: PostedForm;
  errors: Record<string, Reason>;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
  notice?: Notice | undefined;
  status: 200 | 409 | 422;
}

export const draftOf = (form: PostedForm): Draft => ({ form, errors: {}, status: 200 });

interface Around<V> {
  /** Where that is found which the same press has made before. */
  at?: (first: V) => string;
  /** The form of what is stored by now. */
  now?: PostedForm | undefined;
}

/** With what is wrong, or who was quicker; a refusal that no other words can mend is told as such. */
export function again<V>(
  c: C,
  form: PostedForm,
  { refusal, first }: { refusal: Refusal; first?: V },
  { at, now }: Around<V>,
  show: (draft: Draft) => Response | Promise<Response>,
): Response | Promise<Response> {
  const { t } = c.var.ui;
  if (refusal.kind === 'invalid') return show({ form, errors: refusal.fields ?? {}, status: 422 });
  if (refusal.kind !== 'conflict') return refuse(c, refusal);
  const title = sayReason(t, refusal);
  const link = first && at && { href: at(first), label: t.shell.errors.firstAct() };
  if (!now || !refusal.reason.endsWith('_changed_meanwhile')) {
    return show({ form, errors: {}, notice: { title, link }, status: 409 });
  }
  const version = now.get('version') ?? '';
  const mine = form.with({ without: (name) => name === 'version', added: [['version', version]] });
  return show({ form: mine, errors: {}, theirs: now, notice: { title, text: t.orders.conflict.text() }, status: 409 });
}
