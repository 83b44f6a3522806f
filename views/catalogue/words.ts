import type { Locale } from '../../src/i18n/index.ts';

interface Named {
  nameEn: string;
  nameRu: string;
  nameLv: string;
}

/** The reader's own name for a material or a colour. */
export const nameOf = ({ nameEn, nameRu, nameLv }: Named, locale: Locale): string =>
  ({ en: nameEn, ru: nameRu, lv: nameLv })[locale];
