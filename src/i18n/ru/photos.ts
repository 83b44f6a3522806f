import type { Translation } from '../i18n-types.ts';

export const photos: Translation['photos'] = {
  label: 'Фотографии',
  take: 'Фотографии, до {n}',
  camera: 'Снять на камеру',
  help: 'JPEG, PNG или WebP, не больше 10 МБ каждая.',
  kept: 'Уже полученные фотографии',
  keptOne: 'Фотография {n}',
  keptHelp: 'Они будут сохранены. Снимите отметку с лишних.',
  alt: 'Фотография {n}, {about}',
  lost: 'Этой фотографии больше нет на диске',
  count: '{n} {{n:фотографий|фотография|фотографии|фотографии|фотографий|фотографии}}',
};
