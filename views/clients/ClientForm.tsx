import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { EditForm, fieldProps } from '../shared/EditForm.tsx';
import { CheckBox, Field, TextArea } from '../shared/Field.tsx';
import { labelOf } from './words.ts';

interface Props {
  ui: Ui;
  draft: Draft;
  action: string;
  isNew: boolean;
}

/** What the office keeps of a client. */
export function ClientForm({ ui, draft, action, isNew }: Props) {
  const { clients } = ui.t;
  const of = (name: string) => fieldProps(ui, draft, labelOf, name);
  const [create, cancel] = isNew ? [clients.page.create(), '/clients'] : [];
  return (
    <EditForm {...{ ui, draft, labelOf, action, create, cancel }}>
      <Field {...of('name')} help={clients.help.name()} required maxlength={200} autocomplete="off" autofocus={isNew} />
      <TextArea {...of('notes')} help={clients.help.clientNotes()} maxlength={4000} />
      {!isNew && <CheckBox {...of('isActive')} label={clients.suggested()} />}
    </EditForm>
  );
}
