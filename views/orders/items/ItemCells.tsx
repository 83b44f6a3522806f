import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import { unitName } from '../../../src/i18n/units.ts';
import { signTypes } from '../../../src/vocabulary/order-status.ts';
import type { FieldOf } from '../../shared/EditForm.tsx';
import { Field, fieldId, Now, TextArea } from '../../shared/Field.tsx';

type Props = { ui: Ui; of: FieldOf };
type Own = ReturnType<FieldOf> & { 'data-drives'?: '' };

/** What is wrong with a part of a cell, and what stands there by now. */
const Said = ({ ui, name, error, now, tell }: Own & { tell?: (now: string) => string }) => (
  <>
    {error && (
      <p class="error" id={`${fieldId(name)}-error`}>
        {sayReason(ui.t, error)}
      </p>
    )}
    <Now ui={ui} now={now} tell={tell} />
  </>
);

function Use({ ui, of }: Props) {
  const own: Own = of('signType');
  const { name, label, value, 'data-drives': drives } = own;
  const { signType } = ui.t.orders;
  const id = fieldId(name);
  return (
    <div class="field" role="radiogroup" aria-labelledby={`${id}-label`}>
      <span class="label" id={`${id}-label`}>
        {label}
      </span>
      <div class="two">
        {signTypes.map((code, i) => (
          <label>
            <input
              type="radio"
              id={i === 0 ? id : undefined}
              name={name}
              value={code}
              checked={value === code}
              data-drives={drives}
            />
            {signType[code]()}
          </label>
        ))}
      </div>
      <Said {...own} tell={(now) => signType[now as (typeof signTypes)[number]]?.() ?? now} />
    </div>
  );
}

function Side({ own, mm }: { own: Own; mm: string }) {
  const { name, label, value, error, 'data-drives': drives } = own;
  const id = fieldId(name);
  return (
    <>
      <label class="visually-hidden" for={id}>
        {label}, {mm}
      </label>
      <input
        id={id}
        name={name}
        value={value}
        inputmode="numeric"
        autocomplete="off"
        maxlength={8}
        data-drives={drives}
        aria-invalid={error && 'true'}
        aria-describedby={error && `${id}-error`}
      />
    </>
  );
}

function Size({ ui, of }: Props) {
  const [width, height]: [Own, Own] = [of('widthMm'), of('heightMm')];
  const mm = unitName('mm', ui.locale);
  return (
    <div class="field">
      <span class="label">
        {width.label} × {height.label.toLocaleLowerCase(ui.locale)}
      </span>
      <div class="by">
        <Side own={width} mm={mm} />
        <span aria-hidden="true">×</span>
        <Side own={height} mm={mm} />
        <span class="unit">{mm}</span>
      </div>
      {[width, height].map((own) => (
        <Said {...own} />
      ))}
    </div>
  );
}

/** The cells above a sheet. `isUsual`: the name is the one that the sheet begins with, and is typed over. */
export function ItemCells({
  ui,
  of,
  isUsual,
  isPlain,
  hasFocus,
}: Props & { isUsual: boolean; isPlain: boolean; hasFocus: boolean }) {
  const { item } = ui.t.orders;
  const usual = isUsual && { 'data-usual': '' };
  return (
    <fieldset class={isPlain ? 'item-cells plain' : 'item-cells'}>
      <legend class="visually-hidden">{ui.t.items.head()}</legend>
      <Field {...of('name')} {...usual} required={false} autofocus={hasFocus} autocomplete="off" />
      <Field {...of('quantity')} unit={item.pieces()} inputmode="numeric" />
      <Use ui={ui} of={of} />
      <Size ui={ui} of={of} />
      {!isPlain && <TextArea {...of('notes')} rows={1} />}
    </fieldset>
  );
}
