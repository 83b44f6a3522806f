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
  | 'unsupported'
  | 'too_many'
  | 'unavailable';

export interface Reason {
  reason: ReasonKey;
  params?: ReasonParams;
}

interface Why {
  params?: ReasonParams | undefined;
  fields?: Record<string, Reason> | undefined;
  first?: unknown;
}

/**
 * A "no" that is not a bug: the one shape of failure. Whatever may fail gives what it was asked for or a refusal, told
 * apart by `isRefusal`. `fields` is keyed by path, as in "items.0.quantity".
 */
export class Refusal implements Reason {
  readonly kind: RefusalKind;
  readonly reason: ReasonKey;
  declare readonly params?: ReasonParams;
  declare readonly fields?: Record<string, Reason>;
  /** The value of the act that used the same key with other words. */
  declare readonly first?: unknown;
  /** Nothing that only looks like one is one: a body of JSON may have fields of any name. */
  readonly #own = true;

  constructor(kind: RefusalKind, reason: ReasonKey, { params, fields, first }: Why = {}) {
    this.kind = kind;
    this.reason = reason;
    if (params) this.params = params;
    if (fields) this.fields = fields;
    if (first !== undefined) this.first = first;
  }

  /** The same, told of other fields. */
  withFields(fields: Record<string, Reason>): Refusal {
    return new Refusal(this.kind, this.reason, { params: this.params, fields });
  }

  static is(value: unknown): value is Refusal {
    return typeof value === 'object' && value !== null && #own in value;
  }
}

export const isRefusal = Refusal.is;

export const refusal = (kind: RefusalKind, reason: ReasonKey, params?: ReasonParams) =>
  new Refusal(kind, reason, { params });

export const invalid = (fields: Record<string, Reason>) => new Refusal('invalid', 'invalid', { fields });

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
