import type { ColourTable } from '../profiles/filling/context.ts';
import { squeezed } from './fold.ts';

export const colourSystems = ['RAL', 'ORACAL 8500', 'SIGNTRIM', 'PANTONE'] as const satisfies readonly ColourTable[];

const meant: Record<string, ColourTable> = { oracal: 'ORACAL 8500' };
for (const system of colourSystems) meant[squeezed(system)] = system;

/** A system as an address names it: "RAL", "ORACAL 8500", "ORACAL_8500". */
export const readSystem = (text: string): ColourTable | undefined => meant[squeezed(text)];

/** As people write it; the same in every language. */
export const systemName: Record<ColourTable, string> = {
  RAL: 'RAL Classic',
  'ORACAL 8500': 'ORACAL 8500',
  SIGNTRIM: 'SignTrim',
  PANTONE: 'Pantone',
};

/** A colour as it is typed into a field. */
export const typedColour = ({ system, code }: { system: ColourTable; code: string }): string =>
  system === 'PANTONE' ? `Pantone ${code}` : code;
