import type { Reason } from '../../../src/commands/refusal.ts';
import type { PostedForm } from '../../../src/http/form.ts';
import type { Ui } from '../../../src/http/ui.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import { unitName } from '../../../src/i18n/units.ts';
import { SHEET } from '../../../src/orders/items/fields.ts';
import type { StoredField } from '../../../src/orders/items/form.ts';
import type { FieldView } from '../../../src/orders/items/sheet-sections.ts';
import type { Field as TemplateField } from '../../../src/profiles/fields.ts';
import { Both, Frame, fieldId } from '../../shared/Field.tsx';
import { Control } from './controls.tsx';

export interface SheetFieldProps {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** What the sheet says by now, by the keys of the fields in which that differs. */
  theirs?: ReadonlyMap<string, StoredField> | undefined;
  /** The fields on which others depend. */
  drivers: ReadonlySet<string>;
  view: FieldView;
  /** It stands below a switch, where there is less room. */
  isBelow?: boolean;
}

const unitOf = (field: TemplateField, { locale }: Ui) => {
  if (field.type === 'thickness' || field.type === 'dimensions') return unitName('mm', locale);
  return 'unit' in field && field.unit ? unitName(field.unit, locale) : undefined;
};

/** So many letters of a material's name are seen in its field. */
const SEEN = 18;

/** What a field says under itself: its own help, what is chosen in full, and what follows from that. */
function helpOf({ ui, view }: SheetFieldProps): string | undefined {
  const { field, thicknesses, told, named, follows } = view;
  const { items } = ui.t;
  const own = 'help' in field ? field.help?.[ui.locale] : undefined;
  const isCut = field.type === 'material' && told && told.text.length > SEEN;
  const mm = thicknesses.map((one) => ui.format.number(one)).join('; ');
  const sold = field.type === 'material' && thicknesses.length > 1 && `${mm} ${unitName('mm', ui.locale)}`;
  const said = [isCut && told.text, named, sold].filter(Boolean).join(' · ');
  const stacked = field.type === 'film' && items.filmsHelp();
  const followed =
    follows !== undefined && (follows ? items.followsDay({ day: ui.format.date(follows, ui.today) }) : items.follows());
  return [own, said, stacked, followed].filter(Boolean).join(' ') || undefined;
}

/** A switch, and what it opens below itself: shown by the style sheet as soon as it is on. */
function Part(props: SheetFieldProps) {
  const { ui, form, errors, theirs, view, drivers } = props;
  const name = `${SHEET}.${view.key}`;
  const error = errors[name];
  const now = theirs?.get(view.key);
  const label = view.field.label[ui.locale];
  return (
    <div class="switching">
      <input type="hidden" name={name} value="false" />
      <label class={view.isNeeded ? 'opener needed' : 'opener'}>
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value="true"
          checked={form.get(name) === 'true'}
          data-drives={drivers.has(view.key) ? '' : undefined}
        />
        {label}
      </label>
      {error && <p class="error">{sayReason(ui.t, error)}</p>}
      {now && <Both ui={ui} name={name} label={label} now={now.text} stored={now.texts} />}
      <Warnings {...props} />
      {view.opens.length > 0 && (
        <fieldset class="opens" aria-label={label}>
          <SheetFields {...props} views={view.opens} isBelow />
        </fieldset>
      )}
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

/** A few digits have room beside a short label. */
function isShort(field: TemplateField, room: number, locale: Locale): boolean {
  if (field.label[locale].length > room) return false;
  if (field.type === 'thickness' || field.type === 'number' || field.type === 'integer') return true;
  return field.type === 'dropdown' && field.unit !== undefined && field.options.every(({ value }) => value.length < 4);
}

function shapeOf({ ui, view: { field }, isBelow }: SheetFieldProps): string | undefined {
  if (field.type === 'textarea') return 'rest';
  if (field.type === 'film') return 'layers';
  return isShort(field, isBelow ? 14 : 24, ui.locale) ? 'value' : undefined;
}

/** A field of a sheet, by its type. */
function SheetField(props: SheetFieldProps) {
  const { ui, errors, view } = props;
  const { field, key } = view;
  if (field.type === 'info_box') return <p class={`remark ${field.level}`}>{field.text[ui.locale]}</p>;
  if (field.type === 'toggle') return <Part {...props} />;
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
        class={shapeOf(props)}
      >
        {(attributes) => <Control {...props} field={field} attributes={attributes} />}
      </Frame>
      <Warnings {...props} />
    </>
  );
}

/** A material stands together with its thickness. */
const isThicknessOf = ({ field }: FieldView, { key }: FieldView) =>
  field.type === 'thickness' && field.material === key;

/** Fields one below the other. */
export function SheetFields({ views, ...props }: Omit<SheetFieldProps, 'view'> & { views: readonly FieldView[] }) {
  const groups: FieldView[][] = [];
  for (const view of views) {
    const last = groups.at(-1);
    if (last && isThicknessOf(view, last[0]!)) last.push(view);
    else groups.push([view]);
  }
  return (
    <>
      {groups.map((group) => {
        const fields = group.map((view) => <SheetField {...props} view={view} />);
        return group.length > 1 ? <div class="group">{fields}</div> : <>{fields}</>;
      })}
    </>
  );
}
