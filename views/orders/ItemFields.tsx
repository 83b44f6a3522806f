import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { signTypes } from '../../src/orders/status.ts';
import { Field, Select, TextArea } from '../shared/Field.tsx';
import { fieldProps } from './field-props.ts';

interface Props {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  theirs?: PostedForm | undefined;
}

function Item(props: Props & { index: number }) {
  const { ui, form, index } = props;
  const { item, form: words } = ui.t.orders;
  const of = (name: string, label: string) => ({ ...fieldProps(props, `items.${index}.${name}`), label });
  const id = form.get(`items.${index}.id`);
  const uses = signTypes.map((type) => [type, ui.t.orders.signType[type]()] as const);
  return (
    <fieldset class="item">
      <legend>{item.title({ n: index + 1 })}</legend>
      {id && <input type="hidden" name={`items.${index}.id`} value={id} />}
      <Field {...of('name', item.name())} required maxlength={100} autocomplete="off" />
      <Field {...of('quantity', item.quantity())} required inputmode="numeric" unit={item.pieces()} maxlength={8} />
      <Select {...of('signType', item.signType())} options={uses} />
      <Field {...of('widthMm', item.widthMm())} inputmode="numeric" unit="mm" maxlength={8} />
      <Field {...of('heightMm', item.heightMm())} inputmode="numeric" unit="mm" maxlength={8} />
      <TextArea {...of('notes', item.notes())} rows={1} maxlength={2000} />
      <button type="submit" class="btn plain" name="intent" value={`remove-item.${index}`} formnovalidate>
        {words.remove()}
        <span class="visually-hidden"> {item.title({ n: index + 1 })}</span>
      </button>
    </fieldset>
  );
}

/** The items of an order, with buttons to add and to remove that work without scripts. */
export function ItemFields(props: Props) {
  const { ui, form, errors } = props;
  return (
    <section id="items">
      <h2>{ui.t.orders.form.items()}</h2>
      {errors.items && (
        <p class="error" id="f-items">
          {sayReason(ui.t, errors.items)}
        </p>
      )}
      {form.indices('items').map((index) => (
        <Item {...props} index={index} />
      ))}
      <button type="submit" class="btn" name="intent" value="add-item" formnovalidate>
        {ui.t.orders.form.addItem()}
      </button>
    </section>
  );
}
