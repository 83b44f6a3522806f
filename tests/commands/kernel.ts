import { sql } from 'drizzle-orm';
import { type AnyCommand, perform, type Request } from '../../src/commands/command.ts';
import { consequences } from '../../src/consequences.ts';
import { people } from '../../src/demo/people.ts';
import { createUser } from '../../src/users/create-user.ts';
import type { Actor } from '../../src/vocabulary/permissions.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { FRIDAY } from '../support/workshop.ts';

/** The kernel alone, on a database of its own: two people of the office and somebody from the floor. */
export async function openKernel() {
  const database = await createTestDatabase();
  const { db } = database;
  const make = async (username: string): Promise<Actor> => {
    const { sections, stations, ...person } = people.find((p) => p.username === username)!;
    const user = { ...person, sections: [...sections], stations: [...stations], password: { hash: 'none' } };
    return (await createUser(db, user, FRIDAY))!;
  };
  const [office, clerk, guest] = [await make('office'), await make('clerk'), await make('guest')];
  const count = async (table: string): Promise<number> => {
    const [row] = await db.execute<{ n: number }>(sql`SELECT count(*)::int AS n FROM ${sql.identifier(table)}`);
    return row!.n;
  };
  const act = (cmd: AnyCommand, input: unknown, change: Partial<Request> = {}) =>
    perform(cmd, {
      db,
      actor: office,
      input,
      origin: { ip: '192.0.2.7', userAgent: 'a test' },
      now: FRIDAY,
      today: '2026-11-20',
      consequences,
      ...change,
    });
  return { database, db, office, clerk, guest, act, count };
}
