import type { Translation } from '../i18n-types.ts';

export const photos: Translation['photos'] = {
  label: 'Fotoattēli',
  take: 'Fotoattēli, līdz {n}',
  camera: 'Uzņemt ar kameru',
  help: 'JPEG, PNG vai WebP, katrs ne lielāks par 10 MB.',
  kept: 'Jau saņemtie fotoattēli',
  keptOne: '{n}. fotoattēls',
  keptHelp: 'Tie tiks saglabāti. Noņemiet atzīmi liekajiem.',
  alt: '{n}. fotoattēls, {about}',
  lost: 'Šī fotoattēla diskā vairs nav',
  count: '{n} {{n:fotoattēlu|fotoattēls|fotoattēli|fotoattēli|fotoattēli|fotoattēli}}',
};
