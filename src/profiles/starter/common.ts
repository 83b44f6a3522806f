import type { Condition } from '../conditions.ts';
import type { Field, FieldOf, Option } from '../fields.ts';
import { same, type Trilingual } from '../filling/values.ts';
import type { Section, WarningRule } from '../template.ts';

export const say = (en: string, ru: string, lv: string): Trilingual => ({ en, ru, lv });

export const option = (value: string, label: Trilingual): Option => ({ value, label });
export const off = (value: string, label: Trilingual): Option => ({ value, label, off: true });

export const isOn = (field: string): Condition => ({ field, op: 'eq', value: true });
export const is = (field: string, value: string): Condition => ({ field, op: 'eq', value });
export const isNot = (field: string, value: string): Condition => ({ field, op: 'ne', value });
export const anyOn = (...fields: string[]): Condition => ({ any: fields.map(isOn) });

type Rest<T extends Field['type']> = Partial<Omit<FieldOf<T>, 'type' | 'key' | 'label'>>;

export const toggle = (
  key: string,
  label: Trilingual,
  offLabel: Trilingual,
  rest: Rest<'toggle'> = {},
): FieldOf<'toggle'> => ({ key, label, type: 'toggle', off: offLabel, default: false, ...rest });

export const dropdown = (
  key: string,
  label: Trilingual,
  options: Option[],
  rest: Rest<'dropdown'> = {},
): FieldOf<'dropdown'> => ({ key, label, type: 'dropdown', options, ...rest });

/** Acrylic, PVC and metal between foil and block, in mm. */
export const thickness = (key: string, label: Trilingual, rest: Rest<'thickness'> = {}): FieldOf<'thickness'> => ({
  key,
  label,
  type: 'thickness',
  min: 0.5,
  max: 25,
  allowCustom: true,
  ...rest,
});

export const colour = (
  key: string,
  label: Trilingual,
  systems: FieldOf<'colour'>['systems'],
  rest: Rest<'colour'> = {},
): FieldOf<'colour'> => ({ key, label, type: 'colour', systems, ...rest });

export const notesSection = (
  key = 'notes',
  label = say('Notes', 'Заметки', 'Piezīmes'),
  help?: Trilingual,
): FieldOf<'textarea'> => ({ key, label, ...(help && { help }), type: 'textarea', maxLength: 1000 });

/** Sides of sheet, bent; or of aluminium profile, which is cut and welded. */
export const sidesMaterial = (rest: Rest<'material'>): FieldOf<'material'> => ({
  key: 'sides_material',
  label: say('Sides', 'Борта', 'Sāni'),
  type: 'material',
  categories: ['ALU_SHEET', 'ALU_PROFILE'],
  allowCustom: true,
  ...rest,
});

export const labels = {
  face: say('Face', 'Лицевая панель', 'Priekšpuse'),
  back: say('Back', 'Задняя стенка', 'Aizmugure'),
  sides: say('Sides', 'Борта', 'Sāni'),
  frame: say('Frame', 'Рамка', 'Rāmis'),
  ledMake: say('LED make', 'Марка LED', 'LED marka'),
  ledPosition: say('LED position', 'Расположение LED', 'LED novietojums'),
  kelvin: say('Colour temperature', 'Цветовая температура', 'Krāsas temperatūra'),
  cableLength: say('Cable length', 'Длина кабеля', 'Kabeļa garums'),
  mountingHoles: say('Mounting holes', 'Монтажные отверстия', 'Montāžas caurumi'),
  shablon: say('Mounting template (shablon)', 'Монтажный шаблон', 'Montāžas šablons'),
  paintColour: say('Paint colour (RAL)', 'Цвет краски (RAL)', 'Krāsas tonis (RAL)'),
};

/** How a sheet says that a part is not there, or not to be done. */
export const none = {
  face: say('NO FACE', 'БЕЗ ЛИЦЕВОЙ ПАНЕЛИ', 'BEZ PRIEKŠPUSES'),
  back: say('NO BACK', 'БЕЗ ЗАДНЕЙ СТЕНКИ', 'BEZ AIZMUGURES'),
  sides: say('NO SIDES', 'БЕЗ БОРТОВ', 'BEZ SĀNIEM'),
  frame: say('NO FRAME', 'БЕЗ РАМКИ', 'BEZ RĀMJA'),
  led: say('NO LED', 'БЕЗ LED', 'BEZ LED'),
  waterholes: say('NO WATER HOLES', 'БЕЗ ДРЕНАЖНЫХ ОТВЕРСТИЙ', 'BEZ DRENĀŽAS CAURUMIEM'),
  paintFace: say('FACE NOT PAINTED', 'ЛИЦЕВУЮ ПАНЕЛЬ НЕ КРАСИТЬ', 'PRIEKŠPUSI NEKRĀSOT'),
  paintBack: say('BACK NOT PAINTED', 'ЗАДНЮЮ СТЕНКУ НЕ КРАСИТЬ', 'AIZMUGURI NEKRĀSOT'),
  paintSides: say('SIDES NOT PAINTED', 'БОРТА НЕ КРАСИТЬ', 'SĀNUS NEKRĀSOT'),
  paintFrame: say('FRAME NOT PAINTED', 'РАМКУ НЕ КРАСИТЬ', 'RĀMI NEKRĀSOT'),
  mountingHoles: say('NO MOUNTING HOLES', 'БЕЗ МОНТАЖНЫХ ОТВЕРСТИЙ', 'BEZ MONTĀŽAS CAURUMIEM'),
  shablon: say('NO SHABLON', 'БЕЗ ШАБЛОНА', 'BEZ ŠABLONA'),
};

export const options = {
  baltled: option('BALTLED', same('BaltLED')),
  sloan: option('SLOAN', same('Sloan')),
  regularLed: option('REGULAR', say('Regular', 'Обычные', 'Parastie')),
  clientLed: option('CLIENT', say('Client installs the LEDs', 'LED ставит клиент', 'LED uzstāda klients')),
  noLed: off('NONE', say('No LED', 'Без LED', 'Bez LED')),
  wago: option('WAGO', same('WAGO')),
  noCables: off('NO_CABLES', say('No cables', 'Без кабелей', 'Bez kabeļiem')),
  print: option('PRINT', say('Print', 'Печать', 'Druka')),
};

export const led = (usual: boolean, rest: Rest<'toggle'> = {}) =>
  toggle('led', same('LED'), none.led, { default: usual, ...rest });

/** A sign in the rain drains; one in a hall does not. */
export const waterholes = toggle(
  'waterholes',
  say('Water holes (drainage)', 'Дренажные отверстия', 'Drenāžas caurumi'),
  none.waterholes,
  { defaultIf: [{ when: is('sign_type', 'OUTDOOR'), value: true }] },
);

/** Says how painted parts shine; with nothing to paint it says nothing. */
export const paintFinish = dropdown(
  'paint_finish',
  say('Paint finish', 'Степень блеска', 'Krāsas spīdums'),
  [
    option('MATTE', say('Matte', 'Матовый', 'Matēts')),
    option('SEMI', say('Semi-gloss (50 %)', 'Полуглянец (50 %)', 'Pusspīdīgs (50 %)')),
    option('GLOSS', say('Gloss', 'Глянец', 'Spīdīgs')),
  ],
  { silent: true },
);

type Fields = Section['fields'];

export const bender = (...fields: Fields): Section => ({
  key: 'BENDER',
  station: 'BENDING',
  label: say('Bending', 'Гибка', 'Locīšana'),
  fields,
});

/** Called LINE FREEZER in the shop: the exact milling of acrylic. */
export const lineMilling = (...fields: Fields): Section => ({
  key: 'LINE_FREEZER',
  station: 'CNC',
  label: say('Line milling (acrylic)', 'Линейная фрезеровка (акрил)', 'Līnijas frēzēšana (akrils)'),
  fields,
});

export const front = (...fields: Fields): Section => ({
  key: 'FRONT',
  station: 'FILM_COATING',
  label: say('Front (film)', 'Лицевая часть (плёнка)', 'Priekšpuse (plēve)'),
  fields,
});

export const painting = (...fields: Fields): Section => ({
  key: 'PAINTING',
  station: 'PAINT',
  label: say('Painting', 'Покраска', 'Krāsošana'),
  fields,
});

export const assembling = (...fields: Fields): Section => ({
  key: 'ASSEMBLING',
  station: 'ASSEMBLY',
  label: say('Assembly', 'Сборка', 'Montāža'),
  fields,
  breaks: [],
});

export const delivery: Section = {
  key: 'DELIVERY',
  station: 'LOGISTICS',
  label: say('Delivery', 'Доставка', 'Piegāde'),
  fields: [
    {
      key: 'delivery_date',
      label: say('Delivery date of its own', 'Своя дата доставки', 'Savs piegādes datums'),
      type: 'date',
      defaultFrom: ['loadingDate', 'dueDate'],
    },
  ],
};

/** Warnings that more than one template gives. */
export const warn = {
  lateDelivery: {
    reason: 'delivery_after_due',
    field: 'DELIVERY.delivery_date',
    when: { field: 'DELIVERY.delivery_date', op: 'gt', value: { field: 'order.due_date' } },
  },
  noWaterholes: {
    reason: 'outdoor_without_waterholes',
    field: 'ASSEMBLING.waterholes',
    when: { all: [is('sign_type', 'OUTDOOR'), { field: 'ASSEMBLING.waterholes', op: 'eq', value: false }] },
  },
  ledContradicts: {
    reason: 'led_contradicts',
    field: 'ASSEMBLING.led_type',
    when: { all: [isOn('ASSEMBLING.led'), is('ASSEMBLING.led_type', 'NONE')] },
  },
} satisfies Record<string, WarningRule>;

/** Below this share of light, in per cent, a colour keeps the LEDs behind it to itself. */
const DARK = 20;

/** LEDs behind a dark colour, where `covered` says that the colour is on what they shine through. */
export const darkWithLed = (field: string, ...covered: Condition[]): WarningRule => ({
  reason: 'dark_with_led',
  field,
  when: { all: [isOn('ASSEMBLING.led'), ...covered, { field, aspect: 'reflectance', op: 'lt', value: DARK }] },
});

/** A colour without any part that it is for. */
export const colourWithoutPart = (field: string, ...parts: string[]): WarningRule => ({
  reason: 'colour_without_part',
  field,
  when: {
    all: [{ field, op: 'truthy' }, ...parts.map((part): Condition => ({ field: part, op: 'eq', value: false }))],
  },
});

/** Sanded is what will be painted. */
export const sanding = (...parts: Condition[]) => ({
  station: 'SANDING' as const,
  reason: 'painted' as const,
  when: { any: parts },
});

/** A sheet is bent, a profile is cut and welded. */
export const welding = (...materials: string[]) => ({
  station: 'WELDING' as const,
  reason: 'welded_frame' as const,
  when: {
    any: materials.map((field): Condition => ({ field, aspect: 'category', op: 'eq', value: 'ALU_PROFILE' })),
  },
});
