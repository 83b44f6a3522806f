import type { Condition } from '../conditions.ts';
import type { FieldOf } from '../fields.ts';
import { defineTemplate, type Section } from '../template.ts';
import {
  bender,
  colour,
  darkWithLed,
  delivery,
  dropdown,
  front,
  is,
  isNot,
  isOn,
  labels,
  none,
  notesSection,
  off,
  option,
  options,
  paintFinish,
  painting,
  sanding,
  say,
  sidesMaterial,
  thickness,
  toggle,
  warn,
  welding,
} from './common.ts';
import { assembly } from './p7st-assembly.ts';

const router: Section = {
  key: 'CNC_FREZER',
  station: 'CNC',
  label: say('CNC router', 'Фрезер ЧПУ', 'CNC frēze'),
  fields: [
    {
      key: 'face_material',
      label: labels.face,
      type: 'material',
      required: true,
      categories: ['ACRYLIC_XT', 'ACRYLIC_GS', 'ACRYLIC_LED', 'ALU_SHEET', 'ALU_COMPOSITE', 'PVC_FOAM'],
      allowCustom: true,
      default: 'PLEXIGLAS_XT_WN071',
      colour: 'PAINTING.face_color',
    },
    thickness('face_thickness', say('Face thickness', 'Толщина лицевой панели', 'Priekšpuses biezums'), {
      required: true,
      material: 'CNC_FREZER.face_material',
      suggested: [3, 5, 6, 8],
      default: 3,
    }),
    {
      key: 'back_material',
      label: labels.back,
      type: 'material',
      required: true,
      categories: ['ALU_SHEET', 'ALU_COMPOSITE', 'ACRYLIC_XT', 'ACRYLIC_GS', 'PVC_FOAM'],
      allowCustom: true,
      default: 'ALU_MILL_1_5',
      colour: 'PAINTING.back_color',
    },
    thickness('back_thickness', say('Back thickness', 'Толщина задней стенки', 'Aizmugures biezums'), {
      required: true,
      material: 'CNC_FREZER.back_material',
    }),
    toggle('laser', say('Laser cut', 'Лазер', 'Lāzers'), say('NO LASER', 'БЕЗ ЛАЗЕРА', 'BEZ LĀZERA')),
    toggle(
      'print3d',
      say('3D-printed parts', '3D-печать', '3D druka'),
      say('NO 3D PRINT', 'БЕЗ 3D-ПЕЧАТИ', 'BEZ 3D DRUKAS'),
    ),
    {
      key: 'face_milling_note',
      label: say('Milling note', 'Указание по фрезеровке', 'Norāde frēzēšanai'),
      type: 'info_box',
      level: 'warning',
      text: say(
        'Acrylic face: mill out as much as possible. Of a 20 mm block leave a face of 2–3 mm: 17–18 mm come out.',
        'Акриловая лицевая панель: выбирать как можно больше. В блоке 20 мм оставить лицевую панель 2–3 мм: снимается 17–18 мм.',
        'Akrila priekšpuse: izfrēzēt cik vien iespējams. 20 mm blokā atstāt 2–3 mm: izņem 17–18 mm.',
      ),
    },
    notesSection(),
  ],
};

/** A part that may be filmed, and its films: three pairs of the same shape. */
function filmed(part: string, label: FieldOf<'toggle'>['label'], offLabel: typeof label, films: typeof label) {
  const shownIf: Condition = isNot('FRONT.front_finish', 'NONE');
  const film: FieldOf<'film'> = {
    key: `${part}_film`,
    label: films,
    type: 'film',
    series: ['ORACAL 8500'],
    maxItems: 5,
    allowCustom: true,
    shownIf: isOn(`FRONT.film_${part}`),
  };
  return [toggle(`film_${part}`, label, offLabel, { shownIf }), film] as const;
}

const film = front(
  dropdown(
    'front_finish',
    say('Front finish', 'Отделка лицевой панели', 'Priekšpuses apdare'),
    [
      off('NONE', say('No film', 'Без плёнки', 'Bez plēves')),
      option('ORACAL_8500', say('ORACAL 8500 film', 'Плёнка ORACAL 8500', 'ORACAL 8500 plēve')),
      options.print,
      option('CLIENT_FILM', say('Film from client', 'Плёнка клиента', 'Klienta plēve')),
    ],
    { required: true, default: 'NONE' },
  ),
  ...filmed(
    'face',
    say('Film on face', 'Плёнка на лицевой панели', 'Plēve uz priekšpuses'),
    say('NO FILM ON FACE', 'ЛИЦЕВАЯ ПАНЕЛЬ БЕЗ ПЛЁНКИ', 'PRIEKŠPUSE BEZ PLĒVES'),
    say('Face film', 'Плёнка лицевой панели', 'Priekšpuses plēve'),
  ),
  ...filmed(
    'back',
    say('Film on back', 'Плёнка на задней стенке', 'Plēve uz aizmugures'),
    say('NO FILM ON BACK', 'ЗАДНЯЯ СТЕНКА БЕЗ ПЛЁНКИ', 'AIZMUGURE BEZ PLĒVES'),
    say('Back film', 'Плёнка задней стенки', 'Aizmugures plēve'),
  ),
  ...filmed(
    'sides',
    say('Film on sides', 'Плёнка на бортах', 'Plēve uz sāniem'),
    say('NO FILM ON SIDES', 'БОРТА БЕЗ ПЛЁНКИ', 'SĀNI BEZ PLĒVES'),
    say('Sides film', 'Плёнка бортов', 'Sānu plēve'),
  ),
  notesSection(),
);

const systems: FieldOf<'colour'>['systems'] = ['RAL', 'PANTONE', 'OTHER'];

/** A part that may be painted, and its colour. */
const painted = (
  part: string,
  label: FieldOf<'toggle'>['label'],
  offLabel: typeof label,
  of: typeof label,
  usual = false,
) =>
  [
    toggle(`paint_${part}`, label, offLabel, { default: usual }),
    colour(`${part}_color`, of, systems, {
      shownIf: isOn(`PAINTING.paint_${part}`),
      requiredIf: isOn(`PAINTING.paint_${part}`),
    }),
  ] as const;

const paint = painting(
  ...painted(
    'face',
    say('Paint face', 'Красить лицевую панель', 'Krāsot priekšpusi'),
    none.paintFace,
    say('Face colour', 'Цвет лицевой панели', 'Priekšpuses krāsa'),
  ),
  ...painted(
    'sides',
    say('Paint sides', 'Красить борта', 'Krāsot sānus'),
    none.paintSides,
    say('Sides colour', 'Цвет бортов', 'Sānu krāsa'),
    true,
  ),
  ...painted(
    'back',
    say('Paint back', 'Красить заднюю стенку', 'Krāsot aizmuguri'),
    none.paintBack,
    say('Back colour', 'Цвет задней стенки', 'Aizmugures krāsa'),
  ),
  dropdown(
    'frame_option',
    say('Frame look', 'Вид рамки', 'Rāmja veids'),
    [
      off('NONE', say('No frame', 'Без рамки', 'Bez rāmja')),
      option('WHITE', say('White frame', 'Белая рамка', 'Balts rāmis')),
      option('INSIDE', say('Inside frame', 'Внутренняя рамка', 'Iekšējais rāmis')),
      option('SUPER_PRO_40', say('40 mm Super Pro', '40 мм Super Pro', '40 mm Super Pro')),
    ],
    { default: 'NONE' },
  ),
  colour('frame_color', say('Frame colour', 'Цвет рамки', 'Rāmja krāsa'), systems, {
    shownIf: isNot('PAINTING.frame_option', 'NONE'),
  }),
  paintFinish,
  notesSection(),
);

export const p7st = defineTemplate({
  code: 'P7st',
  version: '1.0',
  name: say('Profile 7st – Super Pro', 'Профиль 7st – Super Pro', 'Profils 7st – Super Pro'),
  description: say(
    'Built-up lit sign or letter through every station: milled face and back, bent sides, film, paint, LED',
    'Объёмная световая вывеска или буква, проходит все участки: фрезеровка, гибка, плёнка, покраска, LED',
    'Telpiska gaismas izkārtne vai burts, iet caur visiem iecirkņiem: frēzēšana, locīšana, plēve, krāsošana, LED',
  ),
  colour: '#2563EB',
  complexity: 'complex',
  leadTime: { min: 8, max: 10, rushDays: 5, rushSurchargePct: 30 },
  active: true,
  sections: [
    router,
    bender(
      sidesMaterial({
        required: true,
        suggested: ['ALU_MILL_1_0', 'ALU_MILL_1_2', 'ALU_MILL_1_5', 'ALU_MILL_2_0'],
        default: 'ALU_MILL_1_2',
        colour: 'PAINTING.sides_color',
      }),
      {
        key: 'sides_depth',
        label: say('Depth', 'Глубина', 'Dziļums'),
        type: 'number',
        required: true,
        unit: 'mm',
        min: 30,
        max: 500,
        step: 1,
        default: 100,
      },
      notesSection(),
    ),
    film,
    paint,
    assembly,
    delivery,
  ],
  warnings: [
    {
      reason: 'too_thin_to_bend',
      field: 'BENDER.sides_depth',
      limit: {
        value: { field: 'BENDER.sides_depth' },
        by: { field: 'BENDER.sides_material', aspect: 'thickness' },
        table: [
          [1, 100],
          [1.2, 150],
          [1.3, 200],
          [1.5, 250],
          [2, 300],
          [3, null],
        ],
      },
    },
    darkWithLed('PAINTING.face_color', isOn('PAINTING.paint_face')),
    {
      reason: 'psu_though_client_leds',
      field: 'ASSEMBLING.psu',
      when: { all: [isOn('ASSEMBLING.led'), is('ASSEMBLING.led_type', 'CLIENT'), isOn('ASSEMBLING.psu')] },
    },
    warn.noWaterholes,
    warn.lateDelivery,
  ],
  stations: [
    sanding(isOn('PAINTING.paint_face'), isOn('PAINTING.paint_sides'), isOn('PAINTING.paint_back'), {
      field: 'PAINTING.frame_color',
      op: 'truthy',
    }),
    welding('BENDER.sides_material', 'ASSEMBLING.frame_material'),
  ],
});
