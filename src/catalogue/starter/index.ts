/** The catalogue that the product comes with. */

import { electronics } from './electronics.ts';
import { metal } from './metal.ts';
import { oracal8500 } from './oracal.ts';
import { pantone } from './pantone.ts';
import { ral } from './ral.ts';
import type { StarterColour, StarterMaterial } from './rows.ts';
import { plasticSheets } from './sheets.ts';
import { signTrim } from './signtrim.ts';

export const starterMaterials: readonly StarterMaterial[] = [...plasticSheets, ...metal, ...electronics];
export const starterColours: readonly StarterColour[] = [...ral, ...oracal8500, ...signTrim, ...pantone];

const codes = new Set(starterMaterials.map(({ code }) => code));
/** What comes with the product comes again at each start: it is deactivated, never deleted. */
export const isStarterMaterial = (code: string): boolean => codes.has(code);
