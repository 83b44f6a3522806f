import type { Ui } from '../../src/http/ui.ts';
import { unitName } from '../../src/i18n/units.ts';
import { type ColourSystem, colourNotations } from '../../src/vocabulary/order-status.ts';
import { Field, optionsOf, Select, TextArea } from '../shared/Field.tsx';
import { type LineProps, LineSection } from './LineSection.tsx';

/** RAL, PANTONE and HEX are called so in every language. */
export function colourSystemName(ui: Ui, system: ColourSystem): string {
  const words = ui.t.orders.material.colourSystems;
  return system === 'NONE' || system === 'OTHER' ? words[system]() : system;
}

/** What is bought or cut for the order. A row more or less, or none at all. */
export function OrderMaterialFields(props: LineProps) {
  const { ui } = props;
  const { material, item, form } = ui.t.orders;
  const mm = unitName('mm', ui.locale);
  const labels = Object.values(material.labels).map((label) => label());
  return (
    <LineSection
      {...props}
      list="materials"
      title={form.materials()}
      help={form.materialsHelp()}
      add={form.addMaterial()}
      titleOf={(n) => material.title({ n })}
    >
      {(of) => (
        <>
          <Field {...of('label')} offers={labels} />
          <Field {...of('material')} from="/choices/materials?words&q=" />
          <Field {...of('thicknessMm')} unit={mm} />
          <Field {...of('quantity')} required unit={item.pieces()} />
          <Field {...of('widthMm')} unit={mm} />
          <Field {...of('heightMm')} unit={mm} />
          <Select
            {...of('colourSystem')}
            options={optionsOf(colourNotations, (system) => colourSystemName(ui, system))}
          />
          <Field {...of('colourCode')} autocomplete="off" />
          <Field {...of('finish')} autocomplete="off" />
          <TextArea {...of('notes')} rows={1} />
        </>
      )}
    </LineSection>
  );
}
