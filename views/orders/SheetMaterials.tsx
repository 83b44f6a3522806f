import { colourNameIn } from '../../src/catalogue/colour-names.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { boxOf } from '../../src/profiles/filling/light.ts';
import { type MaterialRow, materialRows, systemInWords } from '../../src/profiles/filling/material-rows.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { Swatch } from '../sheets/Swatch.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
  sheets: readonly (Sheet | null)[];
}

function Colour({ ui, colour }: { ui: Ui; colour: NonNullable<MaterialRow['colour']> }) {
  const { system, code, hex } = colour;
  const [box] = boxOf(code, hex);
  const name = colour.name && colourNameIn(ui.locale, system, code, colour.name);
  const words = [systemInWords(system), box ? '' : code, name].filter(Boolean).join(' ');
  return (
    <>
      {box && <Swatch box={box} />} {words}
    </>
  );
}

/** What the sheets call for, to be bought or cut: it follows from them, and changes with them. */
export function SheetMaterials({ ui, order, sheets }: Props) {
  const { material, item } = ui.t.orders;
  const rows = sheets.flatMap((sheet, i) =>
    sheet ? materialRows(sheet).map((row) => ({ row, place: i + 1, item: order.items[i]! })) : [],
  );
  if (rows.length === 0) return null;
  return (
    <table class="items materials">
      <caption>{ui.t.items.fromSheets()}</caption>
      <thead>
        <tr>
          <th scope="col">{material.label()}</th>
          <th scope="col">{material.material()}</th>
          <th scope="col" class="num">
            {material.thicknessMm()}
          </th>
          <th scope="col">{material.colour()}</th>
          <th scope="col" class="num">
            {ui.t.orderPage.place()}
          </th>
          <th scope="col" class="num">
            {material.quantity()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, place, item: of }) => (
          <tr>
            <th class="words" scope="row" data-h={material.label()}>
              {row.label[ui.locale]}
            </th>
            <td class="words" data-h={material.material()}>
              {row.material?.names[ui.locale]}
            </td>
            <td class="num" data-h={material.thicknessMm()}>
              {row.thicknessMm === null ? '' : ui.format.millimetres(row.thicknessMm)}
            </td>
            <td class="words" data-h={material.colour()}>
              {row.colour ? <Colour ui={ui} colour={row.colour} /> : ''}
            </td>
            <td class="num at" data-h={ui.t.items.head()} title={of.name}>
              {place}
            </td>
            <td class="num of" data-h={material.quantity()}>
              {ui.format.number(row.quantity)} {item.pieces()}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
