import { tidyLine } from '../vocabulary/texts.ts';

/** A name as it is compared: whoever types it in other case or with more blanks means the same client. */
export const spellingOf = (name: string) => tidyLine(name).toLowerCase();
