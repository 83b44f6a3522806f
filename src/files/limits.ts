/** What of files is taken. */

const MIB = 1024 * 1024;
export const MAX_FILE_MEGABYTES = 50;
export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * MIB;
export const MAX_FILES_AT_ONCE = 10;
/** So many of the largest, with the words of the form. */
export const MAX_FILES_BODY = MAX_FILES_AT_ONCE * MAX_FILE_BYTES + MIB;
