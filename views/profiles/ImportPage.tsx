import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { Alert } from '../shared/Alert.tsx';
import { CheckBox, Frame, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { BackTo } from './TemplateMarks.tsx';

interface Props {
  ui: Ui;
  /** What was pasted, or was in the file. */
  text: string;
  overwrite: boolean;
  /** Why it was not imported. */
  notice?: { title: string; text?: string } | undefined;
  faults: Record<string, Reason>;
}

const SHOWN = 200;

/** Every fault with the path to where it is in the file. */
function Faults({ ui, faults }: Pick<Props, 'ui' | 'faults'>) {
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
export const ImportPage = ({ ui, text, overwrite, notice, faults }: Props) => {
  const { importing, import: label, title } = ui.t.templates;
  return (
    <>
      <BackTo href="/profiles" label={title()} />
      <h1>{importing.title()}</h1>
      <p>{importing.text()}</p>
      {notice && <Alert ui={ui} {...notice} />}
      <Faults ui={ui} faults={faults} />
      <form method="post" action="/profiles/import" enctype="multipart/form-data" class="form">
        <FormKey ui={ui} />
        <TextArea ui={ui} name="text" label={importing.paste()} value={text} rows={8} />
        <CheckBox ui={ui} name="overwrite" label={importing.overwrite()} value={String(overwrite)} />
        <Frame ui={ui} name="file" label={importing.file()}>
          {(attributes) => <input type="file" accept=".json,application/json" {...attributes} />}
        </Frame>
        <div class="bar">
          <button type="submit" class="btn first">
            {label()}
          </button>
          <a class="btn" href="/profiles">
            {ui.t.shell.cancel()}
          </a>
        </div>
      </form>
    </>
  );
};
