import type { ReadField } from '../../src/changes/reading.ts';
import type { ChangeState } from '../../src/changes/states.ts';
import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { Displayed } from '../../src/profiles/kinds/kind.ts';
import { fieldId } from '../shared/Field.tsx';
import { InColour } from '../sheets/FieldLine.tsx';

/** What a field says, boxes in their colours; a dash where it says nothing. */
function Said({ ui, told }: { ui: Ui; told: Displayed }) {
  if (told.stack) {
    return (
      <>
        {told.stack.map((one) => (
          <>
            <InColour told={one} />{' '}
          </>
        ))}
      </>
    );
  }
  if (told.text === '') return <>{ui.t.shell.none()}</>;
  if (told.boxes.length > 0) return <InColour told={told} />;
  return <span class="lines">{told.off ? `✕ ${told.text}` : told.text}</span>;
}

/** What becomes of a field: for a line that is taken out, that it is. */
const Becomes = ({ ui, field }: { ui: Ui; field: ReadField }) =>
  field.isRemoval ? <b>✕ {ui.t.changes.removed()}</b> : <Said ui={ui} told={field.told.proposed} />;

/** An open one stands beside what is there now, a closed one beside what was there then. */
const headsOf = ({ t: { changes } }: Ui, state: ChangeState) => ({
  from: state === 'open' ? changes.now() : changes.before(),
  to: state === 'approved' ? changes.after() : changes.proposed(),
});

interface Props {
  ui: Ui;
  fields: readonly ReadField[];
  state: ChangeState;
  errors: Record<string, Reason>;
}

function Row({ ui, field, state, errors }: Omit<Props, 'fields'> & { field: ReadField }) {
  const { changes } = ui.t;
  const heads = headsOf(ui, state);
  const isOpen = state === 'open';
  const error = errors[field.path];
  return (
    <tr id={fieldId(field.path)} class={field.movedOn ? 'moved' : undefined}>
      <th scope="row">
        {field.label}
        {error && <p class="error">{sayReason(ui.t, error)}</p>}
      </th>
      <td class="was" data-h={heads.from}>
        <Said ui={ui} told={isOpen ? field.told.now : field.told.before} />
        {field.movedOn && <p class="warned">▲ {changes.was({ value: field.told.before.text || ui.t.shell.none() })}</p>}
      </td>
      <td class="becomes" data-h={heads.to}>
        <Becomes ui={ui} field={field} />
      </td>
    </tr>
  );
}

/** Side by side, field by field: a body of rows an item, under its name. */
export function ChangeFields(props: Props) {
  const { ui, fields, state } = props;
  const heads = headsOf(ui, state);
  const { changes, orders } = ui.t;
  const groups = [...new Set(fields.map(({ group }) => group))];
  return (
    <table class="change-fields">
      <thead>
        <tr>
          <th scope="col">{changes.field()}</th>
          <th scope="col">{heads.from}</th>
          <th scope="col">{heads.to}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={3} class="group-head">
              {group || orders.form.head()}
            </th>
          </tr>
          {fields
            .filter((field) => field.group === group)
            .map((field) => (
              <Row {...props} field={field} />
            ))}
        </tbody>
      ))}
    </table>
  );
}
