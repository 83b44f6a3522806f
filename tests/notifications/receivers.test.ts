import { and, eq, gt } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { notices } from '../../src/notifications/tables.ts';
import { users } from '../../src/users/tables.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);

async function lastId(): Promise<number> {
  const rows = await db.select({ id: notices.id }).from(notices);
  return Math.max(0, ...rows.map((row) => row.id));
}

/** Who was told what since: "stage_rework CNC urgent: clerk, cnc". */
async function toldSince(id: number): Promise<string[]> {
  const rows = await db
    .select({ notice: notices, name: users.username })
    .from(notices)
    .innerJoin(users, eq(users.id, notices.userId))
    .where(and(gt(notices.id, id)))
    .orderBy(users.username);
  const byNotice = new Map<string, string[]>();
  for (const { notice, name } of rows) {
    const { key, station, urgency } = notice;
    const label = [key, station, urgency === 'urgent' && urgency].filter(Boolean).join(' ');
    byNotice.set(label, [...(byNotice.get(label) ?? []), name]);
  }
  return [...byNotice].map(([label, names]) => `${label}: ${names.join(', ')}`).sort();
}

const ROUTE = { stations: ['CNC', 'PAINT', 'LOGISTICS'] };

type Status = Parameters<typeof orderIn>[1];
type Act = [by: Username, noun: string, body?: object];

/** An order in a state, what was done with it before, the act, and who hears of it. */
const cases: [name: string, status: Status, before: Act[], act: Act, told: string[]][] = [
  ['submission tells the approvers', 'draft', [], ['clerk', 'submission'], ['order_submitted: boss, lead, office']],
  [
    'approval tells the author, the leads of Production and the first crew',
    'pending',
    [],
    ['office', 'approval', ROUTE],
    ['order_approved: clerk, lead', 'stage_queued CNC: cnc'],
  ],
  [
    'nobody is told of his own approval',
    'pending',
    [],
    ['lead', 'approval', ROUTE],
    ['order_approved: clerk', 'stage_queued CNC: cnc'],
  ],
  [
    'rejection tells the author',
    'pending',
    [],
    ['lead', 'rejection', { reason: 'Too thin' }],
    ['order_rejected: clerk'],
  ],
  ['a start is no news', 'approved', [], ['cnc', 'stages/CNC/start'], []],
  [
    'a completion tells the next crew',
    'approved',
    [['cnc', 'stages/CNC/start']],
    ['cnc', 'stages/CNC/completion'],
    ['stage_queued PAINT: lead, paint'],
  ],
  [
    'the last completion tells Logistics',
    'approved',
    [
      ['cnc', 'stages/CNC/start'],
      ['cnc', 'stages/CNC/completion'],
      ['paint', 'stages/PAINT/start'],
    ],
    ['paint', 'stages/PAINT/completion'],
    ['order_made: truck'],
  ],
  [
    'a block tells the leads of Production and the author, urgently',
    'approved',
    [],
    ['cnc', 'stages/CNC/blockage', { reason: 'No acrylic' }],
    ['stage_blocked CNC urgent: clerk, lead'],
  ],
  [
    'rework tells the crew of the station and the author, urgently',
    'approved',
    [
      ['cnc', 'stages/CNC/start'],
      ['cnc', 'stages/CNC/completion'],
    ],
    ['paint', 'stages/CNC/rework', { reason: 'RECUT', foundAt: 'PAINT' }],
    ['stage_rework CNC urgent: clerk, cnc, lead'],
  ],
  [
    'a hold tells the author and the crews that have it before them',
    'approved',
    [['cnc', 'stages/CNC/start']],
    ['office', 'hold', { reason: 'The client thinks' }],
    ['order_held: clerk, cnc, lead'],
  ],
  [
    'so does its end',
    'approved',
    [
      ['cnc', 'stages/CNC/start'],
      ['office', 'hold', { reason: 'The client thinks' }],
    ],
    ['lead', 'resumption'],
    ['order_resumed: clerk, cnc'],
  ],
  [
    'and a cancellation',
    'approved',
    [],
    ['boss', 'cancellation', { reason: 'The client is gone' }],
    ['order_cancelled: clerk, cnc, lead'],
  ],
  ['shipment tells the author', 'completed', [], ['truck', 'shipment'], ['order_shipped: clerk']],
];

test.each(cases)('%s', async (_, status, before, [by, noun, body = {}], told) => {
  const { poNumber } = await orderIn(crew, status, ROUTE);
  const at = `/api/orders/${poNumber}`;
  const act = async ([who, what, how = {}]: Act): Promise<Order> => {
    const answer = await crew[who].post(`${at}/${what}`, how);
    expect([what, answer.status, answer.body.error]).toEqual([what, 200, undefined]);
  };
  for (const step of before) await act(step);
  const since = await lastId();
  await act([by, noun, body]);
  expect(await toldSince(since)).toEqual(told);
});

const callings: [text: string, told: string[]][] = [
  ['@PAINT the primer is thin', ['mention CNC: lead, paint']],
  ['@Покраска и @Krāsošana, посмотрите', ['mention CNC: lead, paint']],
  ['@paint, look at this.', ['mention CNC: paint']],
  ['@office, @OFFICE and @office again', ['mention CNC: office']],
  ['@welding is called by nobody’s name', ['mention CNC: lead']],
  ['@cnc is who writes, @nobody is nobody, and mail to a@paint.example calls no one', []],
];

test.each(callings)('a note calls people by name, and crews by their station: %s', async (text, told) => {
  const { poNumber: po } = await orderIn(crew, 'approved', ROUTE);
  const since = await lastId();
  expect((await crew.cnc.post('/api/station-log', { po, station: 'CNC', text })).status).toBe(201);
  expect(await toldSince(since)).toEqual(told);
});

test('the words of a blockage and of a repetition call too, but nobody twice', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  const at = `/api/orders/${poNumber}/stages/CNC`;
  await crew.cnc.post(`${at}/start`);
  const since = await lastId();
  await crew.cnc.post(`${at}/blockage`, { reason: 'A size is missing, @lead or @office' });
  expect(await toldSince(since)).toEqual(['mention CNC: office', 'stage_blocked CNC urgent: clerk, lead']);
  const later = await lastId();
  await crew.cnc.post(`${at}/rework`, { reason: 'RECUT', note: '@PAINT waits for it' });
  expect(await toldSince(later)).toEqual(['mention CNC: paint', 'stage_rework CNC urgent: clerk, lead']);
});

test('a handover note calls whom it did not call before', async () => {
  const since = await lastId();
  const leave = (text: string) => crew.cnc.put('/api/stations/CNC/handover', { text });
  await leave('@paint: the blue is out');
  expect(await toldSince(since)).toEqual(['mention_handover CNC: paint']);
  await leave('@paint, @office: the blue is out');
  expect(await toldSince(since)).toEqual(['mention_handover CNC: office, paint']);
  const [notice] = (await crew.office.get('/api/notifications')).body.notifications;
  expect(notice).toMatchObject({
    type: 'chat',
    title: 'CNC: you are mentioned in the handover note',
    link: '/stations/CNC',
  });
});

test('a completion that is taken back takes back the news that nobody has read', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  const since = await lastId();
  for (const noun of ['start', 'completion', 'reversal']) {
    await crew.cnc.post(`/api/orders/${poNumber}/stages/CNC/${noun}`);
  }
  expect(await toldSince(since)).toEqual([]);
  await crew.cnc.post(`/api/orders/${poNumber}/stages/CNC/completion`);
  expect(await toldSince(since)).toEqual(['stage_queued PAINT: lead, paint']);
});

test('whose account is changed hears of it', async () => {
  const since = await lastId();
  const { body } = await crew.boss.get('/api/users');
  const { id, version } = body.users.find((user: { username: string }) => user.username === 'guest');
  const { status } = await crew.boss.put(`/api/users/${id}`, { version, displayName: 'Laura K.' });
  expect(status).toBe(200);
  expect(await toldSince(since)).toEqual(['account_changed: guest']);
});

test('equal notices within ten minutes become one that counts; later, other or read ones do not', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  const since = await lastId();
  const minutes = (n: number) => {
    workshop.clock.now = new Date(workshop.clock.now.getTime() + n * 60_000);
  };
  const block = async (station: string, reason: string) => {
    await crew.lead.post(`/api/orders/${poNumber}/stages/${station}/blockage`, { reason });
    await crew.lead.post(`/api/orders/${poNumber}/stages/${station}/resumption`);
  };
  const ofClerk = async () => {
    const rows = await db.select().from(notices).where(gt(notices.id, since)).orderBy(notices.id);
    return rows.map((row) => `${row.station} ×${row.count} ${row.params.reason}`);
  };
  await block('CNC', 'No acrylic');
  minutes(9);
  await block('CNC', 'Still none');
  await block('PAINT', 'No paint');
  expect(await ofClerk()).toEqual(['CNC ×2 Still none', 'PAINT ×1 No paint']);
  minutes(9);
  await block('CNC', 'Still none');
  minutes(11);
  await block('CNC', 'Still none');
  expect(await ofClerk()).toEqual(['CNC ×3 Still none', 'PAINT ×1 No paint', 'CNC ×1 Still none']);
  await crew.clerk.put('/api/notifications', { markAllRead: true });
  await block('CNC', 'Again');
  expect(await ofClerk()).toHaveLength(4);
});
