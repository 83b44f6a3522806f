import type { Ui } from '../../src/http/ui.ts';
import { unitName } from '../../src/profiles/filling/units.ts';
import { type ColourSystem, colourSystems } from '../../src/vocabulary/order-status.ts';
import { Field, Select, TextArea } from '../shared/Field.tsx';
import { type LineProps, LineSection } from './LineSection.tsx';

/** RAL, PANTONE and HEX are called so in every language. */
export function colourSystemName(ui: Ui, system: ColourSystem): string {
  const words = ui.t.orders.material.colourSystems;
  return system === 'NONE' || system === 'OTHER' ? words[system]() : system;
}

/** What is bought or cut for the order. A row more or less, or none at all. */
export function MaterialFields(props: LineProps) {
  const { ui } = props;
  const { material, item, form } = ui.t.orders;
  const mm = unitName('mm', ui.locale);
  const systems = colourSystems.map((system) => [system, colourSystemName(ui, system)] as const);
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
          <Field {...of('label')} required maxlength={100} list="material-labels" autocomplete="off" />
          <Field {...of('material')} maxlength={200} autocomplete="off" />
          <Field {...of('thicknessMm')} inputmode="decimal" unit={mm} maxlength={8} />
          <Field {...of('quantity')} required inputmode="numeric" unit={item.pieces()} maxlength={8} />
          <Field {...of('widthMm')} inputmode="numeric" unit={mm} maxlength={8} />
          <Field {...of('heightMm')} inputmode="numeric" unit={mm} maxlength={8} />
          <Select {...of('colourSystem')} options={systems} />
          <Field {...of('colourCode')} maxlength={50} autocomplete="off" />
          <Field {...of('finish')} maxlength={100} autocomplete="off" />
          <TextArea {...of('notes')} rows={1} maxlength={2000} />
        </>
      )}
    </LineSection>
  );
}

/** The parts that nearly every sign has. */
export const MaterialLabels = ({ ui }: { ui: Ui }) => (
  <datalist id="material-labels">
    {Object.values(ui.t.orders.material.labels).map((label) => (
      <option value={label()} />
    ))}
  </datalist>
);
