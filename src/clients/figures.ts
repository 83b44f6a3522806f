/** Beyond it nobody counts: "1,000+". */
export const MOST_COUNTED = 1000;

/** How many orders a client has, as far as the viewer sees them. */
export interface OrderCounts {
  open: number;
  all: number;
}
