import type { Wording } from '../../i18n/types.ts';

export const words = {
  log: {
    note: { en: 'Note', ru: 'Заметка', lv: 'Piezīme' },
    progress: { en: 'How far is it?', ru: 'Сколько готово?', lv: 'Cik gatavs?' },
    progressAct: { en: 'Progress', ru: 'Готовность', lv: 'Gatavība' },
    progressAndNote: { en: 'Progress and note', ru: 'Готовность и заметка', lv: 'Gatavība un piezīme' },
    title: {
      en: 'Progress and note: {station:string}',
      ru: 'Готовность и заметка: {station}',
      lv: 'Gatavība un piezīme: {station}',
    },
    nowAt: { en: 'Now {n:number} %.', ru: 'Сейчас {n} %.', lv: 'Tagad {n} %.' },
    atOnce: { en: 'A tap writes it down.', ru: 'Нажатие записывает сразу.', lv: 'Pieskāriens pieraksta uzreiz.' },
    oneTap: { en: 'Say it with one tap', ru: 'Сказать одним нажатием', lv: 'Pateikt ar vienu pieskārienu' },
    text: { en: 'Note', ru: 'Заметка', lv: 'Piezīme' },
    help: {
      en: 'What the next one should know. @CNC tells a crew, @anna a person.',
      ru: 'Что нужно знать следующему. @CNC сообщит бригаде, @anna — человеку.',
      lv: 'Kas jāzina nākamajam. @CNC paziņos brigādei, @anna – cilvēkam.',
    },
    save: { en: 'Write down', ru: 'Записать', lv: 'Pierakstīt' },
    before: { en: 'What was said before', ru: 'Что записано раньше', lv: 'Kas pierakstīts iepriekš' },
    handover: { en: 'Handover', ru: 'Для смены', lv: 'Maiņai' },
    handoverTitle: {
      en: 'Handover note of {station:string}',
      ru: 'Записка для смены: {station}',
      lv: 'Piezīme maiņai: {station}',
    },
    handoverHelp: {
      en: 'What the next shift should know. @CNC tells a crew, @anna a person. Empty takes the note away.',
      ru: 'Что нужно знать следующей смене. @CNC сообщит бригаде, @anna — человеку. Пустой текст убирает записку.',
      lv: 'Kas jāzina nākamajai maiņai. @CNC paziņos brigādei, @anna – cilvēkam. Tukšs teksts piezīmi noņem.',
    },
    handoverChange: { en: 'Edit the note', ru: 'Изменить записку', lv: 'Labot piezīmi' },
    handoverNew: { en: 'Write a handover note', ru: 'Написать записку для смены', lv: 'Uzrakstīt piezīmi maiņai' },
    toldNote: {
      en: 'noted at {station:string}: {text:string}',
      ru: 'запись, {station}: {text}',
      lv: 'piezīme, {station}: {text}',
    },
    toldProgress: {
      en: 'reported {progress:number} % at {station:string}: {text:string}',
      ru: '{station}: готово {progress} % — {text}',
      lv: '{station}: gatavs {progress} % – {text}',
    },
    toldHowFar: {
      en: 'reported {progress:number} % at {station:string}',
      ru: '{station}: готово {progress} %',
      lv: '{station}: gatavs {progress} %',
    },
    toldOrder: { en: 'noted: {text:string}', ru: 'запись: {text}', lv: 'piezīme: {text}' },
  },
} as const satisfies Wording;
