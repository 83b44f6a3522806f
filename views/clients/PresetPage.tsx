import type { Notice } from '../../src/clients/pages.tsx';
import type { PresetDetail } from '../../src/clients/queries.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { CheckBox, Field, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { AddressFacts } from './Addresses.tsx';
import { NoticeOf } from './Notice.tsx';
import { type EntryForm, fieldProps, labelOf } from './words.ts';

interface Props extends EntryForm {
  title: string;
  client: { id: number; name: string };
  /** Undefined while it is new. */
  preset?: PresetDetail | undefined;
  notice?: Notice | undefined;
}

function Place(props: Props) {
  const of = (name: string) => ({ ...fieldProps(props, name), autocomplete: 'off' });
  return (
    <fieldset>
      <legend>{props.ui.t.clients.preset.address()}</legend>
      <Field
        {...of('presetName')}
        help={props.ui.t.clients.presetHelp.presetName()}
        required
        maxlength={100}
        autofocus={!props.preset}
      />
      <Field {...of('addressLine1')} required maxlength={255} />
      <Field {...of('addressLine2')} maxlength={255} />
      <Field {...of('postalCode')} maxlength={20} />
      <Field {...of('city')} required maxlength={100} />
      <Field {...of('country')} required maxlength={100} />
    </fieldset>
  );
}

function Contact(props: Props) {
  const { ui, preset } = props;
  const of = (name: string) => ({ ...fieldProps(props, name), autocomplete: 'off' });
  return (
    <fieldset>
      <legend>{ui.t.clients.preset.contact()}</legend>
      <Field {...of('contactPerson')} maxlength={200} />
      <Field {...of('contactPhone')} type="tel" inputmode="tel" maxlength={50} />
      <Field {...of('contactEmail')} autocapitalize="none" maxlength={200} />
      <TextArea {...fieldProps(props, 'deliveryNotes')} maxlength={2000} />
      {preset?.isActive !== false && <CheckBox {...fieldProps(props, 'isDefault')} />}
    </fieldset>
  );
}

function PresetForm(props: Props) {
  const { ui, client, preset, form, errors, theirs } = props;
  const { clients, orders, shell } = ui.t;
  const version = form.get('version');
  const action = preset ? `/delivery-presets/${preset.id}` : `/clients/${client.id}/delivery-presets/new`;
  const save = theirs ? orders.form.saveMine() : preset ? orders.form.saveChanges() : clients.preset.create();
  return (
    <form method="post" action={action} class="form">
      <FormKey ui={ui} />
      {version && <input type="hidden" name="version" value={version} />}
      <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labelOf(ui, name)} />
      <div class="columns">
        <Place {...props} />
        <Contact {...props} />
      </div>
      {preset && <p class="help">{clients.preset.copied()}</p>}
      <div class="bar save">
        <button type="submit" class="btn first">
          {save}
        </button>
        <a class="btn" href={`/clients/${client.id}#addresses`}>
          {shell.cancel()}
        </a>
      </div>
    </form>
  );
}

/** A saved address: a form for who may change it, else what it says. */
export function PresetPage(props: Props) {
  const { ui, title, client, preset, notice } = props;
  return (
    <>
      <div class="told">
        <a href={`/clients/${client.id}`}>
          <span aria-hidden="true">←</span> {client.name}
        </a>
      </div>
      <h1>{title}</h1>
      <NoticeOf ui={ui} notice={notice} />
      {preset && !ui.can('clients.manage') ? <AddressFacts ui={ui} preset={preset} /> : <PresetForm {...props} />}
    </>
  );
}
