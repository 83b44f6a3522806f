import type { ChangeDetail } from '../../src/changes/queries.ts';
import type { ChangeState } from '../../src/changes/states.ts';
import type { Ui } from '../../src/http/ui.ts';

const shapes: Record<ChangeState, string> = { open: '◔', approved: '●', declined: '✕', withdrawn: '○' };

export const ChangeMark = ({ ui, state }: { ui: Ui; state: ChangeState }) => (
  <span class={state === 'open' ? 'state waits' : 'state'}>
    <span aria-hidden="true">{shapes[state]}</span> {ui.t.changes.state[state]()}
  </span>
);

/** An edit of the office has no title of its own. */
export const titleOf = (ui: Ui, { title }: Pick<ChangeDetail, 'title'>) => title || ui.t.changes.edit();

export const changeAddress = ({ poNumber, id }: Pick<ChangeDetail, 'poNumber' | 'id'>) =>
  `/orders/${poNumber}/changes/${id}`;

interface Props {
  ui: Ui;
  changes: readonly ChangeDetail[];
  /** All of one order: its number is left out. */
  isOfOne?: boolean;
}

function Row({ ui, change, isOfOne }: Pick<Props, 'ui' | 'isOfOne'> & { change: ChangeDetail }) {
  const { changes } = ui.t;
  return (
    <tr>
      <td data-h={changes.list.state()}>
        <ChangeMark ui={ui} state={change.state} />
      </td>
      {!isOfOne && (
        <td class="words" data-h={ui.t.orders.field.poNumber()}>
          <a class="po" href={`/orders/${change.poNumber}`}>
            {change.poNumber}
          </a>{' '}
          <small>{change.client}</small>
        </td>
      )}
      <th class="words" scope="row" data-h={changes.subject()}>
        <a href={changeAddress(change)}>{titleOf(ui, change)}</a>{' '}
        <small>{changes.fields({ n: Object.keys(change.proposed).length })}</small>
      </th>
      <td class="words" data-h={changes.author()}>
        {change.authorName}
      </td>
      <td data-h={changes.created()}>
        <time datetime={change.createdAt.toISOString()}>{ui.format.moment(change.createdAt)}</time>
      </td>
    </tr>
  );
}

/** Changes as a table: one line each. */
export function ChangeRows({ ui, changes, isOfOne }: Props) {
  const { changes: words, orders } = ui.t;
  return (
    <table class="change-list">
      <thead>
        <tr>
          <th scope="col">{words.list.state()}</th>
          {!isOfOne && <th scope="col">{orders.field.poNumber()}</th>}
          <th scope="col">{words.subject()}</th>
          <th scope="col">{words.author()}</th>
          <th scope="col">{words.created()}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <Row ui={ui} change={change} isOfOne={isOfOne} />
        ))}
      </tbody>
    </table>
  );
}
