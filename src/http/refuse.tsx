import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ErrorPage } from '../../views/layout/ErrorPage.tsx';
import { Alert } from '../../views/shared/Alert.tsx';
import type { Refusal, RefusalKind } from '../commands/refusal.ts';
import { sayReason } from '../i18n/index.ts';
import type { C } from './env.ts';
import type { UnsentForm } from './forms/unsent.ts';
import { fragment, isByScript, json, page } from './reply.tsx';

const statusOf: Record<RefusalKind, ContentfulStatusCode> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  unavailable: 503,
};

export const statusFor = (refusal: Refusal) => statusOf[refusal.kind];

/** The public shape of a refusal; `message` is the reason in the reader's language, made from `params`. */
export function publicRefusal(c: C, { kind, reason, params, fields }: Refusal) {
  const named = fields && Object.fromEntries(Object.entries(fields).map(([path, why]) => [path, why.reason]));
  const message = sayReason(c.var.ui.t, { reason, ...(params && { params }) });
  return { error: { kind, reason, message, ...(params && { params }), ...(named && { fields: named }) } };
}

const titles = {
  unauthenticated: 'forbiddenTitle',
  forbidden: 'forbiddenTitle',
  not_found: 'notFoundTitle',
  invalid: 'invalidTitle',
  conflict: 'conflictTitle',
  too_large: 'tooLargeTitle',
  unsupported: 'invalidTitle',
  too_many: 'tooManyTitle',
  unavailable: 'unavailableTitle',
} as const;

const titleOf = ({ kind, reason }: Refusal) => (reason === 'disk_full' ? 'diskFullTitle' : titles[kind]);

/** Seconds after which it is worth trying again: somebody has to make room, a database is back by itself. */
const retryAfter = ({ kind, reason, params }: Refusal): number | null => {
  if (kind === 'too_many') return Number(params?.minutes ?? 1) * 60;
  if (kind === 'unavailable') return reason === 'disk_full' ? 60 : 2;
  return null;
};

/** Says no, on whichever surface was used: as JSON, as a message in the page, or as a page of its own. */
export function refuse(c: C, refusal: Refusal, back?: string, unsent?: UnsentForm): Response {
  const status = statusFor(refusal);
  const seconds = retryAfter(refusal);
  if (seconds) c.header('Retry-After', String(seconds));
  // the rest of a body may still be on its way: without this the client meets a reset connection
  if (refusal.kind === 'too_large') c.header('Connection', 'close');
  if (c.req.path.startsWith('/api/')) return json(c, publicRefusal(c, refusal), status);
  const { t } = c.var.ui;
  return explain(c, t.shell.errors[titleOf(refusal)](), sayReason(t, refusal), status, { back, unsent });
}

/** Where one goes from a page that says no. */
interface Ways {
  back?: string | undefined;
  unsent?: UnsentForm | undefined;
}

/** A message beside the page, so that what is on it stays, half-filled fields included; or a page of its own. */
export function explain(c: C, title: string, text: string, status: ContentfulStatusCode, ways: Ways = {}): Response {
  const { ui } = c.var;
  if (!isByScript(c)) {
    return page(c, { title }, <ErrorPage ui={ui} title={title} text={text} {...ways} />, status);
  }
  c.header('HX-Retarget', '#messages');
  c.header('HX-Reswap', 'innerHTML');
  c.header('HX-Reselect', '.alert');
  return fragment(c, <Alert ui={ui} title={title} text={text} />, status);
}
