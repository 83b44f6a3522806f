import { randomBytes } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import { hashPassword } from '../auth/passwords.ts';
import { addClient } from '../clients/commands/add-client.ts';
import { addPreset } from '../clients/commands/add-preset.ts';
import { type Command, perform } from '../commands/command.ts';
import { isRefusal } from '../commands/refusal.ts';
import type { Config } from '../config.ts';
import { consequences } from '../consequences.ts';
import type { Db } from '../db/client.ts';
import { readOldNotices } from '../notifications/read-old.ts';
import { createOrder } from '../orders/commands/create-order.ts';
import { addHolidays, setCapacities } from '../plant/commands.ts';
import { AT_TERMINAL, TERMINAL } from '../users/administrators.ts';
import { createUser, type UserRow, userCreated } from '../users/create-user.ts';
import { secrets, users } from '../users/tables.ts';
import { dayIn } from '../vocabulary/dates.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';
import { demoClients } from './clients.ts';
import { pastOrders } from './history.ts';
import { type DemoOrder, demoOrders } from './orders.ts';
import { people, type Username } from './people.ts';
import { capacities } from './plant.ts';
import { openSheetBook, routeFor, type SheetBook, sheetFor } from './sheets.ts';
import { overNight, type Step, stepsOf } from './story.ts';
import { morningOf, shiftOf, workdayAway, workingMoments } from './working-hours.ts';

const MARK = 'demo';
const DONE = 'done';
const DAY_MS = 24 * 3600_000;
const BEFORE_ALL_ORDERS = -100; // days
/** How many orders are told at once. */
const AT_ONCE = 6;

interface World {
  db: Db;
  zone: string;
  /** The moment that the story calls now. */
  now: Date;
  actors: Map<Username, UserRow>;
}

async function readMark(db: Db): Promise<string | undefined> {
  const [row] = await db.select().from(secrets).where(eq(secrets.name, MARK));
  return row?.value;
}

/**
 * The people, all of them or none, with the moment at which the story was begun. An interrupted story is told on from
 * there at the next start: each of its acts has a key, so that none is done twice.
 */
async function makePeople(db: Db, config: Config, now: Date, say: (line: string) => void): Promise<string | undefined> {
  const password = config.demoPassword ?? randomBytes(9).toString('base64url');
  const hashes = await Promise.all(people.map(() => hashPassword(password)));
  const made = await db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(7261003)`);
    const [someone] = await tx.select({ id: users.id }).from(users).limit(1);
    if (someone) return false;
    for (const [i, person] of people.entries()) {
      const { stations, sections, ...rest } = person;
      const lists = { stations: [...stations], sections: [...sections] };
      const user = await createUser(tx, { ...rest, ...lists, password: { hash: hashes[i]! } }, now);
      await recordAudit(tx, TERMINAL, [userCreated(user!)], AT_TERMINAL, now);
    }
    await tx.insert(secrets).values({ name: MARK, value: now.toISOString() });
    return true;
  });
  if (!made) return readMark(db);
  say(`Sample workshop: sign in as ${people.map((p) => p.username).join(', ')}.`);
  if (!config.demoPassword) say(`Their password, told this once: ${password}`);
  return now.toISOString();
}

async function actorsOf(db: Db): Promise<World['actors']> {
  const names = people.map((person) => person.username);
  const rows = await db.select().from(users).where(inArray(users.username, names));
  return new Map(rows.map((row) => [row.username as Username, row]));
}

async function tell<I, V>(
  world: World,
  by: Username,
  command: Command<I, V>,
  input: unknown,
  key: string,
  at: Date,
): Promise<V> {
  const result = await perform(command, {
    db: world.db,
    actor: world.actors.get(by)!,
    input,
    key,
    origin: AT_TERMINAL,
    now: at,
    today: dayIn(world.zone, at),
    consequences,
  });
  if (isRefusal(result)) throw new Error(`the sample workshop: ${key} was refused: ${JSON.stringify(result)}`);
  return result.value;
}

const beforeAllOrders = ({ now }: World) => morningOf(now.getTime() + BEFORE_ALL_ORDERS * DAY_MS, 0, now.getTime());

/** How much the stations get done, and on which days of these months nobody works. */
async function tellPlant(world: World): Promise<void> {
  const at = beforeAllOrders(world);
  const years = new Set([at, new Date(world.now.getTime() + 60 * DAY_MS)].map((day) => day.getUTCFullYear()));
  await tell(world, 'boss', setCapacities, { capacities }, 'demo-capacities', at);
  for (const year of years)
    await tell(world, 'boss', addHolidays, { year, country: 'LV' }, `demo-holidays-${year}`, at);
}

/** Where orders of a client go, by his name. */
type Places = ReadonlyMap<string, number>;

/** Clients are told before any order, with the addresses that the orders copy. */
async function tellClients(world: World): Promise<Places> {
  const at = beforeAllOrders(world);
  const places = new Map<string, number>();
  for (const [index, { name, notes = '', places: of }] of demoClients.entries()) {
    const client = await tell(world, 'office', addClient, { name, notes }, `demo-client-${index}`, at);
    for (const [n, place] of of.entries()) {
      const input = { ...place, clientId: client.id, isDefault: n === 0 };
      const { id } = await tell(world, 'office', addPreset, input, `demo-client-${index}-${n}`, at);
      if (n === 0) places.set(name, id);
    }
  }
  return places;
}

/** Drafts are written in the morning of their day, those of today a while ago. */
function birthOf({ created }: DemoOrder, now: Date, index: number): Date {
  const aWhileAgo = now.getTime() - (index % 7) * 17 * 60_000 - 3600_000;
  return created === 0 ? new Date(aWhileAgo) : morningOf(now.getTime() + created * DAY_MS, index * 7, aWhileAgo);
}

function draftOf(order: DemoOrder, today: string, places: Places, book: SheetBook) {
  const {
    client,
    title,
    reference = '',
    due,
    loading,
    priority = 'NORMAL',
    rd,
    notes = '',
    items,
    materials = [],
  } = order;
  const dates = {
    dueDate: workdayAway(today, due),
    loadingDate: loading === undefined ? null : workdayAway(today, loading),
  };
  return {
    client,
    title,
    reference,
    priority,
    notes,
    ...dates,
    isRd: rd !== undefined,
    rdNotes: rd ?? '',
    deliveryPresetId: items.length > 0 ? (places.get(client) ?? null) : null,
    items: items.map(([quantity, name, widthMm = null, heightMm = null, use]) => {
      const signType = use === 'indoor' ? ('INDOOR' as const) : ('OUTDOOR' as const);
      const item = { quantity, name, widthMm, heightMm, signType };
      return { ...item, ...sheetFor(book, item, dates, today) };
    }),
    materials: materials.map(([label, material, thicknessMm, ral]) => ({
      label,
      material,
      thicknessMm,
      ...(ral && { colourSystem: 'RAL', colourCode: ral }),
    })),
  };
}

interface Timed extends Step {
  at: Date;
}

interface Act extends Timed {
  order: number;
  po: string;
  key: string;
}

interface Draft {
  po: string;
  route: readonly StationCode[];
}

/** What is begun is begun soon; what is done takes its time. */
const weightOf = ({ work }: Step) => (work?.is === 'begun' ? 0.25 : 1);

/** Who is at work when his shift ends goes on in the next one. */
function restedAt(steps: readonly Timed[], now: Date): Timed[] {
  const told: Timed[] = [];
  const atWork = new Map<StationCode, Date>();
  const rest = (until: Date) => {
    for (const [station, since] of atWork) {
      const evening = shiftOf(since)?.to;
      if (evening === undefined || until.getTime() <= evening) continue;
      const [pause, goOn] = overNight(station);
      told.push({ ...pause, at: new Date(evening) });
      const morning = shiftOf(until)?.from;
      if (morning === undefined || until.getTime() < morning) atWork.delete(station);
      else {
        told.push({ ...goOn, at: new Date(morning) });
        atWork.set(station, new Date(morning));
      }
    }
  };
  for (const step of steps) {
    rest(step.at);
    told.push(step);
    if (step.work?.is === 'begun') atWork.set(step.work.station, step.at);
    if (step.work?.is === 'ended') atWork.delete(step.work.station);
  }
  rest(now);
  return told;
}

/** What was done with an order, over the working time that it took. */
function actsOf({ now }: World, order: DemoOrder, made: Draft, index: number): Act[] {
  const steps = stepsOf(order, made.route);
  const shipped = now.getTime() + order.loading! * DAY_MS;
  const end = order.fate.is === 'shipped' ? new Date(shipped) : now;
  const moments = workingMoments(birthOf(order, now, index), end, steps.map(weightOf));
  const timed = steps.map((step, n) => ({ ...step, at: moments[n]! }));
  return restedAt(timed, end).map((step, n) => ({ ...step, order: index, po: made.po, key: `demo-${index}-${n}` }));
}

function grouped<K>(acts: readonly Act[], keyOf: (act: Act) => K): Map<K, Act[]> {
  const groups = new Map<K, Act[]>();
  for (const act of acts) groups.set(keyOf(act), [...(groups.get(keyOf(act)) ?? []), act]);
  return groups;
}

/** What was done on one day: several orders at once, each in its order. */
async function tellDay(world: World, acts: readonly Act[]): Promise<void> {
  const byOrder = grouped(acts, ({ order }) => order).values();
  const tellers = Array.from({ length: AT_ONCE }, async () => {
    for (const own of byOrder) {
      for (const { po, by, command, input, key, at } of own) await tell(world, by, command, { po, ...input }, key, at);
    }
  });
  await Promise.all(tellers);
}

/** Day after day, as it would have happened: what is expected of an order hangs on what waited on that day. */
async function tellStory(world: World): Promise<void> {
  const today = dayIn(world.zone, world.now);
  await tellPlant(world);
  const places = await tellClients(world);
  const book = await openSheetBook(world.db);
  const acts: Act[] = [];
  for (const [index, order] of [...pastOrders, ...demoOrders].entries()) {
    const at = birthOf(order, world.now, index);
    const draft = draftOf(order, today, places, book);
    const { poNumber } = await tell(world, order.by ?? 'clerk', createOrder, draft, `demo-${index}`, at);
    const route = routeFor(book, draft.items) ?? order.route ?? stationCodes;
    acts.push(...actsOf(world, order, { po: poNumber, route }, index));
  }
  const days = grouped(acts, ({ at }) => dayIn(world.zone, at));
  for (const day of [...days.keys()].sort()) await tellDay(world, days.get(day)!);
}

/** Fills an empty database with a sample workshop. One with users of its own is left alone. */
export async function fillDemo(db: Db, config: Config, say: (line: string) => void): Promise<void> {
  const mark = (await readMark(db)) ?? (await makePeople(db, config, new Date(), say));
  if (!mark || mark === DONE) return;
  const world = { db, zone: config.plantTimeZone, now: new Date(mark), actors: await actorsOf(db) };
  await tellStory(world);
  await readOldNotices(db, world.now);
  await db.update(secrets).set({ value: DONE }).where(eq(secrets.name, MARK));
}
