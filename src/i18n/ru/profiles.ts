import type { Translation } from '../i18n-types.ts';

export const profiles: Translation['profiles'] = {
  yes: 'Да',
  off: '{label}: НЕТ',
  why: {
    always: 'Нужен каждому заказу',
    section: 'В листе заполнен раздел «{section}»',
    painted: 'Есть детали под покраску',
    welded_frame: 'Выбрана рамка из алюминиевого профиля',
  },
  lost: {
    field_gone: 'В версии {version} такого поля нет',
    hidden: 'Это поле здесь больше не показывается',
    refused: 'Поле больше не принимает такое значение',
  },
};
