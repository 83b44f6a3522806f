import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { Alert } from '../shared/Alert.tsx';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { CheckBox, Frame, TextArea } from '../shared/Field.tsx';
import { BackTo } from './TemplateMarks.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
}

const SHOWN = 200;

/** Every fault with the path to where it is in the file. */
function Faults({ ui, faults }: { ui: Ui; faults: Draft['errors'] }) {
  const { importing, editor } = ui.t.templates;
  const entries = Object.entries(faults);
  if (entries.length === 0) return null;
  return (
    <section>
      <Alert ui={ui} title={importing.faults({ n: entries.length })} />
      <table>
        <thead>
          <tr>
            <th scope="col">{importing.path()}</th>
            <th scope="col">{importing.why()}</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map(([path, reason]) => (
            <tr>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>{sayReason(ui.t, reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > SHOWN && <p>{editor.moreFaults({ n: entries.length - SHOWN })}</p>}
    </section>
  );
}

/** A template from a file. */
export const TemplateImportPage = ({ ui, draft }: Props) => {
  const { importing, import: label, title } = ui.t.templates;
  const labels = { ...importing, text: importing.paste };
  return (
    <>
      <BackTo href="/profiles" label={title()} />
      <h1>{importing.title()}</h1>
      <p>{importing.text()}</p>
      <Faults ui={ui} faults={draft.errors} />
      <DraftForm {...{ ui, labels }} draft={{ ...draft, errors: {} }} action="/profiles/import" hasFiles>
        {(of) => (
          <>
            <TextArea {...of('text')} rows={8} />
            <CheckBox {...of('overwrite')} />
            <Frame ui={ui} name="file" label={importing.file()}>
              {(attributes) => <input type="file" accept=".json,application/json" {...attributes} />}
            </Frame>
            <FormBar label={label()} back="/profiles" backLabel={ui.t.shell.cancel()} />
          </>
        )}
      </DraftForm>
    </>
  );
};
