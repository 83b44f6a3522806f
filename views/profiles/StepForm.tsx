import type { Child } from 'hono/jsx';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { DraftForm, FormBar, fieldsOf } from '../shared/EditForm.tsx';
import { Field, TextArea } from '../shared/Field.tsx';
import { helpOfProperty, labelOfProperty } from './property-words.ts';
import { BackTo } from './TemplateMarks.tsx';

/** A part of a template in the editor: its form, whatever it has come to. */
export interface StepProps extends Draft {
  ui: Ui;
}

/** What a property is made from, with what helps. */
export const propertyOf = (step: StepProps, name: string) => ({
  ...fieldsOf(step.ui, step, labelOfProperty)(name),
  help: helpOfProperty(step.ui, name.replace('leadTime.', '')),
});

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
export function StepForm({ code, title, action, base, children, others, at = '', ...step }: Props) {
  const { ui, form } = step;
  const { editor } = ui.t.templates;
  const back = `/profiles/${code}/edit${at && `#${at}`}`;
  const errors = Object.fromEntries(Object.entries(step.errors).map(([path, why]) => [anchorOf(path), why]));
  return (
    <>
      <BackTo href={back} label={editor.title({ code })} />
      <h1>{title}</h1>
      <DraftForm
        {...{ ui, action }}
        draft={{ ...step, errors }}
        labels={labelOfProperty}
        class="step"
        hidden={{ base: base ?? undefined, type: form.get('type') }}
      >
        {() => (
          <>
            {children}
            <FormBar
              label={editor.saveStep()}
              otherwise={others}
              back={back}
              backLabel={ui.t.shell.cancel()}
              class="save"
            />
          </>
        )}
      </DraftForm>
    </>
  );
}

/** A text in three languages, side by side. */
export function Words({ name, label, isLong, ...step }: StepProps & { name: string; label: string; isLong?: boolean }) {
  const of = fieldsOf(step.ui, step, labelOfProperty);
  return (
    <fieldset class="words">
      <legend>{label}</legend>
      {(['en', 'ru', 'lv'] as const).map((locale) => {
        const props = { ...of(`${name}.${locale}`), label: locale.toUpperCase() };
        return isLong ? <TextArea {...props} rows={3} /> : <Field {...props} autocomplete="off" />;
      })}
    </fieldset>
  );
}
