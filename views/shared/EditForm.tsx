import type { Child } from 'hono/jsx';
import type { Draft, Notice } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Alert } from './Alert.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FormKey } from './FormKey.tsx';

/** Above a form: why it was not saved. */
export const NoticeOf = ({ ui, notice }: { ui: Ui; notice: Notice | undefined }) =>
  notice ? (
    <Alert ui={ui} title={notice.title} {...(notice.text && { text: notice.text })}>
      {notice.link && <a href={notice.link.href}>{notice.link.label}</a>}
    </Alert>
  ) : null;

export type LabelOf = (ui: Ui, name: string) => string;

/** What a field is made from: its name, its text, what is wrong, and what stands there by now. */
export function fieldProps(ui: Ui, { form, errors, theirs }: Draft, labelOf: LabelOf, name: string) {
  const { conflict } = ui.t.orders;
  const value = form.get(name) ?? '';
  const now = theirs && (theirs.get(name) ?? '');
  const note = now === undefined || now === value ? undefined : conflict.theirs({ value: now || conflict.empty() });
  return { ui, name, label: labelOf(ui, name), value, error: errors[name], note };
}

interface Props {
  ui: Ui;
  draft: Draft;
  labelOf: LabelOf;
  action: string;
  class?: string;
  /** What the button does where the thing is new; undefined where it is there already. */
  create?: string | undefined;
  cancel?: string | undefined;
  children: Child;
}

/** The frame of a form that makes or changes something: its key, its version, what is wrong, and its buttons. */
export const EditForm = ({ ui, draft, labelOf, action, class: more = '', create, cancel, children }: Props) => {
  const version = draft.form.get('version');
  const { form } = ui.t.orders;
  return (
    <form method="post" action={action} class={`form ${more}`.trim()}>
      <FormKey ui={ui} />
      {version && <input type="hidden" name="version" value={version} />}
      <ErrorSummary ui={ui} errors={draft.errors} labelOf={(name) => labelOf(ui, name)} />
      {children}
      <div class="bar save">
        <button type="submit" class="btn first">
          {draft.theirs ? form.saveMine() : (create ?? form.saveChanges())}
        </button>
        {cancel && (
          <a class="btn" href={cancel}>
            {ui.t.shell.cancel()}
          </a>
        )}
      </div>
    </form>
  );
};
