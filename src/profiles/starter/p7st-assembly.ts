import { same } from '../filling/values.ts';
import type { Section } from '../template.ts';
import {
  assembling,
  dropdown,
  isOn,
  labels,
  led,
  none,
  notesSection,
  off,
  option,
  options,
  say,
  toggle,
  waterholes,
} from './common.ts';

const hasLed = isOn('ASSEMBLING.led');
const hasPsu = isOn('ASSEMBLING.psu');
const hasCables = isOn('ASSEMBLING.cables');
const hasFrame = isOn('ASSEMBLING.frame');
/** LEDs that the shop fits itself. */
const ownLed = { all: [hasLed, { field: 'ASSEMBLING.led_type', op: 'not_in' as const, value: ['CLIENT'] }] };

const inside = {
  sign: option('INSIDE_SIGN', say('Inside the sign', 'Внутри вывески', 'Izkārtnē')),
  frame: option('INSIDE_FRAME', say('Inside the frame', 'Внутри рамки', 'Rāmī')),
};

const fields = assembling(
  led(true),
  dropdown('led_type', labels.ledMake, [options.baltled, options.sloan, options.regularLed, options.clientLed], {
    default: 'BALTLED',
    shownIf: hasLed,
    requiredIf: hasLed,
  }),
  {
    key: 'led_material',
    label: say('LED module or strip', 'LED-модуль или лента', 'LED modulis vai lente'),
    type: 'material',
    categories: ['LED_MODULE', 'LED_STRIP'],
    allowCustom: true,
    shownIf: ownLed,
  },
  dropdown('led_position', labels.ledPosition, [inside.sign, inside.frame], { shownIf: hasLed }),
  {
    key: 'led_kelvin',
    label: labels.kelvin,
    type: 'button_group',
    unit: 'K',
    options: [
      option('3000', say('Warm white 3000 K', 'Тёплый белый 3000 K', 'Silti balts 3000 K')),
      option('6000', say('White 6000 K', 'Белый 6000 K', 'Balts 6000 K')),
      option('6500', say('Cold white 6500 K', 'Холодный белый 6500 K', 'Auksti balts 6500 K')),
      option('9000', same('9000 K')),
    ],
    default: '6000',
    shownIf: ownLed,
  },
  toggle(
    'psu',
    say('PSU (trafo)', 'Блок питания (TRAFO)', 'Barošanas bloks (TRAFO)'),
    say('NO TRAFO', 'БЕЗ БЛОКА ПИТАНИЯ', 'BEZ BAROŠANAS BLOKA'),
    { default: true },
  ),
  {
    key: 'psu_kind',
    label: say('PSU kind', 'Тип блока питания', 'Barošanas bloka tips'),
    type: 'button_group',
    options: [
      option('REGULAR', say('Regular', 'Обычный', 'Parasts')),
      option('DIMMABLE', say('Dimmable', 'Диммируемый', 'Regulējams')),
    ],
    default: 'REGULAR',
    shownIf: hasPsu,
  },
  {
    key: 'psu_material',
    label: say('PSU model', 'Модель блока питания', 'Barošanas bloka modelis'),
    type: 'material',
    categories: ['PSU'],
    allowCustom: true,
    shownIf: hasPsu,
  },
  dropdown(
    'psu_placement',
    say('PSU placement', 'Размещение блока питания', 'Barošanas bloka novietojums'),
    [
      option('REGULAR', say('Regular', 'Обычное', 'Parastais')),
      inside.sign,
      option('INSIDE_BOX', say('Inside a box', 'В коробе', 'Kastē')),
      option('SEPARATE', say('Separate', 'Отдельно', 'Atsevišķi')),
      inside.frame,
    ],
    { default: 'REGULAR', shownIf: hasPsu },
  ),
  {
    key: 'psu_mounting',
    label: say('PSU mounting', 'Крепление блока питания', 'Barošanas bloka stiprinājums'),
    type: 'text',
    maxLength: 100,
    shownIf: hasPsu,
  },
  toggle('cables', say('Cables', 'Кабели', 'Kabeļi'), say('NO CABLES', 'БЕЗ КАБЕЛЕЙ', 'BEZ KABEĻIEM'), {
    default: true,
  }),
  dropdown(
    'cables_type',
    say('Cable type', 'Тип кабеля', 'Kabeļa tips'),
    [
      option('WAGO', say('WAGO connectors', 'Клеммы WAGO', 'WAGO spailes')),
      option('230V', say('230 V cable', 'Кабель 230 В', '230 V kabelis')),
      option('BLACK', say('Black cable', 'Чёрный кабель', 'Melns kabelis')),
      option('CLICK_MINI', say('Click mini cables', 'Кабели Click mini', 'Click mini kabeļi')),
    ],
    { default: 'WAGO', shownIf: hasCables },
  ),
  {
    key: 'cable_length',
    label: labels.cableLength,
    type: 'number',
    unit: 'm',
    min: 0,
    max: 100,
    step: 0.5,
    default: 2,
    shownIf: hasCables,
  },
  toggle('frame', labels.frame, none.frame),
  dropdown(
    'frame_assembly',
    say('Frame build', 'Исполнение рамки', 'Rāmja izpildījums'),
    [
      option('FRAME', labels.frame),
      option('INSIDE', say('Inside frame', 'Внутренняя рамка', 'Iekšējais rāmis')),
      option('MM40', say('40 mm', '40 мм', '40 mm')),
    ],
    { default: 'FRAME', shownIf: hasFrame },
  ),
  {
    key: 'frame_material',
    label: say('Frame material', 'Материал рамки', 'Rāmja materiāls'),
    type: 'material',
    categories: ['ALU_PROFILE', 'ALU_SHEET'],
    allowCustom: true,
    shownIf: hasFrame,
    colour: 'PAINTING.frame_color',
  },
  {
    key: 'frame_dimensions',
    label: say('Frame section', 'Сечение рамки', 'Rāmja šķērsgriezums'),
    type: 'text',
    unit: 'mm',
    pattern: '^\\d+x\\d+x\\d+(\\.\\d+)?$',
    maxLength: 50,
    default: '40x40x2',
    shownIf: hasFrame,
  },
  waterholes,
  dropdown(
    'waterholes_size',
    say('Water hole diameter', 'Диаметр дренажных отверстий', 'Drenāžas caurumu diametrs'),
    ['3', '5', '8'].map((mm) => option(mm, same(mm))),
    { unit: 'mm', default: '5', shownIf: isOn('ASSEMBLING.waterholes') },
  ),
  dropdown(
    'mounting_holes',
    labels.mountingHoles,
    [
      off('NONE', say('No mounting holes', 'Без монтажных отверстий', 'Bez montāžas caurumiem')),
      option(
        'ALU_TUBE',
        say(
          'Alu tube 10–12 mm, 8 mm inside',
          'Алюминиевая трубка 10–12 мм, внутри 8 мм',
          'Alumīnija caurule 10–12 mm, iekšpusē 8 mm',
        ),
      ),
      option('SCREWS_BACK', say('Screws on the back', 'Винты сзади', 'Skrūves aizmugurē')),
    ],
    { default: 'NONE' },
  ),
  dropdown(
    'shablon',
    labels.shablon,
    [
      off('NONE', say('No template', 'Без шаблона', 'Bez šablona')),
      option('PAPER', say('Mounting template', 'Монтажный шаблон', 'Montāžas šablons')),
      option('EMAIL', say('Template file by e-mail', 'Файл шаблона по эл. почте', 'Šablona fails pa e-pastu')),
      option('PAPER_X2_U', say('Paper ×2, U-type', 'Бумага ×2, U-тип', 'Papīrs ×2, U tips')),
      option('ROOF', say('Roof construction', 'Крышная конструкция', 'Jumta konstrukcija')),
      option('HOOKS', say('Hooks, see drawing', 'Крюки, см. чертёж', 'Āķi, skat. rasējumu')),
    ],
    { default: 'NONE' },
  ),
  dropdown(
    'warning_stickers',
    say('Warning stickers', 'Предупреждающие наклейки', 'Brīdinājuma uzlīmes'),
    [
      off('NONE', say('No stickers', 'Без наклеек', 'Bez uzlīmēm')),
      option('CABLES', say('At the cable exits', 'У выводов кабелей', 'Pie kabeļu izvadiem')),
    ],
    { default: 'NONE' },
  ),
  dropdown(
    'ip_rating',
    say('IP rating', 'Класс IP', 'IP klase'),
    [
      off('NONE', say('No IP class', 'Без класса IP', 'Bez IP klases')),
      option('IP44', same('IP44')),
      option('IP65_BOX', say('IP65 box', 'Короб IP65', 'IP65 kaste')),
    ],
    { default: 'NONE' },
  ),
  notesSection(
    'special_instructions',
    say('Special instructions', 'Особые указания', 'Īpaši norādījumi'),
    say(
      'For example: paint the edges of the acrylic; the client brings the film.',
      'Например: торцы акрила красим; плёнку даёт клиент.',
      'Piemēram: akrila malas krāsojam; plēvi dod klients.',
    ),
  ),
);

/** Light, cables and holes, what is said to the assembler: a column each. */
export const assembly: Section = { ...fields, breaks: ['cables', 'warning_stickers'] };
