import { addressText } from '../../src/clients/address.ts';
import type { PresetDetail } from '../../src/clients/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { addressIn } from '../../src/i18n/countries.ts';
import { ActButton } from '../shared/ActForm.tsx';

interface Props {
  ui: Ui;
  preset: PresetDetail;
}

/** A saved address as it will stand on an order. */
export function AddressFacts({ ui, preset }: Props) {
  const { presetField } = ui.t.clients;
  const contact = [preset.contactPerson, preset.contactPhone, preset.contactEmail].filter(Boolean).join('\n');
  return (
    <dl class="facts">
      <div>
        <dt>{ui.t.clients.preset.address()}</dt>
        <dd>{addressIn(ui.locale, addressText(preset))}</dd>
      </div>
      {contact && (
        <div>
          <dt>{ui.t.clients.preset.contact()}</dt>
          <dd>{contact}</dd>
        </div>
      )}
      {preset.deliveryNotes && (
        <div>
          <dt>{presetField.deliveryNotes()}</dt>
          <dd>{preset.deliveryNotes}</dd>
        </div>
      )}
    </dl>
  );
}

function Acts({ ui, preset }: Props) {
  const { preset: words } = ui.t.clients;
  const at = `/delivery-presets/${preset.id}`;
  return (
    <div class="row-acts">
      <a href={at}>
        {words.edit()}
        <span class="visually-hidden"> {preset.name}</span>
      </a>
      {preset.isActive && !preset.isDefault && (
        <ActButton ui={ui} action={`${at}/default`} label={words.makeDefault()} />
      )}
      {preset.isActive && <ActButton ui={ui} action={`${at}/deactivation`} label={words.deactivate()} />}
      {!preset.isActive && <ActButton ui={ui} action={`${at}/reactivation`} label={words.reactivate()} />}
    </div>
  );
}

const Address = ({ ui, preset }: Props) => (
  <li class="address" id={`address-${preset.id}`}>
    <h3>
      {preset.name} {preset.isDefault && <span class="mark done">{ui.t.clients.preset.default()}</span>}
      {!preset.isActive && <span class="mark">{ui.t.clients.preset.inactive()}</span>}
    </h3>
    <AddressFacts ui={ui} preset={preset} />
    {ui.can('clients.manage') && <Acts ui={ui} preset={preset} />}
  </li>
);

/** What is in use first, the default before all. */
const inOrder = (a: PresetDetail, b: PresetDetail) =>
  Number(b.isActive) - Number(a.isActive) || Number(b.isDefault) - Number(a.isDefault) || a.id - b.id;

/** Where the goods of a client are brought. */
export function Addresses({ ui, clientId, presets }: { ui: Ui; clientId: number; presets: readonly PresetDetail[] }) {
  const { field, page, preset } = ui.t.clients;
  return (
    <section id="addresses" class="part">
      <h2>{field.presets()}</h2>
      {presets.length === 0 ? (
        <p class="help">{page.noPresets()}</p>
      ) : (
        <ul class="addresses">
          {[...presets].sort(inOrder).map((one) => (
            <Address ui={ui} preset={one} />
          ))}
        </ul>
      )}
      {ui.can('clients.manage') && (
        <a class="btn" href={`/clients/${clientId}/delivery-presets/new`}>
          {preset.add()}
        </a>
      )}
    </section>
  );
}
