import type { Offered } from '../../src/clients/delivery-form.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderFormState } from '../../src/orders/head/form.ts';
import type { Template } from '../../src/profiles/template.ts';
import { priorities } from '../../src/vocabulary/order-status.ts';
import { ProposalFields, proposalLabel, SendBar } from '../changes/ProposalFields.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { CheckBox, Field, Select, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { ClientField } from './ClientField.tsx';
import { DeliveryFields } from './DeliveryFields.tsx';
import { fieldProps, fullLabelOf } from './field-props.ts';
import { ItemFields } from './ItemFields.tsx';
import { MaterialFields, MaterialLabels } from './MaterialFields.tsx';

interface Props extends OrderFormState {
  ui: Ui;
  action: string;
  clients: readonly string[];
  /** The saved addresses of the client that is typed. */
  offered: Offered;
  templates: readonly Template[];
  /** 'proposal': what is written is proposed, and nothing of it saved. */
  mode: 'new' | 'draft' | 'approved' | 'priority' | 'proposal';
  /** May the PO still be changed? */
  isPoFree: boolean;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
  back: string;
}

function HeadFields(props: Props) {
  const { ui, mode, isPoFree, clients } = props;
  const { help, form: words } = ui.t.orders;
  const of = (name: string) => fieldProps(props, name);
  return (
    <fieldset>
      <legend>{words.head()}</legend>
      {isPoFree && (
        <Field
          {...of('poNumber')}
          help={mode === 'new' ? help.poNumber() : undefined}
          maxlength={50}
          autocomplete="off"
          autocapitalize="characters"
        />
      )}
      <ClientField {...of('client')} clients={clients} autofocus={mode === 'new'} />
      <Field {...of('reference')} help={help.reference()} maxlength={100} autocomplete="off" />
      <Field {...of('title')} required maxlength={200} autocomplete="off" />
      <TextArea {...of('notes')} maxlength={4000} />
    </fieldset>
  );
}

function PriorityFields(props: Props) {
  const { ui } = props;
  const options = priorities.map((priority) => [priority, ui.t.orders.priority[priority]()] as const);
  return (
    <>
      <Select {...fieldProps(props, 'priority')} options={options} />
      <CheckBox {...fieldProps(props, 'isRd')} />
      <TextArea {...fieldProps(props, 'rdNotes')} help={ui.t.orders.help.rdNotes()} maxlength={2000} />
    </>
  );
}

/** A date, with what the chosen day is beside it: the browser writes dates in a way of its own. */
function DateField(props: Props & { name: string; help: string; isRequired?: boolean }) {
  const { ui, name, help, isRequired } = props;
  const value = props.form.get(name) ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? ui.format.date(value, '') : '';
  return (
    <Field
      {...fieldProps(props, name)}
      type="date"
      required={isRequired}
      help={[day, help].filter(Boolean).join(' · ')}
    />
  );
}

function DateFields(props: Props) {
  const { help, form: words } = props.ui.t.orders;
  return (
    <fieldset>
      <legend>{words.dates()}</legend>
      <DateField {...props} name="dueDate" help={help.dueDate()} isRequired />
      <DateField {...props} name="loadingDate" help={help.loadingDate()} />
      <PriorityFields {...props} />
    </fieldset>
  );
}

function SaveBar({ ui, mode, back, theirs }: Props) {
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
  const { ui, action, form, errors, mode } = props;
  const version = form.get('version');
  return (
    <form method="post" action={action} class="form order-form">
      <FormKey ui={ui} />
      {version && <input type="hidden" name="version" value={version} />}
      {form.get('from') && <input type="hidden" name="from" value={form.get('from')} />}
      {/* Enter in any field saves: it presses the first button, which must not be one that removes an item. */}
      <button type="submit" hidden>
        {ui.t.shell.save()}
      </button>
      <ErrorSummary ui={ui} errors={errors} labelOf={(name) => proposalLabel(ui, name) ?? fullLabelOf(ui, name)} />
      {mode === 'proposal' && <ProposalFields ui={ui} form={form} errors={errors} />}
      {mode === 'priority' ? (
        <fieldset>
          <legend>{ui.t.orders.form.dates()}</legend>
          <PriorityFields {...props} />
        </fieldset>
      ) : (
        <>
          <div class="columns">
            <HeadFields {...props} />
            <DateFields {...props} />
            <DeliveryFields {...props} />
          </div>
          <ItemFields
            ui={ui}
            form={form}
            errors={errors}
            theirs={props.theirs}
            templates={props.templates}
            hasSheets={mode !== 'proposal'}
          />
          <MaterialFields ui={ui} form={form} errors={errors} theirs={props.theirs} />
          <MaterialLabels ui={ui} />
        </>
      )}
      {mode === 'proposal' ? <SendBar ui={ui} back={props.back} /> : <SaveBar {...props} />}
    </form>
  );
}
