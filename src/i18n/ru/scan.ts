import type { Translation } from '../i18n-types.ts';

export const scan: Translation['scan'] = {
  title: 'Сканирование',
  label: 'Код или PO',
  go: 'Открыть',
  help: 'Или введите 14 цифр под штрихами.',
  read: 'Прочитано:',
  misreadTitle: 'Код не распознан',
  outdatedTitle: 'Устаревший лист',
  printCurrent: 'Распечатать сопроводительный лист R{revision}',
  nothing: 'Сейчас на этом этапе делать нечего.',
  notYours: 'Здесь действуют работники этого участка и мастера.',
  toOrder: 'К заказу',
  toStation: 'К участку',
  stage: 'Показать этап ещё раз',
  next: 'Следующий лист',
  beep: 'Звук при сканировании',
  beepHelp: 'Высокий — сделано, низкий — отказ. То же говорят цвет и слова.',
  search: 'Искать в заказах',
};
