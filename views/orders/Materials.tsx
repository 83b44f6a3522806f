import type { Ui } from '../../src/http/ui.ts';
import type { MaterialDetail } from '../../src/orders/queries.ts';
import { colourSystemName } from './MaterialFields.tsx';

/** "RAL 9016, matt": the code says which system where it does not show by itself. */
function colourOf(ui: Ui, { colourSystem, colourCode, finish }: MaterialDetail): string {
  const hasName = colourSystem === 'RAL' || colourSystem === 'PANTONE';
  const colour = hasName ? `${colourSystemName(ui, colourSystem)} ${colourCode}` : colourCode;
  return [colour, finish].filter(Boolean).join(', ');
}

/** What is bought or cut: one line a row. */
export function Materials({ ui, materials }: { ui: Ui; materials: readonly MaterialDetail[] }) {
  const { material, item } = ui.t.orders;
  return (
    <table class="items materials">
      <thead>
        <tr>
          <th scope="col">{material.label()}</th>
          <th scope="col">{material.material()}</th>
          <th scope="col" class="num">
            {material.thicknessMm()}
          </th>
          <th scope="col">{material.colour()}</th>
          <th scope="col" class="num">
            {material.quantity()}
          </th>
          <th scope="col" class="num">
            {material.size()}
          </th>
          <th scope="col">{material.notes()}</th>
        </tr>
      </thead>
      <tbody>
        {materials.map((row) => (
          <tr>
            <th class="words" scope="row" data-h={material.label()}>
              {row.label}
            </th>
            <td class="words" data-h={material.material()}>
              {row.material}
            </td>
            <td class="num" data-h={material.thicknessMm()}>
              {row.thicknessMm === null ? '' : ui.format.millimetres(row.thicknessMm)}
            </td>
            <td class="words" data-h={material.colour()}>
              {colourOf(ui, row)}
            </td>
            <td class="num of" data-h={material.quantity()}>
              {ui.format.number(row.quantity)} {item.pieces()}
            </td>
            <td class="num" data-h={material.size()}>
              {ui.format.size(row.widthMm, row.heightMm)}
            </td>
            <td class="lines" data-h={material.notes()}>
              {row.notes}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
