import type { Words } from '../words.ts';

/** Why not, as a key that is worded at the edge, in the reader's language. */
export type ReasonKey = keyof Words['reasons'];
export type ReasonParams = Record<string, string | number>;

export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

export interface Reason {
  reason: ReasonKey;
  params?: ReasonParams;
}

/** A "no" that is not a bug. `fields` is keyed by path, as in "items.0.quantity". */
export interface Refusal extends Reason {
  kind: RefusalKind;
  fields?: Record<string, Reason>;
}

export const refusal = (kind: RefusalKind, reason: ReasonKey, params?: ReasonParams): Refusal => ({
  kind,
  reason,
  ...(params && { params }),
});

export const invalid = (fields: Record<string, Reason>): Refusal => ({ kind: 'invalid', reason: 'invalid', fields });

/** A refusal deep inside what cannot go on: it ends the command or the request, and everything is as before. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** Where to go back to. */
  readonly back: string | undefined;
  constructor(refusal: Refusal, back?: string) {
    super('refused');
    this.refusal = refusal;
    this.back = back;
  }
}

export const notFound = () => refusal('not_found', 'not_found');
export const forbidden = () => refusal('forbidden', 'forbidden');
