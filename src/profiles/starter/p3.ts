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
  isNot,
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

const painted = ['PAINTING.front', 'PAINTING.paint_sides', 'PAINTING.distance_frame', 'PAINTING.paint_back'];

export const p3 = defineTemplate({
  code: 'P3',
  version: '1.0',
  name: say('Profile 3 – Acrylic channel', 'Профиль 3 – Акриловый канал', 'Profils 3 – Akrila kanāls'),
  description: say(
    'Letters milled out of thick acrylic, with a channel for the LEDs and an opal face',
    'Буквы из толстого акрила с каналом под LED и лицевой панелью из опала',
    'Burti no bieza akrila ar kanālu LED un opāla priekšpusi',
  ),
  colour: '#10B981',
  complexity: 'medium',
  leadTime: { min: 7, max: 9, rushDays: 5, rushSurchargePct: 30 },
  active: true,
  sections: [
    lineMilling(
      toggle('face', labels.face, none.face, { default: true }),
      toggle('back', labels.back, none.back),
      toggle(
        'clear_acrylic',
        say('Clear acrylic channel', 'Прозрачный акриловый канал', 'Caurspīdīgs akrila kanāls'),
        say('NO CLEAR CHANNEL', 'БЕЗ ПРОЗРАЧНОГО КАНАЛА', 'BEZ CAURSPĪDĪGA KANĀLA'),
      ),
      {
        key: 'milled_depth',
        label: say('Milled depth', 'Глубина фрезеровки', 'Frēzēšanas dziļums'),
        type: 'number',
        unit: 'mm',
        min: 10,
        max: 20,
        step: 1,
        default: 15,
      },
      {
        key: 'opal_material',
        label: say('Opal', 'Опал', 'Opāls'),
        type: 'material',
        required: true,
        categories: ['ACRYLIC_XT', 'ACRYLIC_GS', 'ACRYLIC_LED'],
        suggested: ['PLEXIGLAS_XT_WN071', 'PLEXIGLAS_XT_0F00'],
        default: 'PLEXIGLAS_XT_WN071',
      },
      thickness('opal_thickness', say('Opal thickness', 'Толщина опала', 'Opāla biezums'), {
        material: 'LINE_FREEZER.opal_material',
        default: 3,
        help: say(
          'Letters up to 150 mm high: 3 mm, up to 300 mm: 5 mm, up to 500 mm: 6 mm, higher ones: 8 mm.',
          'Буквы высотой до 150 мм: 3 мм, до 300 мм: 5 мм, до 500 мм: 6 мм, выше: 8 мм.',
          'Burti līdz 150 mm augstumam: 3 mm, līdz 300 mm: 5 mm, līdz 500 mm: 6 mm, augstāki: 8 mm.',
        ),
      }),
    ),
    bender(
      toggle('sides', labels.sides, none.sides),
      sidesMaterial({ suggested: ['ALU_MILL_1_5'], shownIf: isOn('BENDER.sides') }),
    ),
    {
      key: 'BACKPANEL',
      station: 'CNC',
      label: say('Back panel', 'Задняя панель', 'Aizmugures panelis'),
      fields: [
        dropdown(
          'backpanel_type',
          say('Back panel', 'Задняя панель', 'Aizmugures panelis'),
          [
            off('NONE', say('None', 'Нет', 'Nav')),
            option('ALU', say('Aluminium', 'Алюминий', 'Alumīnijs')),
            option('PVC', say('PVC', 'ПВХ', 'PVC')),
          ],
          { default: 'NONE' },
        ),
        {
          key: 'panel_thickness',
          label: say('Panel thickness', 'Толщина панели', 'Paneļa biezums'),
          type: 'number',
          unit: 'mm',
          min: 1,
          max: 19,
          step: 0.5,
          shownIf: isNot('BACKPANEL.backpanel_type', 'NONE'),
          requiredIf: isNot('BACKPANEL.backpanel_type', 'NONE'),
        },
      ],
    },
    painting(
      toggle('front', say('Front', 'Лицевая панель', 'Priekšpuse'), none.paintFace),
      toggle('paint_sides', labels.sides, none.paintSides),
      toggle(
        'distance_frame',
        say('Distance frame', 'Дистанционная рамка', 'Distances rāmis'),
        say('DISTANCE FRAME NOT PAINTED', 'ДИСТАНЦИОННУЮ РАМКУ НЕ КРАСИТЬ', 'DISTANCES RĀMI NEKRĀSOT'),
      ),
      toggle('paint_back', labels.back, none.paintBack),
      colour('color_ral', labels.paintColour, ['RAL'], { requiredIf: anyOn(...painted) }),
    ),
    assembling(
      led(true),
      dropdown('led_type', labels.ledMake, [options.regularLed, options.noLed, options.clientLed], {
        shownIf: isOn('ASSEMBLING.led'),
      }),
      dropdown('trafo', say('Cables', 'Кабели', 'Kabeļi'), [
        option('CLICK_MINI', say('Click mini cables', 'Кабели Click mini', 'Click mini kabeļi')),
        options.noCables,
        options.wago,
      ]),
      {
        key: 'distance',
        label: say('Wall distance', 'Отступ от стены', 'Attālums no sienas'),
        type: 'number',
        unit: 'mm',
        min: 8,
        max: 50,
        step: 1,
        default: 12,
      },
      {
        key: 'waterholes',
        label: say('Water holes', 'Дренажные отверстия', 'Drenāžas caurumi'),
        type: 'multi_select',
        options: [
          option('PLEXI_BACK', say('In the acrylic back', 'В акриловой задней стенке', 'Akrila aizmugurē')),
          off('NONE', say('None', 'Нет', 'Nav')),
          option('ALU_PARTS', say('In the aluminium parts', 'В алюминиевых частях', 'Alumīnija daļās')),
        ],
        maxItems: 10,
        exclusive: [
          ['NONE', 'PLEXI_BACK'],
          ['NONE', 'ALU_PARTS'],
        ],
      },
      toggle('shablon', labels.shablon, none.shablon),
    ),
    delivery,
  ],
  warnings: [
    {
      reason: 'too_little_left',
      field: 'LINE_FREEZER.milled_depth',
      // Up to 10 mm the opal is a face on top of the block, whose own thickness the sheet does not know.
      when: { field: 'LINE_FREEZER.opal_thickness', op: 'gt', value: 10 },
      remainder: {
        whole: { field: 'LINE_FREEZER.opal_thickness' },
        taken: { field: 'LINE_FREEZER.milled_depth' },
        least: 2,
      },
    },
    {
      reason: 'too_thin_for_height',
      field: 'LINE_FREEZER.opal_thickness',
      limit: {
        value: { field: 'height_mm' },
        by: { field: 'LINE_FREEZER.opal_thickness' },
        table: [
          [3, 150],
          [5, 300],
          [6, 500],
          [8, null],
        ],
      },
    },
    darkWithLed('PAINTING.color_ral', isOn('PAINTING.front')),
    colourWithoutPart('PAINTING.color_ral', ...painted),
    warn.ledContradicts,
    {
      reason: 'outdoor_without_waterholes',
      field: 'ASSEMBLING.waterholes',
      when: {
        all: [
          { field: 'sign_type', op: 'eq', value: 'OUTDOOR' },
          { field: 'ASSEMBLING.waterholes', op: 'contains', value: 'NONE' },
        ],
      },
    },
    warn.lateDelivery,
  ],
  stations: [sanding(...painted.map(isOn)), welding('BENDER.sides_material')],
});
