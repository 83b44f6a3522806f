import type { ColourTable } from '../../profiles/filling/context.ts';
import type { CategoryCode } from '../categories.ts';
import type { colours, materials } from '../tables.ts';

export type StarterColour = Omit<typeof colours.$inferInsert, 'id' | 'system'> & { system: ColourTable };
type Columns = Omit<typeof materials.$inferInsert, 'id' | 'category' | 'createdAt' | 'updatedAt' | 'updatedBy'>;
export type StarterMaterial = Columns & { category: CategoryCode };

/** Lines of "a | b | c", one a row. */
export const starterRows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** Code (* popular, ~ known only roughly) | hex | light reflectance value | names in English, Russian, Latvian. */
export const coloursOf = (system: ColourTable, table: string): StarterColour[] =>
  starterRows(table).map(([said, hex, lrv, nameEn, nameRu, nameLv]) => ({
    system,
    code: said!.replace(/[*~]$/, ''),
    nameEn: nameEn!,
    nameRu: nameRu!,
    nameLv: nameLv!,
    hex: hex!,
    lrv: lrv === '-' ? null : Number(lrv),
    isPopular: said!.endsWith('*'),
    isApproximate: said!.endsWith('~'),
  }));

/** To be checked before anybody relies on it. */
export const roughly = <T extends { isApproximate?: boolean }>(rows: readonly T[]): T[] =>
  rows.map((row) => ({ ...row, isApproximate: true }));
