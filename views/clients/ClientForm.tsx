import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { EditForm } from '../shared/EditForm.tsx';
import { CheckBox, Field, TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  action: string;
  isNew: boolean;
}

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
          <TextArea {...of('notes')} help={clients.help.clientNotes()} />
          {!isNew && <CheckBox {...of('isActive')} label={clients.suggested()} />}
        </>
      )}
    </EditForm>
  );
}
