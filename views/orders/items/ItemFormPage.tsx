import type { Child } from 'hono/jsx';
import type { Draft } from '../../../src/http/draft.ts';
import type { Ui } from '../../../src/http/ui.ts';
import { SHEET } from '../../../src/orders/items/fields.ts';
import type { ItemForm } from '../../../src/orders/items/form.ts';
import { driversOf } from '../../../src/orders/items/sheet-sections.ts';
import type { ItemDetail, OrderDetail } from '../../../src/orders/queries.ts';
import { isApproved } from '../../../src/orders/rules.ts';
import { placed, type Template } from '../../../src/profiles/template.ts';
import { ProposalFields, proposalLabel, SendBar } from '../../changes/ProposalFields.tsx';
import { Alert } from '../../shared/Alert.tsx';
import { DraftForm, fieldsOf } from '../../shared/EditForm.tsx';
import { InWords } from './InWords.tsx';
import { ItemCells } from './ItemCells.tsx';
import { missingOf, NeededCount, SheetColumns, SheetState } from './SheetColumns.tsx';

interface Props {
  ui: Ui;
  title: string;
  order: OrderDetail;
  /** undefined: it is new. */
  item?: ItemDetail | undefined;
  state: ItemForm;
  draft: Draft;
  /** The template's newest version, where the sheet is not under it. */
  newer?: string | undefined;
  /** Something in it is not stored yet. */
  isUnsaved?: boolean | undefined;
  /** What is written is proposed, and not saved. */
  isProposal?: boolean | undefined;
}

function addressOf({ order, item, isProposal }: Props): string {
  const items = `/orders/${order.poNumber}/items`;
  if (!item) return `${items}/new`;
  return `${items}/${item.id}/${isProposal ? 'proposal' : 'edit'}`;
}

/** What an error calls a field of the item or of its sheet. */
function labelOf(ui: Ui, template: Template | null, name: string): string {
  const at =
    template && name.startsWith(`${SHEET}.`) ? placed(template).find(({ key }) => `${SHEET}.${key}` === name) : null;
  if (at) return `${at.section.label[ui.locale]}: ${at.field.label[ui.locale]}`;
  const say = (ui.t.orders.item as Record<string, unknown>)[name];
  return typeof say === 'function' ? say() : name;
}

/** As conditions of a sheet call it: "width_mm". */
const refOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function HeadFields({ ui, state, draft, item, isProposal }: Props) {
  const drivers = state.template ? driversOf(state.template) : new Set<string>();
  const own = fieldsOf(ui, draft, ui.t.orders.item);
  const of: typeof own = (name) => ({ ...own(name), ...(drivers.has(refOf(name)) && { 'data-drives': '' }) });
  return (
    <>
      <ItemCells ui={ui} of={of} isUsual={!item} isPlain={!state.template} hasFocus={!isProposal} />
      {!state.template && <InWords ui={ui} of={own} {...draft} />}
    </>
  );
}

/** Draws the sheet anew for what is chosen now: by htmx at once, without scripts when it is pressed. */
const UpdateButton = ({ ui, action }: { ui: Ui; action: string }) => (
  <button
    type="submit"
    class="btn no-scripts"
    name="intent"
    value="update"
    formnovalidate
    title={ui.t.items.updateHelp()}
    hx-post={action}
    hx-trigger="change from:'closest form' target:'[data-drives]' delay:50ms"
    hx-vals='{"intent":"update"}'
    hx-swap="none"
    hx-sync="this:replace"
  >
    {ui.t.items.update()}
  </button>
);

function SaveBar({ ui, order, item, state, draft, isUnsaved, update }: Props & { update: Child }) {
  const { items, orders, shell } = ui.t;
  return (
    <div class="bar save">
      <button type="submit" class="btn first">
        {draft.theirs ? orders.form.saveMine() : items.save()}
      </button>
      <button type="submit" class="btn" name="intent" value="another" accesskey="n">
        {items.saveNext()}
      </button>
      {update}
      <a class="btn plain" href={`/orders/${order.poNumber}${item ? `#item-${item.id}` : ''}`}>
        {shell.cancel()}
      </a>
      <p class="saved">
        <span data-saved>{!item || isUnsaved ? items.unsaved() : items.saved({ version: item.version })}</span>
        <span data-changed hidden>
          {items.changed()}
        </span>
        <NeededCount id="needed" n={missingOf(state)} words={items.neededInAll()} />
      </p>
    </div>
  );
}

/** What is hidden in it: under which version the item was read, or of which sheet it will be. */
function hiddenIn({ item, draft, state: { template } }: Props) {
  if (item) return { version: undefined, itemVersion: draft.form.get('itemVersion') ?? item.version };
  return { template: template?.code, version: template?.version };
}

function Notices({ ui, order, item, newer, isProposal }: Props) {
  return (
    <>
      {newer && item && (
        <Alert ui={ui} tone="warn" title={ui.t.items.newerVersion({ version: newer })}>
          <a href={`/orders/${order.poNumber}/items/${item.id}/lift`}>{ui.t.items.lift({ version: newer })}</a>
        </Alert>
      )}
      {isProposal && <p>{ui.t.changes.proposeHelp()}</p>}
      {isApproved(order.status) && !isProposal && (
        <Alert ui={ui} tone="warn" title={ui.t.orders.form.makesRevision({ revision: order.revision + 1 })} />
      )}
    </>
  );
}

/** Where this is, what it is, under which version, and what it still needs. */
function Line({ ui, title, order, item, state, isProposal }: Props) {
  const { template } = state;
  const { items } = ui.t;
  const all = order.items.length + (item ? 0 : 1);
  const n = item ? order.items.findIndex(({ id }) => id === item.id) + 1 : all;
  return (
    <div class="line">
      <a class="back" href={`/orders/${order.poNumber}`}>
        <span aria-hidden="true">←</span> <b class="po">{order.poNumber}</b> {order.client}
      </a>
      <h1>{isProposal ? title : items.itemOf({ n, all })}</h1>
      {template && (
        <span>
          <b class="code">{template.code}</b> {template.name[ui.locale]}{' '}
          <small>{items.version({ version: template.version })}</small>
        </span>
      )}
      {template && <SheetState ui={ui} state={state} />}
    </div>
  );
}

/** An item on its sheet. Its fields are named as in JSON. */
export function ItemFormPage(props: Props) {
  const { ui, order, state, draft, isProposal } = props;
  const { template } = state;
  const action = addressOf(props);
  const update = template && <UpdateButton ui={ui} action={action} />;
  return (
    <>
      <Line {...props} />
      <Notices {...props} />
      <DraftForm
        {...{ ui, action }}
        draft={{ ...draft, errors: state.errors }}
        labels={(_, name) => proposalLabel(ui, name) ?? labelOf(ui, template, name)}
        class="item-form"
        isGuarded
        hidden={hiddenIn(props)}
      >
        {() => (
          <>
            {/* Enter in any field saves: it presses the first button. */}
            <button type="submit" hidden>
              {ui.t.items.save()}
            </button>
            {isProposal && <ProposalFields ui={ui} draft={draft} />}
            <HeadFields {...props} />
            {template && <SheetColumns ui={ui} state={state} theirs={state.theirs} />}
            {isProposal ? (
              <SendBar ui={ui} back={`/orders/${order.poNumber}`} isGuarded update={update} />
            ) : (
              <SaveBar {...props} update={update} />
            )}
          </>
        )}
      </DraftForm>
    </>
  );
}
