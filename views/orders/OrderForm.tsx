import type { Offered } from '../../src/clients/delivery-form.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Template } from '../../src/profiles/template.ts';
import { ProposalFields, proposalLabel, SendBar } from '../changes/ProposalFields.tsx';
import { DraftForm, type FieldOf, fieldsOf } from '../shared/EditForm.tsx';
import { CheckBox, Field, Select, TextArea } from '../shared/Field.tsx';
import { ClientField } from './ClientField.tsx';
import { DeliveryFields } from './DeliveryFields.tsx';
import { fullLabelOf, orderFieldLabel } from './field-props.ts';
import { ItemFields } from './ItemFields.tsx';
import { OrderMaterialFields } from './MaterialFields.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  action: string;
  /** Who may be meant, where the client that is typed would be a new one. */
  stranger?: readonly string[] | undefined;
  /** The saved addresses of the client that is typed. */
  offered: Offered;
  templates: readonly Template[];
  /** 'proposal': what is written is proposed, and nothing of it saved. */
  mode: 'new' | 'draft' | 'approved' | 'priority' | 'proposal';
  /** May the PO still be changed? */
  isPoFree: boolean;
  back: string;
}

type PartProps = Props & { of: FieldOf };

function HeadFields({ ui, mode, isPoFree, stranger, of }: PartProps) {
  const { help, form: words } = ui.t.orders;
  return (
    <fieldset>
      <legend>{words.head()}</legend>
      {isPoFree && (
        <Field
          {...of('poNumber')}
          required={false}
          help={mode === 'new' ? help.poNumber() : undefined}
          autocomplete="off"
          autocapitalize="characters"
        />
      )}
      <ClientField {...of('client')} stranger={stranger} autofocus={mode === 'new'} />
      <Field {...of('reference')} help={help.reference()} autocomplete="off" />
      <Field {...of('title')} required autocomplete="off" />
      <TextArea {...of('notes')} />
    </fieldset>
  );
}

const PriorityFields = ({ ui, of }: PartProps) => (
  <>
    <Select {...of('priority')} words={ui.t.orders.priority} />
    <CheckBox {...of('isRd')} />
    <TextArea {...of('rdNotes')} help={ui.t.orders.help.rdNotes()} />
  </>
);

/** A date, with what the chosen day is beside it: the browser writes dates in a way of its own. */
function DateField({ ui, of, name, help, isNeeded }: PartProps & { name: string; help: string; isNeeded?: boolean }) {
  const field = of(name);
  const { value } = field;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? ui.format.date(value, '') : '';
  return <Field {...field} required={isNeeded} help={[day, help].filter(Boolean).join(' · ')} />;
}

function DateFields(props: PartProps) {
  const { help, form: words } = props.ui.t.orders;
  return (
    <fieldset>
      <legend>{words.dates()}</legend>
      <DateField {...props} name="dueDate" help={help.dueDate()} isNeeded />
      <DateField {...props} name="loadingDate" help={help.loadingDate()} />
      <PriorityFields {...props} />
    </fieldset>
  );
}

function SaveBar({ ui, mode, back, draft: { theirs } }: Props) {
  const { form: words } = ui.t.orders;
  const isDraft = mode === 'new' || mode === 'draft';
  const save = theirs ? words.saveMine() : mode === 'new' ? words.saveDraft() : words.saveChanges();
  return (
    <div class="bar save">
      <button type="submit" class="btn first">
        {save}
      </button>
      {isDraft && (
        <button type="submit" class="btn" formnovalidate>
          {words.saveUnfinished()}
        </button>
      )}
      <a class="btn" href={back}>
        {ui.t.shell.cancel()}
      </a>
      <p class="help">{words.unsaved()}</p>
    </div>
  );
}

/** The head and the items of an order on one sheet. Its fields are named as in JSON. */
export function OrderForm(props: Props) {
  const { ui, draft, action, mode } = props;
  const part = { ...props, of: fieldsOf(ui, draft, orderFieldLabel) };
  return (
    <DraftForm
      {...{ ui, draft, action }}
      labels={(_, name) => proposalLabel(ui, name) ?? fullLabelOf(ui, name)}
      class="order-form"
      hidden={{ from: draft.form.get('from') }}
    >
      {() => (
        <>
          {/* Enter in any field saves: it presses the first button, which must not be one that removes an item. */}
          <button type="submit" hidden>
            {ui.t.shell.save()}
          </button>
          {mode === 'proposal' && <ProposalFields ui={ui} draft={draft} />}
          {mode === 'priority' ? (
            <fieldset>
              <legend>{ui.t.orders.form.dates()}</legend>
              <PriorityFields {...part} />
            </fieldset>
          ) : (
            <>
              <div class="columns">
                <HeadFields {...part} />
                <DateFields {...part} />
                <DeliveryFields {...props} />
              </div>
              <ItemFields {...{ ui, draft }} templates={props.templates} hasSheets={mode !== 'proposal'} />
              <OrderMaterialFields {...{ ui, draft }} />
            </>
          )}
          {mode === 'proposal' ? <SendBar ui={ui} back={props.back} /> : <SaveBar {...props} />}
        </>
      )}
    </DraftForm>
  );
}
