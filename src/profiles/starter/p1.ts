import { defineTemplate } from '../template.ts';
import {
  anyOn,
  assembling,
  bender,
  colour,
  darkWithLed,
  delivery,
  dropdown,
  front,
  isOn,
  labels,
  led,
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

export const p1 = defineTemplate({
  code: 'P1',
  version: '1.0',
  name: say('Profile 1 – Outdoor sign', 'Профиль 1 – Уличная вывеска', 'Profils 1 – Āra izkārtne'),
  description: say(
    'Plain sign without milling: bent sides, an opal front, stand-offs to the wall',
    'Простая вывеска без фрезеровки: гнутые борта, лицевая панель из опала, крепление на дистанции от стены',
    'Vienkārša izkārtne bez frēzēšanas: locīti sāni, opāla priekšpuse, attālums no sienas',
  ),
  colour: '#3B82F6',
  complexity: 'simple',
  leadTime: { min: 6, max: 7, rushDays: 4, rushSurchargePct: 25 },
  active: true,
  sections: [
    bender(
      toggle('sides', labels.sides, none.sides, { default: true }),
      sidesMaterial({
        required: true,
        silent: true,
        suggested: ['ALU_MILL_1_0', 'ALU_MILL_1_2', 'ALU_MILL_1_5'],
        default: 'ALU_MILL_1_2',
      }),
      { key: 'dimensions', label: say('Dimensions', 'Размеры', 'Izmēri'), type: 'dimensions', silent: true },
    ),
    front(
      toggle('opal', say('Opal face', 'Опал', 'Opāls'), say('NO OPAL', 'БЕЗ ОПАЛА', 'BEZ OPĀLA'), { default: true }),
      thickness('thickness', say('Face thickness', 'Толщина лицевой панели', 'Priekšpuses biezums'), {
        required: true,
        silent: true,
        default: 3,
      }),
      dropdown('close_to', say('Colour match', 'Подбор цвета', 'Krāsas pieskaņošana'), [
        option('FILM', say('Close to the film', 'Подобрать под плёнку', 'Pieskaņot plēvei')),
        option('ACRYLIC', say('Close to the acrylic', 'Подобрать под акрил', 'Pieskaņot akrilam')),
      ]),
      colour('color_ral', say('Colour (RAL)', 'Цвет (RAL)', 'Krāsa (RAL)'), ['RAL']),
    ),
    painting(
      toggle('paint_frame', labels.frame, none.paintFrame),
      toggle('paint_sides', labels.sides, none.paintSides),
      colour('frame_color', say('Frame colour (RAL)', 'Цвет рамки (RAL)', 'Rāmja krāsa (RAL)'), ['RAL'], {
        shownIf: anyOn('PAINTING.paint_frame', 'PAINTING.paint_sides'),
      }),
      {
        key: 'distance_tube',
        label: say('Distance tube', 'Дистанционная трубка', 'Distances caurule'),
        type: 'number',
        unit: 'mm',
        min: 8,
        max: 50,
        step: 1,
      },
    ),
    assembling(
      led(false),
      dropdown(
        'led_type',
        labels.ledMake,
        [
          options.baltled,
          options.sloan,
          option('REGULAR_SEPARATE', say('Regular, separate', 'Обычные, отдельно', 'Parastie, atsevišķi')),
          options.noLed,
        ],
        { shownIf: isOn('ASSEMBLING.led') },
      ),
      dropdown('trafo', say('PSU / cables', 'Блок питания / кабели', 'Barošanas bloks / kabeļi'), [
        option('REGULAR', say('Regular', 'Обычный', 'Parasts')),
        options.wago,
        options.noCables,
      ]),
      toggle('mount_holes', labels.mountingHoles, none.mountingHoles),
      dropdown('alu_finish', say('Aluminium finish', 'Отделка алюминия', 'Alumīnija apdare'), [
        option('BRUSHED', say('Brushed', 'Шлифованный', 'Slīpēts')),
        option('BRUSHED_H', say('Brushed horizontally', 'Шлифованный горизонтально', 'Slīpēts horizontāli')),
        off('NONE', say('Not brushed', 'Нешлифованный', 'Neslīpēts')),
      ]),
      {
        key: 'waterproof',
        label: say('Water protection', 'Защита от воды', 'Aizsardzība pret ūdeni'),
        type: 'multi_select',
        options: [
          option('WATERHOLES', say('Water holes', 'Дренажные отверстия', 'Drenāžas caurumi')),
          off('NO_WATERHOLES', say('No water holes', 'Без дренажных отверстий', 'Bez drenāžas caurumiem')),
          option('PVC_19', say('PVC 19 mm', 'ПВХ 19 мм', 'PVC 19 mm')),
          option('GLUED_BACK', say('Glued on the back', 'Приклеено сзади', 'Pielīmēts aizmugurē')),
        ],
        maxItems: 10,
        exclusive: [['WATERHOLES', 'NO_WATERHOLES']],
      },
    ),
    delivery,
  ],
  warnings: [
    darkWithLed('FRONT.color_ral'),
    warn.ledContradicts,
    {
      reason: 'outdoor_without_waterholes',
      field: 'ASSEMBLING.waterproof',
      when: {
        all: [
          { field: 'sign_type', op: 'eq', value: 'OUTDOOR' },
          { field: 'ASSEMBLING.waterproof', op: 'contains', value: 'NO_WATERHOLES' },
        ],
      },
    },
    warn.lateDelivery,
  ],
  stations: [sanding(isOn('PAINTING.paint_frame'), isOn('PAINTING.paint_sides')), welding('BENDER.sides_material')],
});
