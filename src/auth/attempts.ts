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

/** Whose PIN is tried, and at which terminal. Without a person, as with a badge, only the terminal is counted. */
export interface TerminalGuesser {
  userId?: number;
  terminalId: number;
}

/** How an attempt went: wrong counts, right forgives the earlier ones, and what was not judged does neither. */
export type Verdict = 'right' | 'wrong' | 'unjudged';

/** Failed attempts, counted in the database: a restart or another process forgets none. */
export interface Attempts<W = Guesser> {
  /**
   * Runs the attempt, or refuses it. It is counted before it is judged, so that many at once cannot slip past; those
   * under one name and address wait for each other, so that a few right ones at once are not taken for guesses.
   */
  judge<T>(who: W, attempt: () => Promise<T>, verdictOf: (outcome: T) => Verdict): Promise<T | Refusal>;
}

/** So many attempts under a key; undefined where it does not count these. The first that counts is forgiven wholly. */
interface Limit<W> {
  keyPrefix: string;
  points: number;
  keyOf(who: W): string | undefined;
}

const addressOf = ({ ip }: Guesser) => ip ?? 'unknown';
const placeOf = (who: Guesser) => `${who.name ?? ''} ${addressOf(who)}`;

const passwordLimits: readonly Limit<Guesser>[] = [
  { keyPrefix: 'name+address', points: 5, keyOf: (who) => (who.name === undefined ? undefined : placeOf(who)) },
  { keyPrefix: 'name', points: 20, keyOf: (who) => who.name },
  { keyPrefix: 'address', points: 50, keyOf: addressOf },
];

/** A PIN has few digits: five guesses wherever they are made. One's own success forgives nobody else's at a terminal. */
const terminalLimits: readonly Limit<TerminalGuesser>[] = [
  { keyPrefix: 'pin', points: 5, keyOf: ({ userId }) => (userId === undefined ? undefined : String(userId)) },
  { keyPrefix: 'terminal', points: 20, keyOf: ({ terminalId }) => String(terminalId) },
];

/** Who types the digits that a television shows, or the address of one that asks for some. */
export interface Pairing {
  userId?: number;
  ip?: string | null;
}

/** Six digits: few guesses a person, and few in all; and few screens that show some. */
const pairingLimits: readonly Limit<Pairing>[] = [
  { keyPrefix: 'paired-by', points: 5, keyOf: ({ userId }) => (userId === undefined ? undefined : String(userId)) },
  { keyPrefix: 'paired', points: 30, keyOf: ({ userId }) => (userId === undefined ? undefined : 'all') },
  { keyPrefix: 'screen-at', points: 10, keyOf: ({ ip }) => (ip === undefined ? undefined : (ip ?? 'unknown')) },
  { keyPrefix: 'screens', points: 100, keyOf: ({ ip }) => (ip === undefined ? undefined : 'all') },
];

const tooMany = (wait: RateLimiterRes) =>
  refusal('too_many', 'too_many_attempts', { minutes: Math.max(1, Math.ceil(wait.msBeforeNext / 60_000)) });

function makeCounted<W>(db: Db, limits: readonly Limit<W>[], turnOf: (who: W) => string): Attempts<W> {
  const counters = limits.map(({ keyPrefix, points, keyOf }) => {
    const options = { storeClient: db, schema: signInFailures, duration: WINDOW_SECONDS, clearExpiredByTimeout: false };
    return {
      keyOf,
      isNarrow: keyPrefix === limits[0]!.keyPrefix,
      counter: new RateLimiterDrizzle({ ...options, keyPrefix, points }),
    };
  });
  const inTurn = makeTurns();
  const countersOf = (who: W) =>
    counters.flatMap(({ keyOf, ...rest }) => {
      const key = keyOf(who);
      return key === undefined ? [] : [{ key, ...rest }];
    });

  /** Counts an attempt everywhere, or nowhere: who is refused by one limit must not use up the next. */
  async function count(who: W): Promise<Refusal | null> {
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

  async function forgive(who: W) {
    const counted = countersOf(who);
    await Promise.all(counted.filter(({ isNarrow }) => isNarrow).map(({ key, counter }) => counter.delete(key)));
    await giveBack(counted.filter(({ isNarrow }) => !isNarrow));
    await db.delete(signInFailures).where(lt(signInFailures.expire, new Date()));
  }

  async function judgeNow<T>(who: W, attempt: () => Promise<T>, verdictOf: (outcome: T) => Verdict) {
    const refusal = await count(who);
    if (refusal) return refusal;
    const outcome = await attempt();
    const verdict = verdictOf(outcome);
    if (verdict === 'right') await forgive(who);
    if (verdict === 'unjudged') await giveBack(countersOf(who));
    return outcome;
  }

  return {
    judge: (who, attempt, verdictOf) => inTurn(turnOf(who), () => judgeNow(who, attempt, verdictOf)),
  };
}

export const makeAttempts = (db: Db): Attempts => makeCounted(db, passwordLimits, placeOf);

export const makeTerminalAttempts = (db: Db): Attempts<TerminalGuesser> =>
  makeCounted(db, terminalLimits, ({ userId, terminalId }) => (userId ? `pin ${userId}` : `terminal ${terminalId}`));

export const makePairingAttempts = (db: Db): Attempts<Pairing> =>
  makeCounted(db, pairingLimits, ({ userId, ip }) => `pairing ${userId ?? ''} ${ip ?? ''}`);

/** Forgets the failures under a name, from wherever. */
export async function forgiveName(tx: Reader, name: string): Promise<void> {
  await tx
    .delete(signInFailures)
    .where(
      or(eq(signInFailures.key, `name:${name}`), sql`starts_with(${signInFailures.key}, ${`name+address:${name} `})`),
    );
}

/** Forgets the wrong PINs of somebody who has chosen a new one. */
export async function forgivePin(tx: Reader, userId: number): Promise<void> {
  await tx.delete(signInFailures).where(eq(signInFailures.key, `pin:${userId}`));
}
