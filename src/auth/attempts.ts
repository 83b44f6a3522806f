import { eq, lt, or, sql } from 'drizzle-orm';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import { type Refusal, refusal } from '../commands/refusal.ts';
import type { Db, Reader } from '../db/client.ts';
import { signInFailures } from '../users/tables.ts';
import { makeTurns } from './in-turn.ts';

const WINDOW_SECONDS = 15 * 60;

/** Whose password is tried, and from where. Without a name only the address is counted. */
export interface Guesser {
  name?: string;
  ip: string | null;
}

/** How an attempt went: wrong counts, right forgives the earlier ones, and what was not judged does neither. */
export type Verdict = 'right' | 'wrong' | 'unjudged';

export interface Refused {
  ok: false;
  refusal: Refusal;
}

/** Failed attempts, counted in the database: a restart or another process forgets none. */
export interface Attempts {
  /**
   * Runs the attempt, or refuses it. It is counted before it is judged, so that many at once cannot slip past; those
   * under one name and address wait for each other, so that a few right ones at once are not taken for guesses.
   */
  judge<T>(who: Guesser, attempt: () => Promise<T>, verdictOf: (outcome: T) => Verdict): Promise<T | Refused>;
}

const addressOf = ({ ip }: Guesser) => ip ?? 'unknown';
const placeOf = (who: Guesser) => `${who.name ?? ''} ${addressOf(who)}`;

function makeLimits(db: Db) {
  const limit = (keyPrefix: string, points: number, keyOf: (who: Guesser) => string | undefined) => {
    const options = { storeClient: db, schema: signInFailures, duration: WINDOW_SECONDS, clearExpiredByTimeout: false };
    return { keyOf, counter: new RateLimiterDrizzle({ ...options, keyPrefix, points }) };
  };
  return [
    limit('name+address', 5, (who) => (who.name === undefined ? undefined : placeOf(who))),
    limit('name', 20, (who) => who.name),
    limit('address', 50, addressOf),
  ];
}

const tooMany = (wait: RateLimiterRes) =>
  refusal('too_many', 'too_many_attempts', { minutes: Math.max(1, Math.ceil(wait.msBeforeNext / 60_000)) });

export function makeAttempts(db: Db): Attempts {
  const limits = makeLimits(db);
  const inTurn = makeTurns();
  const countersOf = (who: Guesser) =>
    limits.flatMap(({ keyOf, counter }) => {
      const key = keyOf(who);
      return key === undefined ? [] : [{ key, counter }];
    });

  /** Counts an attempt everywhere, or nowhere: who is refused by one limit must not use up the next. */
  async function count(who: Guesser): Promise<Refusal | null> {
    const counted: ReturnType<typeof countersOf> = [];
    for (const entry of countersOf(who)) {
      counted.push(entry);
      try {
        await entry.counter.consume(entry.key);
      } catch (full) {
        if (!(full instanceof RateLimiterRes)) throw full;
        await giveBack(counted);
        return tooMany(full);
      }
    }
    return null;
  }

  async function giveBack(counted: ReturnType<typeof countersOf>) {
    await Promise.all(counted.map(({ key, counter }) => counter.reward(key)));
  }

  async function forgive(who: Guesser) {
    const [place, ...wider] = countersOf(who);
    await place!.counter.delete(place!.key);
    await giveBack(wider);
    await db.delete(signInFailures).where(lt(signInFailures.expire, new Date()));
  }

  async function judgeNow<T>(who: Guesser, attempt: () => Promise<T>, verdictOf: (outcome: T) => Verdict) {
    const refusal = await count(who);
    if (refusal) return { ok: false as const, refusal };
    const outcome = await attempt();
    const verdict = verdictOf(outcome);
    if (verdict === 'right') await forgive(who);
    if (verdict === 'unjudged') await giveBack(countersOf(who));
    return outcome;
  }

  return {
    judge: (who, attempt, verdictOf) => inTurn(placeOf(who), () => judgeNow(who, attempt, verdictOf)),
  };
}

/** Forgets the failures under a name, from wherever. */
export async function forgiveName(tx: Reader, name: string): Promise<void> {
  await tx
    .delete(signInFailures)
    .where(
      or(eq(signInFailures.key, `name:${name}`), sql`starts_with(${signInFailures.key}, ${`name+address:${name} `})`),
    );
}
