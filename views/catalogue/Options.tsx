import type { ColourRow, MaterialRow } from '../../src/catalogue/snapshot.ts';
import { typedColour } from '../../src/catalogue/systems.ts';
import type { Ui } from '../../src/http/ui.ts';
import { nameIn } from './words.ts';

/** What a picker offers: the value is what the field takes, the words are for whoever looks for it. */
export const MaterialOptions = ({ ui, materials }: { ui: Ui; materials: readonly MaterialRow[] }) => (
  <>
    {materials.map((row) => (
      <option value={row.code}>{`${row.shortName} · ${nameIn(row, ui.locale)}`}</option>
    ))}
  </>
);

interface ColourProps {
  ui: Ui;
  colours: readonly ColourRow[];
  /** What stands in the field already, and stays. */
  before: string;
}

export const ColourOptions = ({ ui, colours, before }: ColourProps) => (
  <>
    {colours.map((row) => (
      <option value={before + typedColour(row)}>{nameIn(row, ui.locale)}</option>
    ))}
  </>
);
