import type { PresetDetail } from '../../src/clients/queries.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { EditForm, type FieldOf } from '../shared/EditForm.tsx';
import { CheckBox, Field, TextArea } from '../shared/Field.tsx';
import { AddressFacts } from './Addresses.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  client: { id: number; name: string };
  /** Undefined while it is new. */
  preset?: PresetDetail | undefined;
}

type PartProps = Pick<Props, 'ui' | 'preset'> & { of: FieldOf };

const Place = ({ ui, preset, of }: PartProps) => (
  <fieldset>
    <legend>{ui.t.clients.preset.address()}</legend>
    <Field {...of('presetName')} help={ui.t.clients.presetHelp.presetName()} autocomplete="off" autofocus={!preset} />
    {['addressLine1', 'addressLine2', 'postalCode', 'city', 'country'].map((name) => (
      <Field {...of(name)} autocomplete="off" />
    ))}
  </fieldset>
);

function Contact({ ui, preset, of }: PartProps) {
  return (
    <fieldset>
      <legend>{ui.t.clients.preset.contact()}</legend>
      <Field {...of('contactPerson')} autocomplete="off" />
      <Field {...of('contactPhone')} type="tel" inputmode="tel" autocomplete="off" />
      <Field {...of('contactEmail')} autocapitalize="none" autocomplete="off" />
      <TextArea {...of('deliveryNotes')} />
      {preset?.isActive !== false && <CheckBox {...of('isDefault')} />}
    </fieldset>
  );
}

function PresetForm(props: Props) {
  const { ui, draft, client, preset } = props;
  const { clients } = ui.t;
  const labels = { ...clients.field, ...clients.presetField };
  const action = preset ? `/delivery-presets/${preset.id}` : `/clients/${client.id}/delivery-presets/new`;
  const create = preset ? undefined : clients.preset.create();
  return (
    <EditForm {...{ ui, draft, action, create }} labels={labels} cancel={`/clients/${client.id}#addresses`}>
      {(of) => (
        <>
          <div class="columns">
            <Place ui={ui} preset={preset} of={of} />
            <Contact ui={ui} preset={preset} of={of} />
          </div>
          {preset && <p class="help">{clients.preset.copied()}</p>}
        </>
      )}
    </EditForm>
  );
}

/** A saved address: a form for who may change it, else what it says. */
export function PresetPage(props: Props) {
  const { ui, title, client, preset } = props;
  return (
    <>
      <div class="told">
        <a href={`/clients/${client.id}`}>
          <span aria-hidden="true">←</span> {client.name}
        </a>
      </div>
      <h1>{title}</h1>
      {preset && !ui.can('clients.manage') ? <AddressFacts ui={ui} preset={preset} /> : <PresetForm {...props} />}
    </>
  );
}
