import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import { unitName } from '../../../src/i18n/units.ts';
import { signTypes } from '../../../src/vocabulary/order-status.ts';
import type { FieldOf } from '../../shared/EditForm.tsx';
import { Both, Field, fieldId, TextArea } from '../../shared/Field.tsx';

type Props = { ui: Ui; of: FieldOf };
type Own = ReturnType<FieldOf> & { 'data-drives'?: '' };

/** What is wrong with a part of a cell. */
const Wrong = ({ ui, name, error }: Own) =>
  error ? (
    <p class="error" id={`${fieldId(name)}-error`}>
      {sayReason(ui.t, error)}
    </p>
  ) : null;

function Use({ ui, of }: Props) {
  const own: Own = of('signType');
  const { name, label, value, now, 'data-drives': drives } = own;
  const { signType } = ui.t.orders;
  const id = fieldId(name);
  const choice = (
    <div class="two" role="radiogroup" aria-labelledby={`${id}-label`}>
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
  );
  const tell = (code: string) => signType[code as (typeof signTypes)[number]]?.() ?? code;
  return (
    <div class="field">
      <span class="label" id={`${id}-label`}>
        {label}
      </span>
      {now === undefined ? (
        choice
      ) : (
        <Both {...{ ui, name, label, now, tell }} stored={[[name, now]]}>
          {choice}
        </Both>
      )}
      <Wrong {...own} />
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

/** Both sides in one cell; where one of them was changed meanwhile, each in its own, to be chosen. */
function Size({ ui, of }: Props) {
  const [width, height]: [Own, Own] = [of('widthMm'), of('heightMm')];
  const mm = unitName('mm', ui.locale);
  if (width.now !== undefined || height.now !== undefined) {
    return (
      <>
        <Field {...width} unit={mm} />
        <Field {...height} unit={mm} />
      </>
    );
  }
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
        <Wrong {...own} />
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
