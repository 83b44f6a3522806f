import type { Translation } from '../i18n-types.ts';

export const settings: Translation['settings'] = {
  title: 'Настройки',
  appearance: 'Внешний вид',
  language: 'Язык',
  theme: 'Тема',
  themes: { system: 'Как в системе', light: 'Светлая', dark: 'Тёмная', contrast: 'Высокий контраст' },
  scale: 'Размер текста',
  density: 'Плотность',
  densities: { compact: 'Плотно', cozy: 'Средне', comfortable: 'Свободно' },
  sample: 'PO-260418 · 1200 × 400 mm · Так выглядит текст.',
  password: 'Пароль',
  changePassword: 'Сменить пароль',
  mustChange: 'Прежде чем продолжить, задайте собственный пароль.',
  currentPassword: 'Текущий пароль',
  newPassword: 'Новый пароль',
  otherSessionsEnd: 'Другие ваши сеансы завершатся.',
  profile: 'Вы',
  stations: 'Участки',
  allStations: 'Все',
};
