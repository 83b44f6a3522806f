/** Acrylic and other plastics in sheets. */

import type { CategoryCode } from '../categories.ts';
import { roughly, type StarterMaterial, starterRows } from './rows.ts';

const millimetres = (text: string) => text.split(' ').map(Number);

/** Colour code | names | thicknesses in mm | light transmittance in per cent | hex. */
const plexiglas = (
  series: 'XT' | 'GS' | 'LED',
  category: CategoryCode,
  size: { lengthMm: number; widthMm: number },
  table: string,
): StarterMaterial[] =>
  starterRows(table).map(([colour, en, ru, lv, thicknesses, light, hex]) => ({
    category,
    code: `PLEXIGLAS_${series}_${colour}`,
    nameEn: `PLEXIGLAS® ${series} ${colour} ${en}`,
    nameRu: `PLEXIGLAS® ${series} ${colour} ${ru}`,
    nameLv: `PLEXIGLAS® ${series} ${colour} ${lv}`,
    shortName: colour!,
    hex: hex!,
    thicknessOptions: millimetres(thicknesses!),
    attributes: { brand: 'PLEXIGLAS®', colourCode: colour!, lightTransmittance: Number(light), ...size },
  }));

const acrylic = [
  ...plexiglas(
    'XT',
    'ACRYLIC_XT',
    { lengthMm: 3050, widthMm: 2050 },
    `
0F00 | clear | прозрачный | caurspīdīgs | 1.5 2 3 4 5 6 8 10 12 15 20 25 | 92 | #FFFFFF
WN071 | white opal | белый опал | balts opāls | 2 3 4 5 6 8 10 | 30 | #F5F5F0
WN297 | white | белый | balts | 2 3 4 5 6 8 10 | 25 | #FAFAFA
WN970 | white | белый | balts | 2 3 4 5 6 8 10 | 35 | #FFFFFF
1N870 | yellow | жёлтый | dzeltens | 2 3 4 5 6 8 10 | 20 | #FFD700
3N570 | red | красный | sarkans | 2 3 4 5 6 8 10 | 15 | #DC143C
5N870 | blue | синий | zils | 2 3 4 5 6 8 10 | 18 | #0047AB
6N570 | green | зелёный | zaļš | 2 3 4 5 6 8 10 | 20 | #228B22
9N870 | black | чёрный | melns | 2 3 4 5 6 8 10 12 15 | 0 | #000000
7A670 | grey | серый | pelēks | 2 3 4 5 6 8 10 | 71 | #808080
`,
  ),
  ...plexiglas(
    'GS',
    'ACRYLIC_GS',
    { lengthMm: 3050, widthMm: 2030 },
    `
WH10 | white, opaque | белый, непрозрачный | balts, necaurspīdīgs | 3 4 5 6 8 10 12 15 20 | 0 | #FFFFFF
WH73 | white | белый | balts | 3 4 5 6 8 10 12 | 50 | #FEFEFE
`,
  ),
  ...plexiglas(
    'LED',
    'ACRYLIC_LED',
    { lengthMm: 3050, widthMm: 2050 },
    '0E010 | clear | прозрачный | caurspīdīgs | 2 3 4 5 6 8 10 12 | 92 | #FFFFFF',
  ),
];

/** Code | category | names | short name | thicknesses in mm | hex | maker | density in g/cm³. */
const plastics = starterRows(`
PVC_PALIGHT_WHITE | PVC_FOAM | PALIGHT® white | PALIGHT® белый | PALIGHT® balts | PVC | 1 2 3 4 5 6 8 10 13 15 19 | #FFFFFF | PALIGHT® | 0.55
PVC_PALIGHT_BLACK | PVC_FOAM | PALIGHT® black | PALIGHT® чёрный | PALIGHT® melns | PVC BLACK | 3 4 5 6 10 | #1C1C1C | PALIGHT® | 0.55
PVC_PALIGHT_GREY | PVC_FOAM | PALIGHT® grey | PALIGHT® серый | PALIGHT® pelēks | PVC GREY | 3 5 6 10 | #8A8D8F | PALIGHT® | 0.55
PVC_PALIGHT_RED | PVC_FOAM | PALIGHT® red | PALIGHT® красный | PALIGHT® sarkans | PVC RED | 3 5 | #C8102E | PALIGHT® | 0.55
PVC_PALIGHT_BLUE | PVC_FOAM | PALIGHT® blue | PALIGHT® синий | PALIGHT® zils | PVC BLUE | 3 5 | #003DA5 | PALIGHT® | 0.55
PVC_FOREX_CLASSIC | PVC_FOAM | FOREX® classic white | FOREX® classic белый | FOREX® classic balts | FOREX | 1 2 3 4 5 6 8 10 13 15 19 | #FFFFFF | FOREX® | 0.5
PVC_VEKAPLAN_S | PVC_FOAM | VEKAPLAN S white | VEKAPLAN S белый | VEKAPLAN S balts | VEKAPLAN | 2 3 4 5 6 8 10 | #FFFFFF | VEKAPLAN | 0.6
PC_SOLID_CLEAR | POLYCARBONATE | Polycarbonate solid, clear | Поликарбонат монолитный, прозрачный | Monolīts polikarbonāts, caurspīdīgs | PC CLEAR | 2 3 4 5 6 8 10 | #FFFFFF | - | 1.2
PC_SOLID_OPAL | POLYCARBONATE | Polycarbonate solid, opal | Поликарбонат монолитный, опал | Monolīts polikarbonāts, opāls | PC OPAL | 2 3 4 5 6 | #F5F5F0 | - | 1.2
PETG_CLEAR | PETG | PETG clear | ПЭТГ прозрачный | PETG caurspīdīgs | PETG | 1 2 3 4 5 | #FFFFFF | - | 1.27
HIPS_WHITE | HIPS | Polystyrene HIPS, white | Полистирол HIPS, белый | Polistirols HIPS, balts | HIPS | 1 1.5 2 3 4 5 | #FFFFFF | - | 1.05
`).map(
  ([code, category, nameEn, nameRu, nameLv, shortName, thicknesses, hex, brand, density]): StarterMaterial => ({
    category: category as CategoryCode,
    code: code!,
    nameEn: nameEn!,
    nameRu: nameRu!,
    nameLv: nameLv!,
    shortName: shortName!,
    hex: hex!,
    thicknessOptions: millimetres(thicknesses!),
    attributes: { ...(brand !== '-' && { brand: brand! }), density: Number(density) },
  }),
);

export const plasticSheets: StarterMaterial[] = [...acrylic, ...roughly(plastics)];
