import type { Permission } from '../../src/auth/permissions.ts';

type Demand = 'public' | 'session' | Permission[];

const acts: Record<string, Permission[]> = {
  submission: ['drafts.edit'],
  approval: ['orders.approve'],
  rejection: ['orders.approve'],
  reopening: ['orders.reopen'],
  hold: ['orders.hold'],
  resumption: ['orders.hold'],
  cancellation: ['orders.cancel'],
  shipment: ['orders.ship'],
};
const edit: Permission[] = ['drafts.edit', 'orders.edit', 'orders.prioritise'];
const stage: Permission[] = ['stages.change'];
const rework: Permission[] = ['rework.send'];
const asking = ['rejection', 'hold', 'cancellation'];

/** What every address demands, written down a second time: a new one is thought about here too. */
export const demands: Record<string, Demand> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /sign-in': 'public',
  'POST /sign-in': 'public',
  'POST /sign-in/language': 'public',
  'POST /sign-out': 'public',
  'GET /setup': 'public',
  'POST /setup': 'public',
  'POST /api/auth': 'public',

  'GET /api/openapi.json': 'session',

  'GET /sign-in/form/:id': 'session',
  'POST /sign-in/form/:id/discard': 'session',
  'GET /settings': 'session',
  'POST /settings': 'session',
  'GET /settings/password': 'session',
  'POST /settings/password': 'session',
  'POST /settings/section': 'session',
  'GET /settings/sessions': 'session',
  'POST /settings/sessions/revocation': 'session',
  'POST /settings/sessions/:id/revocation': 'session',
  'GET /api/auth': 'session',
  'DELETE /api/auth': 'session',
  'PUT /api/auth/password': 'session',
  'GET /api/preferences': 'session',
  'PUT /api/preferences': 'session',

  'GET /': ['orders.view'],
  'GET /orders': ['orders.view'],
  'GET /orders/export.csv': ['orders.view'],
  'GET /jump': ['orders.view'],
  'GET /orders/new': ['orders.create'],
  'POST /orders/new': ['orders.create'],
  'GET /orders/:po': ['orders.view'],
  'GET /orders/:po/edit': edit,
  'POST /orders/:po/edit': edit,
  'GET /orders/:po/deletion': ['drafts.delete'],
  'POST /orders/:po/deletion': ['drafts.delete'],
  'GET /stations/:code': ['orders.view'],
  'GET /orders/:po/stages/:station/blockage': stage,
  'GET /orders/:po/rework': rework,
  'GET /orders/:po/stages/:station/rework': rework,
  'POST /orders/:po/stages/:station/rework': rework,

  'GET /api/draft-orders': ['drafts.view'],
  'POST /api/draft-orders': ['orders.create'],
  'GET /api/orders': ['orders.view'],
  'GET /api/orders/:po': ['orders.view'],
  'PUT /api/orders/:po': edit,
  'DELETE /api/orders/:po': ['drafts.delete'],
  'GET /api/orders/:po/stages': ['orders.view'],
  'POST /api/orders/:po/stages/:station/rework': rework,
  'GET /audit': ['audit.view'],
  'GET /api/audit-log': ['audit.view'],
  'GET /api/events': ['orders.view'],
  'GET /notifications': ['orders.view'],
  'GET /notifications/bell': ['orders.view'],
  'POST /notifications/reading': ['orders.view'],
  'POST /notifications/dismissal': ['orders.view'],
  'POST /notifications/:id/visit': ['orders.view'],
  'POST /notifications/:id/reading': ['orders.view'],
  'POST /notifications/:id/dismissal': ['orders.view'],
  'GET /api/notifications': ['orders.view'],
  'PUT /api/notifications': ['orders.view'],
  'DELETE /api/notifications': ['orders.view'],
  'GET /users': ['users.manage'],
  'GET /users/new': ['users.manage'],
  'POST /users/new': ['users.manage'],
  'GET /users/:id': ['users.manage'],
  'POST /users/:id': ['users.manage'],
  'GET /users/:id/deactivation': ['users.manage'],
  'POST /users/:id/deactivation': ['users.manage'],
  'POST /users/:id/reactivation': ['users.manage'],
  'GET /users/:id/password-reset': ['users.manage'],
  'POST /users/:id/password-reset': ['users.manage'],
  'GET /api/users': ['users.manage'],
  'POST /api/users': ['users.manage'],
  'GET /api/users/:id': ['users.manage'],
  'PUT /api/users/:id': ['users.manage'],
  'DELETE /api/users/:id': ['users.manage'],
  'POST /api/users/:id/reactivation': ['users.manage'],
  'POST /api/users/:id/password-reset': ['users.manage'],

  ...Object.fromEntries(asking.map((noun) => [`GET /orders/:po/${noun}`, acts[noun]!])),
  ...Object.fromEntries(
    Object.entries(acts).flatMap(([noun, demand]) => [
      [`POST /orders/:po/${noun}`, demand],
      [`POST /api/orders/:po/${noun}`, demand],
    ]),
  ),
  ...Object.fromEntries(
    ['start', 'completion', 'blockage', 'resumption', 'reversal'].flatMap((noun) => [
      [`POST /orders/:po/stages/:station/${noun}`, stage],
      [`POST /api/orders/:po/stages/:station/${noun}`, stage],
    ]),
  ),
};
