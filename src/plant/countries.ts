/** Countries whose public holidays are offered: where sign makers of the Baltic and their clients are. */
export const countries = ['LV', 'LT', 'EE', 'FI', 'SE', 'NO', 'DK', 'PL', 'DE', 'NL', 'BE'] as const;
export type Country = (typeof countries)[number];
