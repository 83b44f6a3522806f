/** What of photos is taken. */

export const MAX_PHOTOS = 4;

const MIB = 1024 * 1024;
/** As it is sent; what is kept is made smaller. */
export const MAX_MEGABYTES = 25;
export const MAX_BYTES = MAX_MEGABYTES * MIB;
/** What is sold as 64 megapixels takes 9248 × 6944 of them, and a few more. */
export const MAX_MILLION_PIXELS = 65;

/** Four of them with the words of the form. */
export const MAX_BODY = MAX_PHOTOS * MAX_BYTES + MIB;
