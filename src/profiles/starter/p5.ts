import { same } from '../filling/values.ts';
import { defineTemplate } from '../template.ts';
import {
  anyOn,
  assembling,
  bender,
  colour,
  colourWithoutPart,
  darkWithLed,
  delivery,
  dropdown,
  isOn,
  labels,
  led,
  lineMilling,
  none,
  off,
  option,
  options,
  painting,
  sanding,
  say,
  sidesMaterial,
  thickness,
  toggle,
  warn,
  welding,
} from './common.ts';

const painted = ['PAINTING.paint_face', 'PAINTING.paint_back', 'PAINTING.paint_sides'];

export const p5 = defineTemplate({
  code: 'P5',
  version: '1.0',
  name: say('Profile 5 – SignTrim', 'Профиль 5 – SignTrim', 'Profils 5 – SignTrim'),
  description: say(
    'Channel letters edged with coloured SignTrim',
    'Объёмные буквы с цветным кантом SignTrim',
    'Telpiski burti ar krāsainu SignTrim apmali',
  ),
  colour: '#9333EA',
  complexity: 'complex',
  leadTime: { min: 8, max: 10, rushDays: 5, rushSurchargePct: 35 },
  active: true,
  sections: [
    lineMilling(
      toggle('face', labels.face, none.face, { default: true }),
      {
        key: 'face_material',
        label: say('Face material', 'Материал лицевой панели', 'Priekšpuses materiāls'),
        type: 'material',
        required: true,
        categories: ['ACRYLIC_XT', 'ACRYLIC_GS', 'ACRYLIC_LED', 'ALU_SHEET'],
        suggested: ['PLEXIGLAS_XT_WN071', 'ALU_MILL_1_5'],
        default: 'PLEXIGLAS_XT_WN071',
      },
      thickness('face_thickness', say('Thickness', 'Толщина', 'Biezums'), {
        required: true,
        material: 'LINE_FREEZER.face_material',
        default: 3,
      }),
    ),
    bender(
      toggle('sides', labels.sides, none.sides, { default: true }),
      toggle('back', labels.back, none.back, { default: true }),
      sidesMaterial({
        required: true,
        silent: true,
        suggested: ['ALU_MILL_1_2', 'ALU_MILL_1_5'],
        default: 'ALU_MILL_1_2',
      }),
    ),
    {
      key: 'TRIM',
      station: 'GLUEING',
      label: say('Trim', 'Кант', 'Apmale'),
      fields: [
        {
          key: 'trim_color_primary',
          label: say('Trim colour', 'Цвет канта', 'Apmales krāsa'),
          type: 'signtrim',
          required: true,
        },
        {
          key: 'trim_color_secondary',
          label: say('Second trim colour', 'Второй цвет канта', 'Otra apmales krāsa'),
          type: 'signtrim',
        },
        dropdown(
          'print_type',
          say('Print', 'Печать', 'Druka'),
          [
            off('NONE', say('No print', 'Без печати', 'Bez drukas')),
            options.print,
            option('PERFO', say('Perforated print', 'Перфопечать', 'Perforēta druka')),
          ],
          { default: 'NONE' },
        ),
      ],
    },
    painting(
      toggle('paint_face', labels.face, none.paintFace),
      toggle('paint_back', labels.back, none.paintBack),
      toggle('paint_sides', labels.sides, none.paintSides),
      colour('color_ral', labels.paintColour, ['RAL'], { requiredIf: anyOn(...painted) }),
    ),
    assembling(
      led(true),
      dropdown(
        'led_type',
        say('LED type', 'Тип LED', 'LED veids'),
        [
          option('REGULA_5Y', say('Regula, 5-year', 'Regula, 5 лет', 'Regula, 5 gadi')),
          option('ELLIPTICA', same('Elliptica')),
          option('RED', say('Red LED', 'Красные LED', 'Sarkani LED')),
          option('BLUE', say('Blue LED', 'Синие LED', 'Zili LED')),
          options.noLed,
        ],
        { shownIf: isOn('ASSEMBLING.led') },
      ),
      toggle(
        'dimm_system',
        say('Dimming system', 'Система диммирования', 'Gaismas regulēšanas sistēma'),
        say('NO DIMMING', 'БЕЗ ДИММИРОВАНИЯ', 'BEZ GAISMAS REGULĒŠANAS'),
      ),
      toggle(
        'gs',
        say('GS mark (German tested safety)', 'Знак GS (Германия)', 'GS zīme (Vācija)'),
        say('NO GS MARK', 'БЕЗ ЗНАКА GS', 'BEZ GS ZĪMES'),
      ),
    ),
    delivery,
  ],
  warnings: [
    darkWithLed('PAINTING.color_ral', isOn('PAINTING.paint_face')),
    colourWithoutPart('PAINTING.color_ral', ...painted),
    warn.ledContradicts,
    warn.lateDelivery,
  ],
  stations: [sanding(...painted.map(isOn)), welding('BENDER.sides_material')],
});
