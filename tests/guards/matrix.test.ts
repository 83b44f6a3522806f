import { describe, expect, test } from 'vitest';
import { type Actor, can, may, type Permission, permissions, type Subject } from '../../src/vocabulary/permissions.ts';
import { agreedPermissions, cellOf, type SectionRole, sectionRoles } from './matrix.ts';

const ME = 7;

const actorOf = ({ section, role }: SectionRole, change: Partial<Actor> = {}): Actor => ({
  id: ME,
  username: 'somebody',
  displayName: 'Somebody',
  primarySection: section,
  sections: [section],
  roles: { [section]: role },
  stations: ['CNC'],
  ...change,
});

const AT_STATION: ReadonlySet<Permission> = new Set(['stages.change', 'rework.send']);

const own = (permission: Permission, { section }: SectionRole): Subject =>
  AT_STATION.has(permission) ? { station: section === 'Logistics' ? 'LOGISTICS' : 'CNC' } : { authorId: ME };
const others = (permission: Permission): Subject =>
  AT_STATION.has(permission) ? { station: 'PAINT' } : { authorId: ME + 1 };

test('there are the permissions that were agreed, and no others', () => {
  expect([...permissions].sort()).toEqual([...agreedPermissions].sort());
});

describe.each(sectionRoles)('$code', (who) => {
  test.each(agreedPermissions)('%s', (permission) => {
    const cell = cellOf(permission, who);
    const actor = actorOf(who);
    expect(may(actor, permission)).toBe(cell !== '–');
    expect(can(actor, permission)).toBe(cell === '●');
    expect(can(actor, permission, own(permission, who))).toBe(cell !== '–');
    expect(can(actor, permission, others(permission))).toBe(cell === '●');
  });
});

test('a right holds if any role of the user gives it', () => {
  const both = actorOf(sectionRoles[3]!, {
    sections: ['Admin', 'Logistics'],
    roles: { Admin: 'Viewer', Logistics: 'Operator' },
  });
  expect(can(both, 'orders.ship')).toBe(true);
  expect(can(both, 'orders.create')).toBe(false);
});

test('a role counts only in a section that the user belongs to', () => {
  const moved = actorOf(sectionRoles[3]!, {
    sections: ['Admin'],
    roles: { Admin: 'Viewer', Production: 'SuperAdmin' },
  });
  expect(may(moved, 'orders.approve')).toBe(false);
  expect(can(moved, 'stages.change', { station: 'CNC' })).toBe(false);
});

test('no station means none, and ALL means every one', () => {
  const operator = sectionRoles.find(({ code }) => code === 'P-Op')!;
  const at = (stations: string[]) => can(actorOf(operator, { stations }), 'stages.change', { station: 'PAINT' });
  expect([at([]), at(['CNC']), at(['CNC', 'PAINT']), at(['ALL'])]).toEqual([false, false, true, true]);
});

test('Logistics works at LOGISTICS alone, whatever its list of stations says', () => {
  const truck = actorOf(sectionRoles.find(({ code }) => code === 'L-Op')!, { stations: ['ALL'] });
  expect(can(truck, 'stages.change', { station: 'CNC' })).toBe(false);
  expect(can({ ...truck, stations: [] }, 'stages.change', { station: 'LOGISTICS' })).toBe(true);
});

test('nobody owns what has no author', () => {
  const clerk = actorOf(sectionRoles.find(({ code }) => code === 'A-Op')!);
  expect(can(clerk, 'drafts.edit', { authorId: null })).toBe(false);
  expect(can(clerk, 'drafts.edit', {})).toBe(false);
});
