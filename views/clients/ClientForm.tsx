import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { CheckBox, Field, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { type EntryForm, fieldProps, labelOf } from './words.ts';

interface Props extends EntryForm {
  action: string;
  isNew: boolean;
}

/** What the office keeps of a client. */
export function ClientForm(props: Props) {
  const { ui, action, form, errors, isNew, theirs } = props;
  const { clients, orders, shell } = ui.t;
  const version = form.get('version');
  const save = theirs ? orders.form.saveMine() : isNew ? clients.page.create() : orders.form.saveChanges();
  return (
    <form method="post" action={action} class="form">
      <FormKey ui={ui} />
      {version && <input type="hidden" name="version" value={version} />}
      <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labelOf(ui, name)} />
      <Field
        {...fieldProps(props, 'name')}
        help={clients.help.name()}
        required
        maxlength={200}
        autocomplete="off"
        autofocus={isNew}
      />
      <TextArea {...fieldProps(props, 'notes')} help={clients.help.clientNotes()} maxlength={4000} />
      {!isNew && <CheckBox {...fieldProps(props, 'isActive')} label={clients.suggested()} />}
      <div class="bar">
        <button type="submit" class="btn first">
          {save}
        </button>
        {isNew && (
          <a class="btn" href="/clients">
            {shell.cancel()}
          </a>
        )}
      </div>
    </form>
  );
}
