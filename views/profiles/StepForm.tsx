import type { Child } from 'hono/jsx';
import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { labelOfProperty } from './property-words.ts';
import { BackTo } from './TemplateMarks.tsx';

/** A part of a template in the editor: its form, whatever it has come to. */
export interface StepProps {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** Above the form: why it was not kept. */
  notice?: string | undefined;
}

interface Props extends StepProps {
  code: string;
  title: string;
  action: string;
  /** The `changes` of the template that was shown, where there is no working copy yet. */
  base: number | null;
  children: Child;
  /** Beside the button: what else may be done with this part. */
  others?: Child;
  /** The element within the editor to come back to. */
  at?: string | undefined;
}

/** Where a fault is shown: one within a condition stands at the condition. */
export const anchorOf = (path: string) => path.replace(/^(shownIf|requiredIf|defaultIf|warnings|stations)\..*$/, '$1');

/** One step of the editor: what is typed here is kept in the working copy. */
export function StepForm({ ui, code, title, action, base, form, errors, notice, children, others, at = '' }: Props) {
  const { editor } = ui.t.templates;
  const back = `/profiles/${code}/edit${at && `#${at}`}`;
  const shown = Object.fromEntries(Object.entries(errors).map(([path, why]) => [anchorOf(path), why]));
  return (
    <>
      <BackTo href={back} label={editor.title({ code })} />
      <h1>{title}</h1>
      {notice && <Alert ui={ui} title={notice} />}
      <form method="post" action={action} class="form step">
        <FormKey ui={ui} />
        {base !== null && <input type="hidden" name="base" value={String(base)} />}
        {form.get('type') && <input type="hidden" name="type" value={form.get('type')} />}
        <ErrorSummary ui={ui} errors={shown} labelOf={(name) => labelOfProperty(ui, name)} />
        {children}
        <div class="bar save">
          <button type="submit" class="btn first">
            {editor.saveStep()}
          </button>
          {others}
          <a class="btn" href={back}>
            {ui.t.shell.cancel()}
          </a>
        </div>
      </form>
    </>
  );
}

/** A text in three languages, side by side. */
export function Words({ name, label, isLong, ...step }: StepProps & { name: string; label: string; isLong?: boolean }) {
  const { ui, form, errors } = step;
  return (
    <fieldset class="words">
      <legend>{label}</legend>
      {(['en', 'ru', 'lv'] as const).map((locale) => {
        const at = `${name}.${locale}`;
        const props = { ui, name: at, label: locale.toUpperCase(), error: errors[at], value: form.get(at) ?? '' };
        return isLong ? <TextArea {...props} rows={3} /> : <Field {...props} autocomplete="off" />;
      })}
    </fieldset>
  );
}
