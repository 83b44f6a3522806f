import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import { SHEET } from '../../../src/orders/items/fields.ts';
import type { ItemForm } from '../../../src/orders/items/form.ts';
import { driversOf, type SectionView } from '../../../src/orders/items/sheet-sections.ts';
import { fieldId } from '../../shared/Field.tsx';
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

/** What the sheet still needs, each a link to its field, and what it warns of as a whole. */
export function SheetState({ ui, state }: { ui: Ui; state: ItemForm }) {
  const { values = {}, warnings = [] } = state.validation ?? {};
  const needed = state.sections.flatMap(({ fields }) =>
    fields.filter(({ key, isNeeded }) => isNeeded && values[key] === undefined),
  );
  return (
    <div id="sheet-state" role="status">
      {needed.length > 0 && (
        <p class="warned">
          {ui.t.items.stillNeeded()}{' '}
          {needed.map(({ key, field }, i) => (
            <>
              {i > 0 && ', '}
              <a href={`#${fieldId(`${SHEET}.${key}`)}`}>{field.label[ui.locale]}</a>
            </>
          ))}
        </p>
      )}
      {warnings
        .filter(({ field }) => !field)
        .map((reason) => (
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
