import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  code: string;
  form: PostedForm;
  errors: Record<string, Reason>;
}

/** A copy under a code of its own. */
export const ClonePage = ({ ui, code, form, errors }: Props) => {
  const { clone, act, propertyHelp } = ui.t.templates;
  return (
    <section class="panel">
      <h1>{clone.title({ code })}</h1>
      <p>{clone.text()}</p>
      <form method="post" action={`/profiles/${code}/clone`} class="form">
        <FormKey ui={ui} />
        <ErrorSummary
          ui={ui}
          errors={errors}
          labelOf={(name) => (name === 'newCode' ? clone.newCode() : clone.notes())}
        />
        <Field
          ui={ui}
          name="newCode"
          label={clone.newCode()}
          help={propertyHelp.code()}
          value={form.get('newCode')}
          error={errors.newCode}
          maxlength={20}
          autocomplete="off"
          required
          autofocus
        />
        <TextArea
          ui={ui}
          name="notes"
          label={clone.notes()}
          value={form.get('notes') ?? ''}
          error={errors.notes}
          maxlength={1000}
        />
        <div class="bar">
          <button type="submit" class="btn first">
            {act.clone()}
          </button>
          <a class="btn" href={`/profiles/${code}`}>
            {ui.t.shell.cancel()}
          </a>
        </div>
      </form>
    </section>
  );
};
