/** A name as it is kept: composed letters, single blanks. */
export const tidyName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** A name as it is compared: whoever types it in other case or with more blanks means the same client. */
export const spellingOf = (name: string) => tidyName(name).toLowerCase();
