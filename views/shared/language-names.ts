import type { Locale } from '../../src/i18n/index.ts';

/** Each in itself, so that everybody finds his own. */
export const languageNames: Record<Locale, string> = { en: 'English', ru: 'Русский', lv: 'Latviešu' };
