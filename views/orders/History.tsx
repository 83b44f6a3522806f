import type { AuditAction } from '../../src/audit/actions.ts';
import type { HistoryEntry } from '../../src/audit/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Priority, Status } from '../../src/orders/status.ts';
import type { StageEventKind } from '../../src/production/states.ts';
import { type StationCode, stationName } from '../../src/production/stations.ts';

type Values = Record<string, unknown>;

const DATES = new Set(['dueDate', 'loadingDate', 'date', 'shippedOn']);
/** Told in the sentence itself, or of no use to a reader. */
const UNTOLD = new Set(['station', 'state', 'kind', 'orderStatus', 'soleApprover', 'status', 'stations', 'revision']);

function valueInWords(ui: Ui, name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ui.t.shell.none();
  if (typeof value === 'boolean') return value ? ui.t.shell.yes() : ui.t.shell.no();
  if (Array.isArray(value)) return value.join(', ');
  const text = String(value);
  if (DATES.has(name)) return ui.format.fullDate(text);
  if (name === 'priority') return ui.t.orders.priority[text as Priority]();
  if (name === 'status') return ui.t.orders.status[text as Status]();
  return text;
}

function fieldInWords(ui: Ui, name: string): string {
  const { field, reason } = ui.t.orders;
  if (name === 'reason') return reason.label();
  if (name === 'date') return field.shippedOn();
  return name in field ? (field[name as keyof typeof field] as () => string)() : name;
}

function Changes({ ui, entry }: { ui: Ui; entry: HistoryEntry }) {
  const before: Values = entry.oldValues ?? {};
  const after: Values = entry.newValues ?? {};
  const names = Object.keys({ ...after, ...before }).filter((name) => !UNTOLD.has(name));
  if (names.length === 0) return null;
  return (
    <ul class="changes">
      {names.map((name) => (
        <li>
          {fieldInWords(ui, name)}:{' '}
          {name in before && entry.action === 'UPDATE_ORDER' && <del>{valueInWords(ui, name, before[name])}</del>}{' '}
          <span class="lines">{valueInWords(ui, name, name in after ? after[name] : before[name])}</span>
        </li>
      ))}
    </ul>
  );
}

/** What happened, in the reader's words: the trail keeps keys and values, never a sentence. */
function sentence(ui: Ui, { action, newValues }: HistoryEntry): string {
  const { audit } = ui.t;
  const values = newValues ?? {};
  if (action === 'STAGE_CHANGED') {
    const station = stationName(values.station as StationCode, ui.locale);
    return audit.stage[values.kind as StageEventKind]({ station });
  }
  if (action === 'APPROVE_ORDER' && values.soleApprover) return ui.t.orders.page.soleApprover();
  return audit.action[action as AuditAction]();
}

interface Props {
  ui: Ui;
  entries: readonly HistoryEntry[];
  /** The address of older entries, where there are any. */
  older: string | null;
}

export const History = ({ ui, entries, older }: Props) => (
  <>
    <ol class="history">
      {entries.map((entry) => (
        <li>
          <time datetime={entry.at.toISOString()}>{ui.format.moment(entry.at)}</time>
          <div>
            <b>{entry.displayName}</b> {sentence(ui, entry)}
            {typeof entry.newValues?.revision === 'number' && <span class="mark">R{entry.newValues.revision}</span>}
            <Changes ui={ui} entry={entry} />
          </div>
        </li>
      ))}
    </ol>
    {older && <a href={older}>{ui.t.orders.page.older()}</a>}
  </>
);
