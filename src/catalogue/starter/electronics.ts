/** Some lights, what feeds them, and cables. Figures of the usual makes, all to be checked against the data sheet. */

import type { CategoryCode } from '../categories.ts';
import { roughly, type StarterMaterial, starterRows } from './rows.ts';

/** Make | code | kelvin | volts | watts | lumens of a module. */
const modules = starterRows(`
BaltLED | BALTLED | 3000 | 12 | 0.72 | 75
BaltLED | BALTLED | 6000 | 12 | 0.72 | 80
BaltLED | BALTLED | 6500 | 12 | 0.72 | 80
BaltLED | BALTLED | 9000 | 12 | 0.72 | 80
Sloan | SLOAN | 3000 | 12 | 0.8 | 85
Sloan | SLOAN | 6500 | 12 | 0.8 | 95
LED | LED | 3000 | 12 | 0.72 | 65
LED | LED | 6500 | 12 | 0.72 | 70
`).map(
  ([make, code, kelvin, volts, watts, lumens]): StarterMaterial => ({
    category: 'LED_MODULE',
    code: `MODULE_${code}_${kelvin}`,
    nameEn: `${make === 'LED' ? 'Regular' : make} LED module ${kelvin} K, ${volts} V`,
    nameRu: `LED-модуль ${make === 'LED' ? 'обычный' : make} ${kelvin} K, ${volts} В`,
    nameLv: `LED modulis ${make === 'LED' ? 'parastais' : make} ${kelvin} K, ${volts} V`,
    shortName: `${make} ${kelvin}`,
    hex: null,
    attributes: {
      ...(make !== 'LED' && { brand: make! }),
      voltage: Number(volts),
      power: Number(watts),
      flux: Number(lumens),
      colourTemp: Number(kelvin),
      light: 'white',
      ip: 'IP67',
    },
  }),
);

/** Kind | code | category | kelvin or RGB | volts | W/m | LEDs/m | IP. */
const strips = starterRows(`
COB | COB | LED_STRIP | 3000 | 24 | 10 | 320 | IP20
COB | COB | LED_STRIP | 4000 | 24 | 10 | 320 | IP20
COB | COB | LED_STRIP | 6500 | 24 | 10 | 320 | IP20
SMD2835 | 2835 | LED_STRIP | 3000 | 24 | 14.4 | 120 | IP20
SMD2835 | 2835 | LED_STRIP | 4000 | 24 | 14.4 | 120 | IP20
SMD2835 | 2835 | LED_STRIP | 6500 | 24 | 14.4 | 120 | IP65
SMD5050 | 5050 | LED_STRIP | RGB | 24 | 14.4 | 60 | IP65
NEON | FLEX | LED_NEON | 3000 | 24 | 9.6 | 120 | IP67
NEON | FLEX | LED_NEON | 6500 | 24 | 9.6 | 120 | IP67
`).map(([kind, code, category, tint, volts, watts, leds, ip]): StarterMaterial => {
  const isRgb = tint === 'RGB';
  const isNeon = category === 'LED_NEON';
  const behind = `${isRgb ? 'RGB' : `${tint} K`}, ${watts} W/m, ${volts} V`;
  const local = behind.replace('W/m', 'Вт/м').replace(/V$/, 'В').replace('.', ',');
  return {
    category: category as CategoryCode,
    code: `${isNeon ? 'NEON' : 'STRIP'}_${code}_${tint}`,
    nameEn: isNeon ? `LED neon flex ${behind}` : `LED strip ${kind} ${behind}`,
    nameRu: isNeon ? `Гибкий LED-неон ${local}` : `LED-лента ${kind} ${local}`,
    nameLv: (isNeon ? `Lokanais LED neons ${behind}` : `LED lente ${kind} ${behind}`).replace('.', ','),
    shortName: `${kind!.replace('SMD', '')} ${isRgb ? 'RGB' : `${tint}K`}`,
    hex: null,
    attributes: {
      voltage: Number(volts),
      powerPerMetre: Number(watts),
      ledsPerMetre: Number(leds),
      ...(isRgb ? { light: 'RGB' } : { light: 'white', colourTemp: Number(tint) }),
      ip: ip!,
      reelM: 5,
      dimmable: true,
    },
  };
});

/** Model | watts | volts | amperes | IP | dimmable. */
const supplies = starterRows(`
LPV-35-12 | 36 | 12 | 3 | IP67 | no
LPV-60-12 | 60 | 12 | 5 | IP67 | no
LPV-100-12 | 102 | 12 | 8.5 | IP67 | no
LPV-150-12 | 120 | 12 | 10 | IP67 | no
LPV-60-24 | 60 | 24 | 2.5 | IP67 | no
LPV-100-24 | 100 | 24 | 4.2 | IP67 | no
LPV-150-24 | 151 | 24 | 6.3 | IP67 | no
LRS-150-24 | 156 | 24 | 6.5 | IP20 | no
LRS-350-24 | 350 | 24 | 14.6 | IP20 | no
ELG-100-24B | 96 | 24 | 4 | IP67 | yes
ELG-150-24B | 150 | 24 | 6.25 | IP67 | yes
ELG-240-24B | 240 | 24 | 10 | IP67 | yes
HLG-320H-24B | 320 | 24 | 13.34 | IP67 | yes
`).map(([model, watts, volts, amperes, ip, dims]): StarterMaterial => {
  const isDimmable = dims === 'yes';
  return {
    category: 'PSU',
    code: `PSU_MEANWELL_${model!.replaceAll('-', '_')}`,
    nameEn: `MeanWell ${model}, ${watts} W, ${volts} V${isDimmable ? ', dimmable' : ''}`,
    nameRu: `MeanWell ${model}, ${watts} Вт, ${volts} В${isDimmable ? ', диммируемый' : ''}`,
    nameLv: `MeanWell ${model}, ${watts} W, ${volts} V${isDimmable ? ', regulējams' : ''}`,
    shortName: `MW ${watts}W ${volts}V`,
    hex: null,
    attributes: {
      brand: 'MeanWell',
      type: model!,
      power: Number(watts),
      voltage: Number(volts),
      current: Number(amperes),
      ip: ip!,
      dimmable: isDimmable,
    },
  };
});

/** Cores and section | code | type | colour: names, short word, hex | volts. */
const cables = starterRows(`
2x0.5 | 2X05_REDBLACK | - | red and black | красно-чёрный | sarkanmelns | RED/BK | #C8102E | 50
2x0.75 | 2X075_BLACK | H03VV-F | black | чёрный | melns | BLACK | #1C1C1C | 300
2x0.75 | 2X075_WHITE | H03VV-F | white | белый | balts | WHITE | #FFFFFF | 300
2x1.5 | 2X15_BLACK | H05VV-F | black | чёрный | melns | BLACK | #1C1C1C | 500
3x1.5 | 3X15_BLACK | H07RN-F | black | чёрный | melns | BLACK | #1C1C1C | 750
3x1.5 | 3X15_WHITE | H05VV-F | white | белый | balts | WHITE | #FFFFFF | 500
4x0.5 | 4X05_RGB | - | RGB | RGB | RGB | RGB | #FFFFFF | 50
`).map(([section, code, type, en, ru, lv, short, hex, volts]): StarterMaterial => {
  const [cores, area] = section!.split('x').map(Number);
  const size = `${cores} × ${area}`;
  const comma = size.replace('.', ',');
  const behind = type === '-' ? '' : ` ${type}`;
  return {
    category: 'WIRE',
    code: `CABLE_${code}`,
    nameEn: `Cable${behind} ${size} mm², ${en}`,
    nameRu: `Кабель${behind} ${comma} мм², ${ru}`,
    nameLv: `Kabelis${behind} ${comma} mm², ${lv}`,
    shortName: `${section} ${short}`,
    hex: hex!,
    attributes: { ...(type !== '-' && { type: type! }), cores: cores!, crossSection: area!, voltage: Number(volts) },
  };
});

/** Code | names | short name. */
const connectors = starterRows(`
WAGO_221_412 | Connector WAGO 221, 2 wires | Клемма WAGO 221, 2 провода | Spaile WAGO 221, 2 vadi | WAGO 221-2
WAGO_221_413 | Connector WAGO 221, 3 wires | Клемма WAGO 221, 3 провода | Spaile WAGO 221, 3 vadi | WAGO 221-3
CLICK_MINI | Click mini cable | Кабель Click mini | Click mini kabelis | CLICK MINI
`).map(
  ([code, nameEn, nameRu, nameLv, shortName]): StarterMaterial => ({
    category: 'WIRING',
    code: code!,
    nameEn: nameEn!,
    nameRu: nameRu!,
    nameLv: nameLv!,
    shortName: shortName!,
    hex: null,
    attributes: { ...(code!.startsWith('WAGO') && { brand: 'WAGO' }) },
  }),
);

export const electronics: StarterMaterial[] = roughly([...modules, ...strips, ...supplies, ...cables, ...connectors]);
