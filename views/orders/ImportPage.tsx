import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { aliases, fieldNames } from '../../src/orders/import/columns.ts';
import type { LineError } from '../../src/orders/import/rows.ts';
import { MAX_ROWS } from '../../src/orders/import/upload.ts';
import { Alert } from '../shared/Alert.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  /** Why the file could not be read at all. */
  reason?: Reason;
  /** What is wrong in it, line by line. */
  found?: { fileName: string; errors: readonly LineError[] };
}

const SHOWN = 100;

const LONGEST = 80;
const inShort = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** As programs name a field, and not people. */
const isKey = (head: string) => /^\w+(?:[._]\w+)+$/.test(head);

/** So many choices are told; who has more looks them up in the form. */
const CHOICES = 30;

function Mistake({ ui, line, head, reason, found, client, choices }: LineError & { ui: Ui }) {
  const { importing } = ui.t;
  return (
    <tr>
      <td class="num" data-h={importing.line()}>
        {ui.format.number(line)}
      </td>
      <td data-h={importing.column.client()}>{client || ui.t.shell.none()}</td>
      <td class="head" data-h={importing.columnOf()}>
        {isKey(head) ? <code>{head}</code> : head}
      </td>
      <td class="found" data-h={importing.found()}>
        {found ? inShort(found) : ui.t.shell.none()}
      </td>
      <td class="what" data-h={importing.what()}>
        {sayReason(ui.t, reason)}
        {choices && choices.length > 0 && <small> {choices.slice(0, CHOICES).join(' · ')}</small>}
      </td>
    </tr>
  );
}

/** Each mistake by its line and its column, as a spreadsheet shows them. */
function Errors({ ui, fileName, errors }: { ui: Ui; fileName: string; errors: readonly LineError[] }) {
  const { importing } = ui.t;
  const rest = errors.length - SHOWN;
  return (
    <section class="import-errors">
      <Alert
        ui={ui}
        title={importing.errorsTitle({ n: errors.length })}
        text={importing.errorsText({ file: fileName })}
      />
      <table>
        <thead>
          <tr>
            <th scope="col" class="num">
              {importing.line()}
            </th>
            <th scope="col">{importing.column.client()}</th>
            <th scope="col">{importing.columnOf()}</th>
            <th scope="col">{importing.found()}</th>
            <th scope="col">{importing.what()}</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, SHOWN).map((error) => (
            <Mistake ui={ui} {...error} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="help">{importing.moreErrors({ n: rest })}</p>}
    </section>
  );
}

function How({ ui }: { ui: Ui }) {
  const { importing } = ui.t;
  return (
    <section class="import-how">
      <h2>{importing.howTitle()}</h2>
      <ul>
        <li>{importing.howRows()}</li>
        <li>{importing.howColumns()}</li>
        <li>
          {importing.howSheets()} <code>TRIM.trim_color_primary</code>
        </li>
        <li>{importing.howDates()}</li>
      </ul>
      <table>
        <thead>
          <tr>
            <th scope="col">{importing.columnHead()}</th>
            <th scope="col">{importing.columnName()}</th>
          </tr>
        </thead>
        <tbody>
          {fieldNames.map((name) => (
            <tr>
              <td data-h={importing.columnHead()}>{importing.column[name]()}</td>
              <td data-h={importing.columnName()}>
                <code>{aliases[name][0]}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const FileForm = ({ ui, reason }: Pick<Props, 'ui' | 'reason'>) => (
  <form class="form import" method="post" action="/orders/import" enctype="multipart/form-data">
    <FormKey ui={ui} />
    <div class="field">
      <label for="f-file">{ui.t.importing.file()}</label>
      <input
        id="f-file"
        type="file"
        name="file"
        required
        accept=".csv,.xlsx,text/csv"
        aria-describedby={reason ? 'f-file-error f-file-help' : 'f-file-help'}
        aria-invalid={reason ? 'true' : undefined}
      />
      {reason && (
        <p class="error" id="f-file-error">
          {sayReason(ui.t, reason)}
        </p>
      )}
      <p class="help" id="f-file-help">
        {ui.t.importing.fileHelp({ rows: MAX_ROWS })}
      </p>
    </div>
    <div class="row">
      <button type="submit" class="btn first">
        {ui.t.importing.read()}
      </button>
      <a class="btn" href="/orders/import/template.csv" download>
        {ui.t.importing.template()}
      </a>
    </div>
    <p class="help">{ui.t.importing.nothingYet()}</p>
  </form>
);

export const ImportPage = ({ ui, reason, found }: Props) => (
  <>
    <header class="bar">
      <h1>{ui.t.importing.title()}</h1>
      <a class="btn" href="/orders">
        {ui.t.shell.back()}
      </a>
    </header>
    {found && <Errors ui={ui} {...found} />}
    <FileForm ui={ui} {...(reason && { reason })} />
    <How ui={ui} />
  </>
);
