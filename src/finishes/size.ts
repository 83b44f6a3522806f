/** How big an order is, as far as its work hangs on that. */
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

export interface Extent {
  pieces: number;
  /** Of all pieces, in square metres; null where a size is not known. */
  area: number | null;
}

const SMALL: Extent = { pieces: 4, area: 1 };
const LARGE = { pieces: 24, area: 6 };

/** A plate is small, a word in letters or a light box is medium, a pylon or the numbers of a hotel are large. */
export function sizeOf({ pieces, area }: Extent): Size {
  if (pieces > LARGE.pieces || (area ?? 0) > LARGE.area) return 'large';
  return pieces <= SMALL.pieces && area !== null && area <= SMALL.area! ? 'small' : 'medium';
}
