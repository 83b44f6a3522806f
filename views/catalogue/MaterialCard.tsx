import { unitWord } from '../../src/catalogue/attributes.ts';
import type { MaterialRow } from '../../src/catalogue/snapshot.ts';
import type { Ui } from '../../src/http/ui.ts';
import { inkOn } from '../../src/profiles/filling/light.ts';
import { Swatch } from '../sheets/Swatch.tsx';
import { nameIn } from './words.ts';

interface Props {
  ui: Ui;
  row: MaterialRow;
}

const SHOWN = 5;

/** The short name in its colour, as the sheet prints it. */
export const ShortName = ({ row }: { row: Pick<MaterialRow, 'shortName' | 'hex'> }) =>
  row.hex ? (
    <Swatch box={{ text: row.shortName, hex: row.hex, ink: inkOn(row.hex) }} />
  ) : (
    <b class="swatch plain">{row.shortName}</b>
  );

/** Thicknesses, five at most, and how many more. */
function thicknesses({ format, locale }: Ui, { thicknessOptions }: MaterialRow): string {
  if (thicknessOptions.length === 0) return '';
  const shown = thicknessOptions.slice(0, SHOWN).map((mm) => format.number(mm));
  const more = thicknessOptions.length - shown.length;
  return `${shown.join(' · ')} ${unitWord('mm', locale)}${more > 0 ? ` +${more}` : ''}`;
}

/** What one wants to know at a glance: make, thicknesses, light, colour temperature. */
function facts(ui: Ui, row: MaterialRow): string[] {
  const { brand, lightTransmittance, colourTemp } = row.attributes;
  const isNamed = nameIn(row, ui.locale).includes(String(brand));
  return [
    brand === undefined || isNamed ? '' : String(brand),
    thicknesses(ui, row),
    typeof lightTransmittance === 'number' ? ui.t.catalogue.list.light({ n: lightTransmittance }) : '',
    typeof colourTemp === 'number' ? `${colourTemp} ${unitWord('K', ui.locale)}` : '',
  ].filter((fact) => fact !== '');
}

export function MaterialCard({ ui, row }: Props) {
  const { list, state } = ui.t.catalogue;
  const name = nameIn(row, ui.locale);
  return (
    <li class={row.isActive ? undefined : 'off'}>
      <ShortName row={row} />
      <b class="name">{ui.can('catalogue.manage') ? <a href={`/materials/${row.code}`}>{name}</a> : name}</b>
      <small class="reference">{row.code}</small>
      {facts(ui, row).map((fact) => (
        <small>{fact}</small>
      ))}
      {!row.isActive && (
        <small class="state">
          <span aria-hidden="true">○</span> {state.inactive()}
        </small>
      )}
      {row.isApproximate && <small class="mark">≈ {list.approximate()}</small>}
    </li>
  );
}
