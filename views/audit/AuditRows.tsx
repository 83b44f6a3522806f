import type { AuditEntry } from '../../src/audit/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { deviceInWords } from '../settings/device.ts';
import { type ChangedValue, changedValues, sentence } from './words.ts';

interface Props {
  ui: Ui;
  entry: AuditEntry;
}

/** Told in the sentence itself. */
const UNTOLD = new Set(['station', 'kind', 'soleApprover', 'clientId', 'deliveryPresetId']);

/** Where a thing is at home: by its number, or by the code that it keeps. */
const homes: Readonly<Record<string, string>> = { user: '/users/', client: '/clients/', preset: '/delivery-presets/' };
const homesByCode: Readonly<Record<string, string>> = { material: '/materials/', template: '/profiles/' };

/** The year only where it is not this one. */
function Moment({ ui, at }: { ui: Ui; at: Date }) {
  const year = at.getUTCFullYear();
  return (
    <time datetime={at.toISOString()}>
      {ui.format.moment(at)} {year !== ui.now.getUTCFullYear() && <small>{year}</small>}
    </time>
  );
}

/** The name of that time; nobody was signed in at the server's own terminal, nor where the clock did it. */
function Who({ ui, entry }: Props) {
  if (entry.userId === null && entry.username === 'terminal') return <b>{ui.t.audit.page.terminal()}</b>;
  if (entry.userId === null && entry.username === 'server') return <b>{ui.t.times.server()}</b>;
  return (
    <>
      <b>{entry.displayName}</b> <small class="reference">@{entry.username}</small>
    </>
  );
}

/** What it was done to, and the way there. */
function Thing({ entry }: { entry: AuditEntry }) {
  if (entry.entityType === 'order') {
    return (
      <a class="po" href={`/orders/${entry.entityId}`}>
        {entry.entityId}
      </a>
    );
  }
  // who did something to himself has been named already
  if (entry.entityId === entry.username) return null;
  const [home, byCode] = [homes[entry.entityType], homesByCode[entry.entityType]];
  const name = entry.entityType === 'user' ? `@${entry.entityId}` : entry.entityId;
  const href = byCode ? byCode + entry.entityId : home && entry.entityKey && home + entry.entityKey;
  return href ? <a href={href}>{name}</a> : <span>{name}</span>;
}

/** One value: what it was and what it has become, side by side. */
function Value({ ui, value: { label, before, after } }: { ui: Ui; value: ChangedValue }) {
  const { page } = ui.t.audit;
  return (
    <>
      <td class="val" data-h={page.field()}>
        {label}
      </td>
      <td class="val lines was" data-h={page.before()}>
        {before}
      </td>
      <td class="val lines" data-h={page.after()}>
        {after}
      </td>
    </>
  );
}

function Entry({ ui, entry }: Props) {
  const { page } = ui.t.audit;
  const [first, ...others] = changedValues(ui, entry, UNTOLD);
  const span = others.length > 0 ? others.length + 1 : undefined;
  return (
    <tbody>
      <tr>
        <td rowspan={span} data-h={page.when()}>
          <Moment ui={ui} at={entry.at} />
        </td>
        <td class="words" rowspan={span} data-h={page.who()}>
          <Who ui={ui} entry={entry} />{' '}
          {entry.ip && (
            <small class="reference">
              {entry.ip} · {deviceInWords(ui, entry.userAgent)}
            </small>
          )}
        </td>
        <td class="words" rowspan={span} data-h={page.what()}>
          {sentence(ui, entry)} <Thing entry={entry} />
        </td>
        {first === undefined ? <td colspan={3} /> : <Value ui={ui} value={first} />}
      </tr>
      {others.map((value) => (
        <tr>
          <Value ui={ui} value={value} />
        </tr>
      ))}
    </tbody>
  );
}

/** The trail as a table: an entry a body, a changed value a row. */
export function AuditRows({ ui, entries }: { ui: Ui; entries: readonly AuditEntry[] }) {
  const { page } = ui.t.audit;
  const heads = [page.when(), page.who(), page.what(), page.field(), page.before(), page.after()];
  return (
    <table class="trail">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      {entries.map((entry) => (
        <Entry ui={ui} entry={entry} />
      ))}
    </table>
  );
}
