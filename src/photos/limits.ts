/** What of photos is taken. */

export const MAX_PHOTOS = 4;

const MIB = 1024 * 1024;
/** As it is sent; what is kept is made smaller. */
export const MAX_BYTES = 10 * MIB;
export const MAX_MILLION_PIXELS = 64;

/** Four of them with the words of the form. */
export const MAX_BODY = MAX_PHOTOS * MAX_BYTES + MIB;
