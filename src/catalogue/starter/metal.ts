/** Aluminium: a row a thickness, so that its weight and its bend belong to the row. */

import { roughly, type StarterMaterial, starterRows } from './rows.ts';

/** Code | thickness in mm | names of the finish | what the short name adds | finish | hex. */
const sheets = starterRows(`
MILL_1_0 | 1 | - | - | - | - | mill | #C0C0C0
MILL_1_2 | 1.2 | - | - | - | - | mill | #C0C0C0
MILL_1_3 | 1.3 | - | - | - | - | mill | #C0C0C0
MILL_1_5 | 1.5 | - | - | - | - | mill | #C0C0C0
MILL_2_0 | 2 | - | - | - | - | mill | #C0C0C0
MILL_3_0 | 3 | - | - | - | - | mill | #C0C0C0
BRUSHED_1_5 | 1.5 | brushed | шлифованный | slīpēts | BR | brushed | #B8B8B8
BRUSHED_2_0 | 2 | brushed | шлифованный | slīpēts | BR | brushed | #B8B8B8
ANODIZED_NATURAL_1_5 | 1.5 | anodised, natural | анодированный, натуральный | anodēts, dabīgs | AN | anodised | #D3D3D3
ANODIZED_BLACK_1_5 | 1.5 | anodised, black | анодированный, чёрный | anodēts, melns | ANBK | anodised | #1C1C1C
`).map(([code, said, en, ru, lv, short, finish, hex]): StarterMaterial => {
  const mm = Number(said);
  const comma = said!.replace('.', ',');
  const behind = (words: string | undefined) => (words === '-' ? '' : `, ${words}`);
  return {
    category: 'ALU_SHEET',
    code: `ALU_${code}`,
    nameEn: `Aluminium ${said} mm${behind(en)}`,
    nameRu: `Алюминий ${comma} мм${behind(ru)}`,
    nameLv: `Alumīnijs ${comma} mm${behind(lv)}`,
    shortName: `ALU ${said}${short === '-' ? '' : ` ${short}`}`,
    hex: hex!,
    thicknessOptions: [mm],
    attributes: { alloy: 'AlMg3', finish: finish!, density: 2.7, lengthMm: 2000, widthMm: 1000 },
  };
});

/** Shape | size in mm | wall in mm. */
const tubesOf = (table: string) =>
  starterRows(table).map(([shape, size, wall]): StarterMaterial => {
    const isRound = shape === 'ROUND';
    const section = isRound ? `Ø${size}` : `${size}x${size}`;
    const said = section.replace('x', ' × ');
    return {
      category: 'ALU_PROFILE',
      code: `ALU_TUBE_${shape}_${size}`,
      nameEn: `Aluminium ${isRound ? 'round' : 'square'} tube ${said} mm`,
      nameRu: `Алюминиевая труба ${isRound ? 'круглая' : 'квадратная'} ${said} мм`,
      nameLv: `Alumīnija ${isRound ? 'apaļā' : 'kvadrātveida'} caurule ${said} mm`,
      shortName: `ALU ${section}`,
      hex: '#C0C0C0',
      attributes: {
        alloy: 'AlMg3',
        finish: 'mill',
        ...(isRound ? { diameterMm: Number(size) } : { section }),
        wallMm: Number(wall),
        lengthMm: 6000,
      },
    };
  });

const tubes = [
  ...tubesOf(`
SQUARE | 10 | 1
SQUARE | 15 | 1.5
SQUARE | 20 | 1.5
ROUND | 8 | 1
ROUND | 10 | 1
`),
  ...roughly(tubesOf('SQUARE | 40 | 2')),
];

const composite = (colour: string, names: [string, string, string], hex: string): StarterMaterial => ({
  category: 'ALU_COMPOSITE',
  code: `DIBOND_${colour}_3`,
  nameEn: `DIBOND® 3 mm, ${names[0]}`,
  nameRu: `DIBOND® 3 мм, ${names[1]}`,
  nameLv: `DIBOND® 3 mm, ${names[2]}`,
  shortName: `DIBOND ${colour.slice(0, 3)}`,
  hex,
  thicknessOptions: [3],
  attributes: { brand: 'DIBOND®', lengthMm: 2440, widthMm: 1220, finish: colour === 'WHITE' ? 'coated' : 'brushed' },
});

export const metal: StarterMaterial[] = [
  ...sheets,
  ...tubes,
  composite('WHITE', ['white', 'белый', 'balts'], '#FFFFFF'),
  composite('SILVER', ['silver, brushed', 'серебро, шлифованный', 'sudraba, slīpēts'], '#C0C0C0'),
];
