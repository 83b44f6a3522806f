import type { Reason } from '../../../src/commands/refusal.ts';
import type { PostedForm } from '../../../src/http/form.ts';
import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import { unitName } from '../../../src/i18n/units.ts';
import { SHEET } from '../../../src/orders/items/fields.ts';
import type { StoredField } from '../../../src/orders/items/form.ts';
import type { FieldView } from '../../../src/orders/items/sheet-sections.ts';
import type { Field as TemplateField } from '../../../src/profiles/fields.ts';
import { Both, Frame, fieldId } from '../../shared/Field.tsx';
import { InColour } from '../../sheets/FieldLine.tsx';
import { Control } from './controls.tsx';

export interface SheetFieldProps {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** What the sheet says by now, by the keys of the fields in which that differs. */
  theirs?: ReadonlyMap<string, StoredField> | undefined;
  /** Whether others depend on it. */
  isDriver: boolean;
  view: FieldView;
}

const unitOf = (field: TemplateField, { locale }: Ui) => {
  if (field.type === 'thickness' || field.type === 'dimensions') return unitName('mm', locale);
  return 'unit' in field && field.unit ? unitName(field.unit, locale) : undefined;
};

function helpOf({ ui, view }: SheetFieldProps): string | undefined {
  const { field, thicknesses } = view;
  const own = 'help' in field ? field.help?.[ui.locale] : undefined;
  if (thicknesses.length === 0) return own;
  const list = thicknesses.map((mm) => ui.format.number(mm)).join('; ');
  return [own, ui.t.items.thicknesses({ list })].filter(Boolean).join(' ');
}

function Toggle({ ui, form, errors, theirs, view, isDriver }: SheetFieldProps) {
  const name = `${SHEET}.${view.key}`;
  const id = fieldId(name);
  const error = errors[name];
  const now = theirs?.get(view.key);
  return (
    <div class={view.isNeeded ? 'field tick needed' : 'field tick'}>
      <input type="hidden" name={name} value="false" />
      <input
        type="checkbox"
        id={id}
        name={name}
        value="true"
        checked={form.get(name) === 'true'}
        data-drives={isDriver ? '' : undefined}
      />
      <label for={id}>{view.field.label[ui.locale]}</label>
      {error && <p class="error">{sayReason(ui.t, error)}</p>}
      {now && <Both ui={ui} name={name} label={view.field.label[ui.locale]} now={now.text} stored={now.texts} />}
    </div>
  );
}

const Warnings = ({ ui, view }: Pick<SheetFieldProps, 'ui' | 'view'>) => (
  <>
    {view.warnings.map((reason) => (
      <p class="warned">▲ {sayReason(ui.t, reason)}</p>
    ))}
  </>
);

/** A field of a sheet, by its type. */
export function SheetField(props: SheetFieldProps) {
  const { ui, errors, view } = props;
  const { field, key, told } = view;
  if (field.type === 'info_box') return <p class={`remark ${field.level}`}>{field.text[ui.locale]}</p>;
  if (field.type === 'toggle') {
    return (
      <>
        <Toggle {...props} />
        <Warnings {...props} />
      </>
    );
  }
  const name = `${SHEET}.${key}`;
  const now = props.theirs?.get(key);
  return (
    <>
      <Frame
        ui={ui}
        name={name}
        label={field.label[ui.locale]}
        unit={unitOf(field, ui)}
        help={helpOf(props)}
        error={errors[name]}
        now={now?.text}
        stored={now?.texts}
        isNeeded={view.isNeeded}
      >
        {(attributes) => <Control {...props} field={field} attributes={attributes} />}
      </Frame>
      {told && (
        <p class="is">
          {(told.stack ?? [told]).map((one) => (
            <>
              <InColour told={one} />{' '}
            </>
          ))}
        </p>
      )}
      <Warnings {...props} />
    </>
  );
}
