import type { Child } from 'hono/jsx';
import type { Draft, Notice } from '../../src/http/draft.ts';
import { isSaidAlike } from '../../src/http/fields.ts';
import type { Ui } from '../../src/http/ui.ts';
import { inPlace } from './ActForm.tsx';
import { Alert } from './Alert.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FormKey } from './FormKey.tsx';

/** Why a form was not saved, or what saving it will do. */
export const NoticeOf = ({ ui, notice }: { ui: Ui; notice: Notice | undefined }) =>
  notice ? (
    <Alert ui={ui} title={notice.title} tone={notice.tone ?? 'bad'} {...(notice.text && { text: notice.text })}>
      {notice.link && <a href={notice.link.href}>{notice.link.label}</a>}
    </Alert>
  ) : null;

/** What the reader calls the fields: by their names, or where a name is not its own label, by a function. */
export type Labels = Readonly<Record<string, unknown>> | ((ui: Ui, name: string) => string);

export function labelIn(ui: Ui, labels: Labels, name: string): string {
  if (typeof labels === 'function') return labels(ui, name);
  const label = labels[name];
  return typeof label === 'function' ? label() : typeof label === 'string' ? label : name;
}

/** By its name, what a field is made from: its label, its text, its limits, what is wrong, what stands there by now. */
export type FieldOf = ReturnType<typeof fieldsOf>;

export const fieldsOf =
  (ui: Ui, { form, rules, errors, theirs }: Draft, labels: Labels) =>
  (name: string) => {
    const value = form.get(name) ?? '';
    const stored = theirs && (theirs.get(name) ?? '');
    const asked = rules(name);
    const now = stored === undefined || isSaidAlike(asked, stored, value) ? undefined : stored;
    return { ui, name, label: labelIn(ui, labels, name), value, error: errors[name], now, ...asked };
  };

interface FrameProps {
  ui: Ui;
  draft: Draft;
  labels: Labels;
  /** Where it is posted. */
  action: string;
  class?: string | undefined;
  id?: string | undefined;
  /** It takes files too. */
  hasFiles?: boolean | undefined;
  /** Nobody leaves it unsaved without being asked. */
  isGuarded?: boolean | undefined;
  /** The browser itself sends it, which then offers to keep a password. */
  isPlain?: boolean | undefined;
  /** What it says beside its fields: above all what was shown when it was opened. */
  hidden?: Readonly<Record<string, string | number | undefined>> | undefined;
  children: (of: FieldOf) => Child;
}

const isNothing = (value: string | number | undefined) => value === undefined || value === '';

/** The frame of a form that may come back: its key, its version, the way back, what is wrong, and its fields. */
export const DraftForm = (props: FrameProps) => {
  const { ui, draft, labels, action, class: more = '', id, hasFiles, isGuarded, isPlain, hidden, children } = props;
  const { form, notice, errors } = draft;
  const said = Object.entries({ version: form.get('version'), returnTo: form.returnTo, ...hidden });
  return (
    <>
      <NoticeOf ui={ui} notice={notice} />
      <form
        method="post"
        action={action}
        id={id}
        novalidate
        class={`form ${more}`.trim()}
        enctype={hasFiles ? 'multipart/form-data' : undefined}
        data-guarded={isGuarded}
        data-filled={draft.status === 200 ? undefined : ''}
        {...(!isPlain && inPlace(action))}
      >
        <FormKey ui={ui} />
        {said.map(([name, value]) => !isNothing(value) && <input type="hidden" name={name} value={value} />)}
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labelIn(ui, labels, name)} />
        {children(fieldsOf(ui, draft, labels))}
      </form>
    </>
  );
};

interface BarProps {
  /** What the button does, in a verb. */
  label: string;
  /** Where the way back leads. */
  back?: string | undefined;
  backLabel?: string | undefined;
  /** What else there is to do. */
  otherwise?: Child;
  /** Pressed with a glove on. */
  isBig?: boolean | undefined;
  class?: string | undefined;
}

/** The end of a form: its button, and the way back. */
export const FormBar = ({ label, back, backLabel, otherwise, isBig, class: more = '' }: BarProps) => (
  <div class={`bar ${more}`.trim()}>
    <button type="submit" class={isBig ? 'btn first big' : 'btn first'}>
      {label}
    </button>
    {otherwise}
    {back && (
      <a class={isBig ? 'btn big' : 'btn'} href={back}>
        {backLabel}
      </a>
    )}
  </div>
);

type EditProps = FrameProps & {
  /** What the button does where the thing is new; undefined where it is there already. */
  create?: string | undefined;
  cancel?: string | undefined;
  /** One panel of a page: its buttons need not stay in sight. */
  isPanel?: boolean | undefined;
};

/** A form that makes or changes something. */
export const EditForm = ({ create, cancel, isPanel, children, ...frame }: EditProps) => {
  const { ui, draft } = frame;
  const { form } = ui.t.orders;
  const label = draft.theirs ? form.saveMine() : (create ?? form.saveChanges());
  return (
    <DraftForm {...frame}>
      {(of) => (
        <>
          {children(of)}
          <FormBar label={label} back={cancel} backLabel={ui.t.shell.cancel()} class={isPanel ? undefined : 'save'} />
        </>
      )}
    </DraftForm>
  );
};
