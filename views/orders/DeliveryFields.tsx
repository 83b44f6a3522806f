import type { PresetRow } from '../../src/clients/address.ts';
import { FILLED_FROM, OFFERED_TO, type Offered } from '../../src/clients/delivery-form.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { type FieldOf, fieldsOf } from '../shared/EditForm.tsx';
import { Field, fieldId, type Option, Select, TextArea } from '../shared/Field.tsx';
import { orderFieldLabel } from './field-props.ts';

interface Props {
  ui: Ui;
  draft: Draft;
  /** Where the form is posted. */
  action: string;
  /** The addresses of the client that is typed. */
  offered: Offered;
}

const CHOSEN = 'deliveryPresetId';
const ID = 'delivery';

function optionOf({ t }: Ui, { id, name, addressLine1, city, isDefault }: PresetRow): Option {
  const words = { name, place: `${addressLine1}, ${city}` };
  return [String(id), isDefault ? t.clients.delivery.optionDefault(words) : `${words.name} · ${words.place}`];
}

/** One of the client's addresses, or none: then it is written by hand. */
function Choice({ ui, offered, draft, of }: Props & { of: FieldOf }) {
  if (offered.presets.length === 0 && !draft.errors[CHOSEN]) return null;
  const options: Option[] = [
    ['', ui.t.clients.delivery.byHand()],
    ...offered.presets.map((preset) => optionOf(ui, preset)),
  ];
  return <Select {...of(CHOSEN)} now={undefined} options={options} />;
}

/** Fetches the addresses of another client, or fills in another address: by htmx at once, else when it is pressed. */
const Update = ({ ui, action }: Pick<Props, 'ui' | 'action'>) => (
  <div class="no-scripts">
    <button
      type="submit"
      class="btn"
      name="intent"
      value="update"
      formnovalidate
      hx-post={action}
      hx-trigger={`change from:'closest form' target:'#${fieldId('client')},#${fieldId(CHOSEN)}' delay:50ms`}
      hx-vals='{"intent":"update"}'
      hx-target={`#${ID}`}
      hx-swap="outerMorph"
      hx-sync="this:replace"
    >
      {ui.t.clients.delivery.update()}
    </button>
    <p class="help">{ui.t.clients.delivery.updateHelp()}</p>
  </div>
);

/** Where the goods go. It is swapped by itself when the client or the choice changes. */
export function DeliveryFields(props: Props) {
  const { ui, action, draft, offered } = props;
  const { form } = draft;
  const of = fieldsOf(ui, draft, orderFieldLabel);
  const { help, form: words } = ui.t.orders;
  const filledFrom = form.get(FILLED_FROM) ?? form.get(CHOSEN) ?? '';
  return (
    <fieldset id={ID}>
      <legend>{words.delivery()}</legend>
      <Choice {...props} of={of} />
      <TextArea {...of('deliveryAddress')} help={help.deliveryAddress()} rows={4} required />
      <Field {...of('deliveryContact')} autocomplete="off" />
      <Field {...of('deliveryPhone')} type="tel" inputmode="tel" autocomplete="off" />
      <TextArea {...of('deliveryNotes')} help={help.deliveryNotes()} rows={1} />
      <Update ui={ui} action={action} />
      <input type="hidden" name={OFFERED_TO} value={String(offered.clientId ?? '')} />
      <input type="hidden" name={FILLED_FROM} value={filledFrom} />
    </fieldset>
  );
}
