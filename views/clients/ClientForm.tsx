import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { EditForm } from '../shared/EditForm.tsx';
import { CheckBox, Field, fieldId, TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  action: string;
  isNew: boolean;
}

/** Whether a name that is typed looks like that of another. */
const Alike = () => (
  <p
    class="help"
    aria-live="polite"
    hx-get="/choices/new-client?field=name"
    hx-trigger={`change from:#${fieldId('name')}`}
    hx-include={`#${fieldId('name')}`}
    hx-swap="innerHTML"
  />
);

/** What the office keeps of a client. */
export function ClientForm({ ui, draft, action, isNew }: Props) {
  const { clients } = ui.t;
  const labels = { ...clients.field, notes: clients.field.clientNotes };
  const [create, cancel] = isNew ? [clients.page.create(), '/clients'] : [];
  return (
    <EditForm {...{ ui, draft, labels, action, create, cancel }} isPanel>
      {(of) => (
        <>
          <Field {...of('name')} help={clients.help.name()} autocomplete="off" autofocus={isNew} />
          {isNew && <Alike />}
          <Field {...of('phone')} type="tel" inputmode="tel" autocomplete="off" />
          <Field {...of('email')} type="email" inputmode="email" autocomplete="off" />
          <TextArea {...of('notes')} help={clients.help.clientNotes()} />
          {!isNew && <CheckBox {...of('isActive')} label={clients.suggested()} />}
        </>
      )}
    </EditForm>
  );
}
