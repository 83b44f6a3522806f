/** Where a button was. After the act its page is shown again, as things are now, with a word about it. */

import type { StationCode } from '../vocabulary/stations.ts';
import type { C } from './env.ts';

export interface Message {
  tone: 'good' | 'bad';
  text: string;
}

/** What was pressed, and what came of it. */
export interface Pressed {
  po: string;
  station?: StationCode | undefined;
  /** The page that the form named. */
  returnTo?: string | undefined;
  message?: Message | undefined;
  status?: 403 | 409 | 422 | undefined;
}

export interface Place {
  holds(c: C, pressed: Pressed): boolean;
  show(c: C, pressed: Pressed): Response | Promise<Response>;
}

/** The first place that holds it; which places there are stands beside the list of domains. */
export function showAgain(c: C, pressed: Pressed): Response | Promise<Response> {
  return c.var.deps.places.find((place) => place.holds(c, pressed))!.show(c, pressed);
}
