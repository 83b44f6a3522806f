import { people, type Username } from '../../src/demo/people.ts';
import { users } from '../../src/users/tables.ts';
import type { Status } from '../../src/vocabulary/order-status.ts';
import type { Answer, JsonClient } from './json-client.ts';
import { clientOf } from './newcomer.ts';
import type { Workshop } from './workshop.ts';

export type Crew = Record<Username, JsonClient>;

/** Everybody of the workshop, signed in. Without their passwords, whose hashes take their time. */
export async function signInAll(workshop: Workshop): Promise<Crew> {
  const rows = await workshop.database.db.select({ id: users.id, username: users.username }).from(users);
  const known = rows.filter(({ username }) => people.some((person) => person.username === username));
  const clients = known.map(async ({ id, username }) => [username, await clientOf(workshop, id)] as const);
  return Object.fromEntries(await Promise.all(clients)) as Crew;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
export type Order = any;

const ROUTE = ['CAD', 'CNC', 'LOGISTICS'];

interface Wish {
  by?: 'clerk' | 'office' | 'boss';
  stations?: string[];
  /** What the draft says. */
  draft?: Record<string, unknown>;
}

async function done(answer: Promise<Answer>): Promise<Order> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** An order that has come as far as a test needs it. Clerk writes, lead approves and works, truck ships. */
export async function orderIn(crew: Crew, status: Status, wish: Wish = {}): Promise<Order> {
  const { by = 'clerk', stations = ROUTE, draft = {} } = wish;
  const author = crew[by];
  const order = await author.draft(draft);
  const at = `/api/orders/${order.poNumber}`;
  const lead = (noun: string, body = {}) => done(crew.lead.post(`${at}/${noun}`, body));

  if (status === 'draft') return order;
  if (status === 'cancelled') return done(crew.boss.post(`${at}/cancellation`, { reason: 'The client is gone' }));
  const pending = await done(author.post(`${at}/submission`));
  if (status === 'pending') return pending;
  if (status === 'rejected') return lead('rejection', { reason: 'Too wide for the saw' });
  const approved = await lead('approval', { stations });
  if (status === 'approved') return approved;
  const started = await lead(`stages/${stations[0]}/start`);
  if (status === 'in_production') return started;
  if (status === 'on_hold') return lead('hold', { reason: 'No acrylic' });
  const [first, ...rest] = stations.filter((station) => station !== 'LOGISTICS');
  await lead(`stages/${first}/completion`);
  for (const station of rest) {
    await lead(`stages/${station}/start`);
    await lead(`stages/${station}/completion`);
  }
  if (status === 'completed') return done(crew.lead.get(at));
  return done(crew.truck.post(`${at}/shipment`, { carrier: 'DPD' }));
}

export const stageOf = (order: Order, station: string): Order =>
  order.stages.find((stage: { station: string }) => stage.station === station);
