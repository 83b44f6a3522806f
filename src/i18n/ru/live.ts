import type { Translation } from '../i18n-types.ts';

export const live: Translation['live'] = {
  lost: 'Связь потеряна: данные могли устареть.',
  held: 'Есть изменения. Они появятся, когда вы закончите ввод.',
};
