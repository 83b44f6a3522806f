import type { Locale } from '../../src/i18n/index.ts';

/** Where the papers of these orders are found. */
export const namedAddress = (path: string, pos: readonly string[], lang: Locale): string =>
  `${path}?${new URLSearchParams([...pos.map((po) => ['po', po]), ['lang', lang]])}`;
