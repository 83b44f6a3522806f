import type { Wording } from '../i18n/types.ts';

export const words = {
  photos: {
    label: { en: 'Photos', ru: 'Фотографии', lv: 'Fotoattēli' },
    take: { en: 'Photos, up to {n:number}', ru: 'Фотографии, до {n}', lv: 'Fotoattēli, līdz {n}' },
    add: { en: 'Take a photo', ru: 'Снять на камеру', lv: 'Uzņemt fotoattēlu' },
    chosen: { en: 'Chosen: {n:number}', ru: 'Выбрано: {n}', lv: 'Izvēlēti: {n}' },
    help: {
      en: 'JPEG, PNG or WebP, at most {max:number} MB each.',
      ru: 'JPEG, PNG или WebP, не больше {max} МБ каждая.',
      lv: 'JPEG, PNG vai WebP, katrs ne lielāks par {max} MB.',
    },
    kept: { en: 'Photos that have arrived', ru: 'Уже полученные фотографии', lv: 'Jau saņemtie fotoattēli' },
    keptOne: { en: 'Photo {n:number}', ru: 'Фотография {n}', lv: '{n}. fotoattēls' },
    keptHelp: {
      en: 'They are sent along. Untick what is not wanted.',
      ru: 'Они будут сохранены. Снимите отметку с лишних.',
      lv: 'Tie tiks saglabāti. Noņemiet atzīmi liekajiem.',
    },
    alt: { en: 'Photo {n:number}, {about:string}', ru: 'Фотография {n}, {about}', lv: '{n}. fotoattēls, {about}' },
    lost: {
      en: 'This photo is no longer on the disk',
      ru: 'Этой фотографии больше нет на диске',
      lv: 'Šī fotoattēla diskā vairs nav',
    },
    count: {
      en: '{n:number} {{n:photo|photos}}',
      ru: '{n} {{n:фотографий|фотография|фотографии|фотографии|фотографий|фотографии}}',
      lv: '{n} {{n:fotoattēlu|fotoattēls|fotoattēli|fotoattēli|fotoattēli|fotoattēli}}',
    },
  },
} as const satisfies Wording;
