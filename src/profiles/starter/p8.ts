import { same } from '../filling/values.ts';
import { defineTemplate } from '../template.ts';
import {
  anyOn,
  assembling,
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
  paintFinish,
  painting,
  sanding,
  say,
  thickness,
  toggle,
  warn,
  waterholes,
} from './common.ts';

const painted = ['PAINTING.letters', 'PAINTING.letters_base'];
const insideBox = option('INSIDE_BOX', say('Inside the box', 'Внутри короба', 'Kastē'));

export const p8 = defineTemplate({
  code: 'P8',
  version: '1.0',
  name: say(
    'Profile 8 – Five-sided lightbox',
    'Профиль 8 – Пятисторонний световой короб',
    'Profils 8 – Piecpusēja gaismas kaste',
  ),
  description: say(
    'Lightbox lit on the face and the four sides',
    'Световой короб, светятся лицевая панель и четыре борта',
    'Gaismas kaste ar izgaismotu priekšpusi un četriem sāniem',
  ),
  colour: '#14B8A6',
  complexity: 'medium',
  leadTime: { min: 10, max: 12, rushDays: 6, rushSurchargePct: 40 },
  active: true,
  sections: [
    lineMilling(
      toggle('face', labels.face, none.face, { default: true }),
      toggle('base', say('Base', 'Основание', 'Pamatne'), say('NO BASE', 'БЕЗ ОСНОВАНИЯ', 'BEZ PAMATNES'), {
        default: true,
      }),
      toggle('sides', say('Sides', 'Борта', 'Sāni'), say('NO SIDES', 'БЕЗ БОРТОВ', 'BEZ SĀNIEM'), { default: true }),
      {
        key: 'face_material',
        label: say('Face material', 'Материал лицевой панели', 'Priekšpuses materiāls'),
        type: 'material',
        required: true,
        categories: ['ACRYLIC_XT', 'ACRYLIC_GS', 'ACRYLIC_LED'],
        suggested: ['PLEXIGLAS_XT_WN071', 'PLEXIGLAS_XT_0F00'],
        default: 'PLEXIGLAS_XT_WN071',
      },
      thickness('face_thickness', say('Face thickness', 'Толщина лицевой панели', 'Priekšpuses biezums'), {
        required: true,
        material: 'LINE_FREEZER.face_material',
        default: 6,
      }),
      {
        key: 'base_material',
        label: say('Base material', 'Материал основания', 'Pamatnes materiāls'),
        type: 'material',
        required: true,
        categories: ['ALU_SHEET', 'ACRYLIC_GS', 'ACRYLIC_XT'],
        suggested: ['ALU_MILL_1_5', 'ALU_MILL_2_0', 'PLEXIGLAS_GS_WH10'],
        default: 'ALU_MILL_1_5',
        help: say(
          'WH10 lets no light through; for a base that shines take GS WH73.',
          'WH10 не пропускает свет; для светящегося основания берите GS WH73.',
          'WH10 gaismu nelaiž cauri; spīdošai pamatnei ņemiet GS WH73.',
        ),
      },
      {
        key: 'sides_material',
        label: say('Sides material', 'Материал бортов', 'Sānu materiāls'),
        type: 'material',
        categories: ['ACRYLIC_XT', 'ACRYLIC_GS', 'ACRYLIC_LED', 'ALU_SHEET'],
        suggested: ['PLEXIGLAS_XT_WN071', 'PLEXIGLAS_XT_9N870', 'ALU_MILL_1_5'],
        shownIf: isOn('LINE_FREEZER.sides'),
      },
    ),
    painting(
      toggle(
        'letters',
        say('Letters', 'Буквы', 'Burti'),
        say('LETTERS NOT PAINTED', 'БУКВЫ НЕ КРАСИТЬ', 'BURTUS NEKRĀSOT'),
      ),
      toggle(
        'letters_base',
        say('Letters base', 'Основание букв', 'Burtu pamatne'),
        say('LETTERS BASE NOT PAINTED', 'ОСНОВАНИЕ БУКВ НЕ КРАСИТЬ', 'BURTU PAMATNI NEKRĀSOT'),
      ),
      colour('color', say('Colour', 'Цвет', 'Krāsa'), ['RAL', 'RAL_DESIGN', 'OTHER'], {
        requiredIf: anyOn(...painted),
      }),
      paintFinish,
    ),
    assembling(
      led(true, { required: true }),
      dropdown(
        'led_kelvin',
        labels.kelvin,
        [
          option('3500', same('3500 K')),
          option('4000', same('4000 K')),
          option('6500', say('Cold white 6500 K', 'Холодный белый 6500 K', 'Auksti balts 6500 K')),
        ],
        { unit: 'K', default: '3500', shownIf: isOn('ASSEMBLING.led'), requiredIf: isOn('ASSEMBLING.led') },
      ),
      dropdown(
        'led_position',
        labels.ledPosition,
        [
          insideBox,
          option('BEHIND_FACE', say('Behind the face', 'За лицевой панелью', 'Aiz priekšpuses')),
          option('EDGE', say('Edge lit', 'Торцевая подсветка', 'Malas izgaismojums')),
        ],
        { shownIf: isOn('ASSEMBLING.led') },
      ),
      dropdown(
        'trafo',
        say('PSU', 'Блок питания', 'Barošanas bloks'),
        [insideBox, option('EXTERNAL', say('External', 'Внешний', 'Ārējs')), off('NONE', say('None', 'Нет', 'Nav'))],
        { required: true },
      ),
      {
        key: 'cable_length',
        label: labels.cableLength,
        type: 'number',
        unit: 'm',
        min: 1,
        max: 10,
        step: 0.5,
        default: 2,
      },
      waterholes,
    ),
    delivery,
  ],
  warnings: [
    darkWithLed('PAINTING.color', isOn('PAINTING.letters')),
    colourWithoutPart('PAINTING.color', ...painted),
    warn.noWaterholes,
    warn.lateDelivery,
  ],
  stations: [sanding(...painted.map(isOn))],
});
