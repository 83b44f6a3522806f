import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import type { ItemForm } from '../../../src/orders/item-form.ts';
import { driversOf, type SectionView } from '../../../src/orders/sheet-sections.ts';
import { SheetField, type SheetFieldProps } from './SheetField.tsx';

export type SheetProps = Omit<SheetFieldProps, 'view' | 'isDriver' | 'form' | 'errors'> & { state: ItemForm };

export const sectionId = (key: string) => `section-${key}`;

/** A section of more fields may run over several columns; the others keep together under their head. */
const LONG = 12;

/** A section as a column under its black head. `looks` tells the server, at the next update, whether to draw it anew. */
export function SheetSection({ ui, state, theirs, view }: SheetProps & { view: SectionView }) {
  const { section, fields, looks } = view;
  const { form, errors } = state;
  const drivers = driversOf(state.template!);
  return (
    <fieldset id={sectionId(section.key)} class={fields.length > LONG ? 'long' : undefined}>
      <legend>{section.label[ui.locale]}</legend>
      <input type="hidden" name={`looks.${section.key}`} value={looks} />
      {fields.map((one) => (
        <SheetField ui={ui} form={form} errors={errors} theirs={theirs} view={one} isDriver={drivers.has(one.key)} />
      ))}
    </fieldset>
  );
}

/** What the sheet as a whole warns of. */
export function SheetWarnings({ ui, state }: { ui: Ui; state: ItemForm }) {
  const whole = state.validation?.warnings.filter(({ field }) => !field) ?? [];
  return (
    <div id="sheet-warnings" role="status">
      {whole.map((reason) => (
        <p class="warned">▲ {sayReason(ui.t, reason)}</p>
      ))}
    </div>
  );
}

/** The sheet as it will be printed: its sections side by side. */
export const SheetColumns = (props: SheetProps) => (
  <div class="sheet-columns">
    {props.state.sections.map((view) => (
      <SheetSection {...props} view={view} />
    ))}
  </div>
);
