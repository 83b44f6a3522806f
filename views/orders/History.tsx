import type { HistoryEntry } from '../../src/audit/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { fieldInWords, namesIn, sentence, valueInWords } from '../audit/words.ts';

/** Told in the sentence itself, or of no use to a reader. */
const UNTOLD = new Set([
  'station',
  'clientId',
  'change',
  'deliveryPresetId',
  'state',
  'kind',
  'orderStatus',
  'soleApprover',
  'status',
  'stations',
  'revision',
  'cycle',
  'foundAt',
  'reworkReason',
  'note',
  'log',
  'progress',
]);

function Changes({ ui, entry }: { ui: Ui; entry: HistoryEntry }) {
  const before = entry.oldValues ?? {};
  const after = entry.newValues ?? {};
  const names = namesIn(ui, entry).filter((name) => !UNTOLD.has(name));
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
            <b>{entry.displayName}</b> · {sentence(ui, entry)}
            {typeof entry.newValues?.revision === 'number' && <span class="mark">R{entry.newValues.revision}</span>}
            <Changes ui={ui} entry={entry} />
          </div>
        </li>
      ))}
    </ol>
    {older && <a href={older}>{ui.t.orders.page.older()}</a>}
  </>
);
