import { defineTemplate } from '../template.ts';
import {
  assembling,
  bender,
  colour,
  delivery,
  front,
  isOn,
  labels,
  led,
  none,
  notesSection,
  painting,
  sanding,
  say,
  sidesMaterial,
  toggle,
  warn,
  welding,
} from './common.ts';

/** Inactive: the shop has given its name and its time, and no sheet yet. */
export const p4 = defineTemplate({
  code: 'P4',
  version: '1.0',
  name: say('Profile 4 – Banner face', 'Профиль 4 – Баннерная лицевая панель', 'Profils 4 – Banera priekšpuse'),
  description: say('Frame with a stretched banner face', 'Рама с натянутым баннером', 'Rāmis ar nostieptu baneri'),
  colour: '#F59E0B',
  complexity: 'simple',
  leadTime: { min: 5, max: 7, rushDays: null, rushSurchargePct: null },
  active: false,
  sections: [
    bender(sidesMaterial({ suggested: ['ALU_MILL_1_5'], colour: 'PAINTING.frame_color' })),
    front(
      { key: 'banner_material', label: say('Banner', 'Баннер', 'Baneris'), type: 'text', maxLength: 200 },
      toggle('print', say('Print', 'Печать', 'Druka'), say('NO PRINT', 'БЕЗ ПЕЧАТИ', 'BEZ DRUKAS'), { default: true }),
    ),
    painting(
      toggle('paint_frame', labels.frame, none.paintFrame),
      colour('frame_color', say('Frame colour', 'Цвет рамки', 'Rāmja krāsa'), ['RAL'], {
        shownIf: isOn('PAINTING.paint_frame'),
      }),
    ),
    assembling(
      led(false),
      notesSection('special_instructions', say('Special instructions', 'Особые указания', 'Īpaši norādījumi')),
    ),
    delivery,
  ],
  warnings: [warn.lateDelivery],
  stations: [sanding(isOn('PAINTING.paint_frame')), welding('BENDER.sides_material')],
});
