import type { PresetDetail } from '../../src/clients/queries.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { EditForm, fieldProps, NoticeOf } from '../shared/EditForm.tsx';
import { CheckBox, Field, TextArea } from '../shared/Field.tsx';
import { AddressFacts } from './Addresses.tsx';
import { labelOf } from './words.ts';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  client: { id: number; name: string };
  /** Undefined while it is new. */
  preset?: PresetDetail | undefined;
}

const fieldsOf =
  ({ ui, draft }: Props) =>
  (name: string) => ({ ...fieldProps(ui, draft, labelOf, name), autocomplete: 'off' });

function Place(props: Props) {
  const of = fieldsOf(props);
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
  const of = fieldsOf(props);
  return (
    <fieldset>
      <legend>{ui.t.clients.preset.contact()}</legend>
      <Field {...of('contactPerson')} maxlength={200} />
      <Field {...of('contactPhone')} type="tel" inputmode="tel" maxlength={50} />
      <Field {...of('contactEmail')} autocapitalize="none" maxlength={200} />
      <TextArea {...of('deliveryNotes')} maxlength={2000} />
      {preset?.isActive !== false && <CheckBox {...of('isDefault')} />}
    </fieldset>
  );
}

function PresetForm(props: Props) {
  const { ui, draft, client, preset } = props;
  const { clients } = ui.t;
  const action = preset ? `/delivery-presets/${preset.id}` : `/clients/${client.id}/delivery-presets/new`;
  const create = preset ? undefined : clients.preset.create();
  return (
    <EditForm {...{ ui, draft, labelOf, action, create }} cancel={`/clients/${client.id}#addresses`}>
      <div class="columns">
        <Place {...props} />
        <Contact {...props} />
      </div>
      {preset && <p class="help">{clients.preset.copied()}</p>}
    </EditForm>
  );
}

/** A saved address: a form for who may change it, else what it says. */
export function PresetPage(props: Props) {
  const { ui, draft, title, client, preset } = props;
  return (
    <>
      <div class="told">
        <a href={`/clients/${client.id}`}>
          <span aria-hidden="true">←</span> {client.name}
        </a>
      </div>
      <h1>{title}</h1>
      <NoticeOf ui={ui} notice={draft.notice} />
      {preset && !ui.can('clients.manage') ? <AddressFacts ui={ui} preset={preset} /> : <PresetForm {...props} />}
    </>
  );
}
