import { describe, expect, test } from 'vitest';
import {
  isApproved,
  isOverdue,
  isVisible,
  missingForSubmission,
  type Transition,
  warnings,
  whyNotEditable,
  whyNotMoved,
} from '../../src/orders/rules.ts';
import { type Status, statuses } from '../../src/vocabulary/order-status.ts';
import { type Actor, can as hasRight, type Permission } from '../../src/vocabulary/permissions.ts';

/** From where each act leads on, as the order's life is drawn. */
const leadsOn: Record<Transition, Status[]> = {
  submission: ['draft'],
  approval: ['draft', 'pending'],
  rejection: ['pending'],
  reopening: ['pending', 'rejected'],
  hold: ['in_production'],
  resumption: ['on_hold'],
  cancellation: ['draft', 'pending', 'approved', 'in_production', 'on_hold'],
  shipment: ['completed'],
  deletion: ['draft'],
};

describe.each(Object.entries(leadsOn) as [Transition, Status[]][])('%s', (act, from) => {
  test.each(statuses)('of an order that is %s', (status) => {
    expect(whyNotMoved(act, status)).toBe(from.includes(status) ? null : 'order_state');
  });
});

test('nothing leads on from shipped and cancelled', () => {
  for (const act of Object.keys(leadsOn) as Transition[]) {
    expect([whyNotMoved(act, 'shipped'), whyNotMoved(act, 'cancelled')]).toEqual(['order_state', 'order_state']);
  }
});

test('an order is edited as a draft, or after it was approved; between the two it is reopened', () => {
  const told = Object.fromEntries(statuses.map((status) => [status, whyNotEditable(status)]));
  expect(told).toEqual({
    draft: null,
    pending: 'reopen_first',
    rejected: 'reopen_first',
    approved: null,
    in_production: null,
    on_hold: null,
    completed: null,
    shipped: 'order_closed',
    cancelled: 'order_closed',
  });
});

test('only what the shop does not hold yet is edited without a new revision', () => {
  expect(statuses.filter((status) => !isApproved(status))).toEqual(['draft', 'pending', 'rejected']);
});

describe('what a draft lacks to be submitted', () => {
  const whole = { title: 'Letters', dueDate: '2026-12-04', deliveryAddress: 'Rīga', items: [{}] };

  test('nothing', () => expect(missingForSubmission(whole)).toEqual({}));

  test.each([
    ['title', { title: '' }, 'required'],
    ['dueDate', { dueDate: null }, 'required'],
    ['deliveryAddress', { deliveryAddress: '' }, 'required'],
    ['items', { items: [] }, 'item_required'],
  ])('%s', (field, change, reason) => {
    expect(missingForSubmission({ ...whole, ...change })).toEqual({ [field]: { reason } });
  });

  test('all of it at once', () => {
    const nothing = { title: '', dueDate: null, deliveryAddress: '', items: [] };
    expect(Object.keys(missingForSubmission(nothing))).toEqual(['title', 'dueDate', 'deliveryAddress', 'items']);
  });
});

describe('overdue', () => {
  const today = '2026-11-20';
  const due = (dueDate: string | null, status: Status = 'in_production') => isOverdue({ dueDate, status }, today);

  test('begins on the day after the due date', () => {
    expect([due('2026-11-19'), due('2026-11-20'), due('2026-11-21'), due(null)]).toEqual([true, false, false, false]);
  });

  test('ends with the shipment, or when the order is cancelled', () => {
    const late = statuses.filter((status) => due('2026-11-01', status));
    expect(late).toEqual(statuses.filter((status) => status !== 'shipped' && status !== 'cancelled'));
  });
});

describe('a warning stops nobody', () => {
  const today = '2026-11-20';
  const order = { status: 'draft' as Status, dueDate: '2026-12-04', loadingDate: null };

  test('a due date that has passed, while it can still be chosen', () => {
    expect(warnings({ ...order, dueDate: '2026-11-19' }, today)).toEqual(['due_in_past']);
    expect(warnings({ ...order, dueDate: '2026-11-19', status: 'in_production' }, today)).toEqual([]);
    expect(warnings({ ...order, dueDate: today }, today)).toEqual([]);
  });

  test('a truck that leaves after the due date', () => {
    expect(warnings({ ...order, loadingDate: '2026-12-05' }, today)).toEqual(['loading_after_due']);
    expect(warnings({ ...order, loadingDate: '2026-12-04' }, today)).toEqual([]);
    expect(warnings({ ...order, dueDate: null, loadingDate: '2026-12-04' }, today)).toEqual([]);
  });
});

describe('who sees an order', () => {
  const viewer = (role: 'StationLead' | 'Operator' | 'Viewer', section: 'Admin' | 'Production', id = 1) => {
    const actor: Actor = {
      id,
      username: 'x',
      displayName: 'X',
      primarySection: section,
      sections: [section],
      roles: { [section]: role },
      stations: [],
    };
    return { actor, can: (permission: Permission, subject?: object) => hasRight(actor, permission, subject) };
  };
  const submittedAt = new Date('2026-11-20T08:00:00Z');
  const sees = (who: ReturnType<typeof viewer>, createdBy = 9) =>
    statuses.filter((status) => isVisible({ status, createdBy, submittedAt }, who));
  const hidden: Status[] = ['draft', 'rejected'];
  const open = statuses.filter((status) => !hidden.includes(status));

  test('the office sees all', () => expect(sees(viewer('StationLead', 'Admin'))).toEqual([...statuses]));
  test('a clerk sees all of his own', () => expect(sees(viewer('Operator', 'Admin', 9))).toEqual([...statuses]));
  test('nor does the floor see a draft that was cancelled before anybody saw it', () => {
    const order = { status: 'cancelled', createdBy: 9, submittedAt: null } as const;
    expect(isVisible(order, viewer('StationLead', 'Production'))).toBe(false);
    expect(isVisible(order, viewer('StationLead', 'Admin'))).toBe(true);
  });
  test('but not another’s drafts', () => expect(sees(viewer('Operator', 'Admin'))).toEqual(open));
  test('nor does the floor', () => expect(sees(viewer('StationLead', 'Production'))).toEqual(open));
  test('an author sees his own wherever he works by now', () => {
    expect(sees(viewer('Viewer', 'Production', 9))).toEqual([...statuses]);
  });
});
