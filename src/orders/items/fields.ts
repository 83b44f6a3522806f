/** Where the sheet stands in the form. */
export const SHEET = 'values';
