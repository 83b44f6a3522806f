import type { Translation } from '../i18n-types.ts';

export const log: Translation['log'] = {
  note: 'Заметка',
  progress: 'Насколько готово?',
  progressAct: 'Готовность',
  title: '{po}: запись, {station}',
  text: 'Заметка',
  noteAlone: 'Только заметка',
  help: 'Что нужно знать следующему. @CNC сообщит бригаде, @anna — человеку.',
  save: 'Записать',
  before: 'Что записано раньше',
  handover: 'Для смены',
  handoverTitle: 'Записка для смены: {station}',
  handoverHelp:
    'Что нужно знать следующей смене. @CNC сообщит бригаде, @anna — человеку. Пустой текст убирает записку.',
  handoverChange: 'Изменить записку',
  handoverNew: 'Записка для смены',
  toldNote: 'запись, {station}: {text}',
  toldProgress: '{station}: готово {progress} % — {text}',
  toldOrder: 'запись: {text}',
};
