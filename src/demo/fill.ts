import { randomBytes } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import { hashPassword } from '../auth/passwords.ts';
import { addClient } from '../clients/commands/add-client.ts';
import { addPreset } from '../clients/commands/add-preset.ts';
import { type Command, perform } from '../commands/command.ts';
import type { Config } from '../config.ts';
import type { Db } from '../db/client.ts';
import { addDays, dayIn } from '../i18n/format.ts';
import { readOldNotices } from '../notifications/read-old.ts';
import { createOrder } from '../orders/commands/create-order.ts';
import { AT_TERMINAL, TERMINAL } from '../users/administrators.ts';
import { createUser, type UserRow, userCreated } from '../users/create-user.ts';
import { secrets, users } from '../users/tables.ts';
import { demoClients } from './clients.ts';
import { type DemoOrder, demoOrders } from './orders.ts';
import { people, type Username } from './people.ts';
import { openSheetBook, type SheetBook, sheetFor } from './sheets.ts';
import { stepsOf } from './story.ts';
import { morningOf, workingMoments } from './working-hours.ts';

const MARK = 'demo';
const DONE = 'done';
const DAY_MS = 24 * 3600_000;
const BEFORE_ALL_ORDERS = -40; // days
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
  });
  if (!result.ok) throw new Error(`the sample workshop: ${key} was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Where orders of a client go, by his name. */
type Places = ReadonlyMap<string, number>;

/** Clients are told before any order, with the addresses that the orders copy. */
async function tellClients(world: World): Promise<Places> {
  const at = morningOf(world.now.getTime() + BEFORE_ALL_ORDERS * DAY_MS, 0, world.now.getTime());
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
    dueDate: addDays(today, due),
    loadingDate: loading === undefined ? null : addDays(today, loading),
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

async function tellOrder(world: World, order: DemoOrder, po: string, index: number): Promise<void> {
  const steps = stepsOf(order);
  const birth = birthOf(order, world.now, index);
  const shipped = world.now.getTime() + order.loading! * DAY_MS;
  const end = order.fate.is === 'shipped' ? new Date(shipped) : world.now;
  const moments = workingMoments(birth, end, steps.length);
  for (const [n, { by, command, input }] of steps.entries()) {
    await tell(world, by, command, { po, ...input }, `demo-${index}-${n}`, moments[n]!);
  }
}

async function tellStory(world: World): Promise<void> {
  const today = dayIn(world.zone, world.now);
  const places = await tellClients(world);
  const book = await openSheetBook(world.db);
  const drafts: { po: string; order: DemoOrder; index: number }[] = [];
  for (const [index, order] of demoOrders.entries()) {
    const at = birthOf(order, world.now, index);
    const { poNumber } = await tell(
      world,
      order.by ?? 'clerk',
      createOrder,
      draftOf(order, today, places, book),
      `demo-${index}`,
      at,
    );
    drafts.push({ po: poNumber, order, index });
  }
  const waiting = drafts.values();
  const tellers = Array.from({ length: AT_ONCE }, async () => {
    for (const { po, order, index } of waiting) await tellOrder(world, order, po, index);
  });
  await Promise.all(tellers);
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
