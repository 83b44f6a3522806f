import type { Ui } from '../../src/http/ui.ts';
import type { ListInput } from '../../src/orders/find/list-input.ts';
import { may } from '../../src/vocabulary/permissions.ts';
import { queryOf } from './list-address.ts';

/** The form to which the ticks in the rows belong. */
export const TICKED = 'ticked';

interface PostProps {
  ui: Ui;
  address: string;
  label: string;
}

/** The key goes with the button that is pressed: what only reads carries none. */
const PostButton = ({ ui, address, label }: PostProps) => (
  <button type="submit" class="btn" formmethod="post" formaction={address} name="idempotencyKey" value={ui.formKey()}>
    {label}
  </button>
);

const PaperButton = ({ address, label }: Omit<PostProps, 'ui'>) => (
  <button type="submit" class="btn plain" formaction={address}>
    {label}
  </button>
);

/** What can be done with the ticked orders. The date's button comes first: it is the one that Enter presses. */
export function TickedActs({ ui, input }: { ui: Ui; input: ListInput }) {
  const { each } = ui.t.finding;
  const list = queryOf(input, {});
  const mayEdit = may(ui.actor!, 'orders.edit') || may(ui.actor!, 'drafts.edit');
  return (
    <form class="ticked" id={TICKED} action="/orders/sheets" autocomplete="off">
      <p class="n">{each.ticked()}</p>
      {mayEdit && (
        <span class="join">
          <label for="f-each-loading">{ui.t.orders.field.loadingDate()}</label>
          <input type="date" id="f-each-loading" name="loadingDate" />
          <PostButton ui={ui} address={`/orders/loading-dates?${list}`} label={each.set()} />
        </span>
      )}
      {may(ui.actor!, 'orders.approve') && (
        <PostButton ui={ui} address={`/orders/approvals?${list}`} label={ui.t.orders.page.approve()} />
      )}
      <details class="drop" name="drop">
        <summary class="btn">{ui.t.traveller.print()}</summary>
        <div class="menu">
          <PaperButton address="/orders/sheets" label={each.sheets()} />
          <PaperButton address="/orders/travellers" label={each.travellers()} />
        </div>
      </details>
      <button type="reset" class="btn plain far">
        {each.untick()}
      </button>
    </form>
  );
}
