/** A share of nothing is none. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
