import type { Translation } from '../i18n-types.ts';

export const traveller: Translation['traveller'] = {
  name: 'Сопроводительный лист',
  title: 'Сопроводительный лист {po}',
  open: 'Печать сопроводительного листа',
  print: 'Печать',
  printHint: 'Чтобы распечатать, нажмите Ctrl+P, на компьютере Mac — ⌘P.',
  language: 'Язык листа',
  wholeOrder: 'Весь заказ',
  scanHint: 'Отсканируйте этап, чтобы начать или завершить его.',
  stages: 'Этапы',
  stage: 'Что делать',
  tick: 'Готово',
  initials: 'Подпись',
  date: 'Дата',
  code: 'Штрих-код',
  phone: 'Телефон',
  barLabel: 'Штрих-код {digits}',
  qrLabel: 'QR-код: {address}',
};
