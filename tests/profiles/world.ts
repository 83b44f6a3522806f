import type { CatalogueMaterial, SheetContext } from '../../src/profiles/filling/context.ts';
import type { Header } from '../../src/profiles/filling/values.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import type { Template } from '../../src/profiles/template.ts';

const row = (
  code: string,
  category: string,
  shortName: string,
  thicknessOptions: number[],
  hex: string | null = null,
) => ({
  code,
  category,
  isActive: true,
  thicknessOptions,
  names: { en: `${code} in English`, ru: `${code} по-русски`, lv: `${code} latviski` },
  shortName,
  hex,
});

/** A small catalogue: something of every category that the starter templates ask for. */
export const catalogue: CatalogueMaterial[] = [
  row('PLEXIGLAS_XT_WN071', 'ACRYLIC_XT', 'WN071', [2, 3, 4, 5, 6, 8, 10], '#F5F5F0'),
  row('PLEXIGLAS_XT_0F00', 'ACRYLIC_XT', '0F00', [1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25], '#FFFFFF'),
  row('PLEXIGLAS_XT_9N870', 'ACRYLIC_XT', '9N870', [2, 3, 4, 5], '#000000'),
  row('PLEXIGLAS_GS_WH10', 'ACRYLIC_GS', 'WH10', [3, 5, 10, 20], '#FFFFFF'),
  row('PLEXIGLAS_LED_0E010', 'ACRYLIC_LED', '0E010', [3, 5], '#FEFEFE'),
  ...[1, 1.2, 1.3, 1.5, 2, 3].map((mm) =>
    row(`ALU_MILL_${mm.toFixed(1).replace('.', '_')}`, 'ALU_SHEET', `ALU ${mm.toFixed(1)}`, [mm], '#C0C0C0'),
  ),
  row('ALU_TUBE_SQUARE_20', 'ALU_PROFILE', 'ALU 20x20', []),
  row('DIBOND_WHITE_3', 'ALU_COMPOSITE', 'DIBOND 3', [3], '#FFFFFF'),
  row('PVC_FOAM_WHITE', 'PVC_FOAM', 'PVC', [1, 3, 5, 10, 19], '#FFFFFF'),
  row('BALTLED_3', 'LED_MODULE', 'BaltLED', []),
  row('LEMLUX_COB', 'LED_STRIP', 'COB', []),
  row('MEANWELL_100', 'PSU', 'MeanWell 100', []),
];

const tables: Record<string, Record<string, { name: string; hex: string; lrv?: number }>> = {
  RAL: {
    '7016': { name: 'Anthracite grey', hex: '#2E3236', lrv: 8.41 },
    '9016': { name: 'Traffic white', hex: '#F1F0EA', lrv: 87 },
    '3020': { name: 'Traffic red', hex: '#BB1E10', lrv: 12.64 },
  },
  PANTONE: { '186 C': { name: 'Red', hex: '#C8102E' } },
  'ORACAL 8500': { '031': { name: 'Red', hex: '#D4001F' }, '021': { name: 'Yellow', hex: '#FFD100' } },
  SIGNTRIM: { '971': { name: 'White', hex: '#FFFFFF' }, '785': { name: 'Black', hex: '#000000' } },
};

export const TODAY = '2026-11-20';

export const world: SheetContext = {
  material: (text) =>
    catalogue.find(({ code, shortName, names }) =>
      [code, shortName, ...Object.values(names)].some((one) => one.toUpperCase() === text.toUpperCase()),
    ),
  colour(table, code) {
    const found = tables[table]?.[code];
    return found && { code, ...found };
  },
  today: TODAY,
  order: { dueDate: '2026-12-04', loadingDate: null },
};

export const outdoor: Header = { name: 'Letter', quantity: 2, sign_type: 'OUTDOOR', width_mm: 1200, height_mm: 400 };
export const indoor: Header = { ...outdoor, sign_type: 'INDOOR' };

export const starter = (code: string): Template => starterTemplates.find((one) => one.code === code)!;
