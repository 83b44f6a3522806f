/** Addresses that mean the very machine that asks: on a phone, the phone itself. */
const HERE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** A phone that scans a code with this origin finds nothing. */
export const isOutOfReach = (origin: string): boolean => HERE.test(new URL(origin).hostname);
