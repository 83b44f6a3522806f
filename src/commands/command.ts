import type { z } from 'zod';
import type { AuditAction, AuditEvent } from '../audit/actions.ts';
import { type Origin, recordAudit } from '../audit/record.ts';
import type { Happenings } from '../consequences.ts';
import type { Db, Tx } from '../db/client.ts';
import { type Actor, can, may, type Permission, type Subject } from '../vocabulary/permissions.ts';
import { announce, topicsOf } from './announce.ts';
import { type Consequences, follow } from './consequences.ts';
import { claimKey, hashInput, hashKey, rememberOutcome } from './idempotency.ts';
import { forbidden, isRefusal, Refusal, Refused, refusal } from './refusal.ts';
import { check } from './validation.ts';

export interface CommandContext {
  tx: Tx;
  actor: Actor;
  now: Date;
  /** Today in the plant's zone, YYYY-MM-DD. */
  today: string;
  can(permission: Permission, subject?: Subject): boolean;
  /** For live pages: names something that is shown otherwise now, beside what the audit events name by themselves. */
  announce(topic: string): void;
  /** Tells the other domains, which follow at once. What they have to record stands behind the command's own events. */
  happened<K extends keyof Happenings>(what: K, facts: Happenings[K]): Promise<void>;
}

/** What a command came to: a change with its audit events, nothing to change, or a refusal. */
interface Changed<V> {
  done: 'changed';
  value: V;
  events: AuditEvent[];
}
export type Outcome<V> = Changed<V> | { done: 'unchanged'; value: V } | Refusal;

export const changed = <V>(value: V, events: AuditEvent[]): Outcome<V> => ({ done: 'changed', value, events });
export const isChanged = <V>(outcome: Outcome<V>): outcome is Changed<V> =>
  !isRefusal(outcome) && outcome.done === 'changed';
export const unchanged = <V>(value: V): Outcome<V> => ({ done: 'unchanged', value });

export interface Command<I, V> {
  name: string;
  /** Any one of these opens it. 'self': every signed-in user, about himself. */
  permission: readonly Permission[] | 'self';
  /** Disposes of an account: of what lets somebody in, or keeps him in. For that a PIN or a badge is not enough. */
  account?: true;
  input: z.ZodType<I>;
  /**
   * Fields that are not remembered with a key: a quick hash would tell a password to who tries many. The key itself is
   * then kept as a hash, so that a password may be made from it.
   */
  secrets?: readonly string[];
  /** The actions that it may record. Empty: it stands outside the trail, and says so here. */
  audits: readonly AuditAction[];
  run(context: CommandContext, input: I): Promise<Outcome<V>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands holds inputs and values of every shape
export type AnyCommand = Command<any, any>;

export const command = <I, V>(declaration: Command<I, V>): Command<I, V> => declaration;

/** Why a command is closed to somebody, whatever he wants of it; null where it is open. */
export function whyClosed(cmd: Pick<AnyCommand, 'permission' | 'account'>, actor: Actor): Refusal | null {
  const isOpen = cmd.permission === 'self' || cmd.permission.some((permission: Permission) => may(actor, permission));
  if (!isOpen) return forbidden();
  return cmd.account && actor.floorOnly ? refusal('forbidden', 'password_needed') : null;
}

/** What one perform needs besides the command: the world, the actor, and what was asked. */
export interface Request {
  db: Db;
  actor: Actor;
  input: unknown;
  key?: string | undefined;
  origin: Origin;
  now: Date;
  today: string;
  consequences: Consequences;
  /** Hears the number of the change, and what it told of. */
  told?(change: string, topics: readonly string[]): void;
}

/** What was done; `replayed`: already before, under the same key. */
interface Done<V> {
  value: V;
  replayed: boolean;
}
export type Result<V> = Done<V> | Refusal;

/** What a command has changed that names no topic. */
const SOMETHING = 'something';

const RETRIABLE = new Set(['40001', '40P01']); // serialization failure, deadlock: PostgreSQL asks to try again

/** Performs a command: right, input, key, run, audit and outcome, in one transaction. */
export async function perform<I, V>(cmd: Command<I, V>, request: Request): Promise<Result<V>> {
  const closed = whyClosed(cmd, request.actor);
  if (closed) return closed;
  const checked = check(cmd.input, request.input);
  if (isRefusal(checked)) return checked;
  for (let attempt = 1; ; attempt++) {
    try {
      return await request.db.transaction((tx) => performInside(tx, cmd, checked, request));
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      if (attempt === 3 || !RETRIABLE.has(sqlState(error))) throw error;
    }
  }
}

async function performInside<I, V>(tx: Tx, cmd: Command<I, V>, input: I, request: Request): Promise<Result<V>> {
  const { actor, now, today, key } = request;
  const claim = key ? { actorId: actor.id, command: cmd.name, key: cmd.secrets ? hashKey(key) : key } : null;
  if (claim) {
    const claimed = await claimKey(tx, claim, hashInput(input, cmd.secrets), now);
    if (claimed.state === 'seen') {
      // whoever hears this has heard of the first time too
      const change = await announce(tx, []);
      request.told?.(change, []);
      return { value: claimed.value as V, replayed: true };
    }
    if (claimed.state === 'differs') {
      return new Refusal('conflict', 'key_reused', { first: claimed.value });
    }
  }
  const topics = new Set<string>();
  const followed: AuditEvent[] = [];
  const context: CommandContext = {
    tx,
    actor,
    now,
    today,
    can: (permission, subject) => can(actor, permission, subject),
    announce: (topic) => topics.add(topic),
    happened: async (what, facts) => {
      followed.push(...(await follow(request.consequences, context, what, facts)));
    },
  };
  const outcome = await cmd.run(context, input);
  if (isRefusal(outcome)) throw new Refused(outcome);
  if (outcome.done === 'changed') {
    const events = [...outcome.events, ...followed];
    checkEvents(cmd, events);
    await recordAudit(tx, actor, events, request.origin, now);
    const all = [...topics, ...events.flatMap(topicsOf)];
    const change = await announce(tx, all.length > 0 ? all : [SOMETHING]);
    request.told?.(change, all);
  }
  if (claim) await rememberOutcome(tx, claim, outcome.value);
  return { value: outcome.value, replayed: false };
}

function checkEvents(cmd: AnyCommand, events: AuditEvent[]): void {
  if (cmd.audits.length > 0 && events.length === 0) throw new Error(`${cmd.name} changed something without an event`);
  const stray = events.find((event) => !cmd.audits.includes(event.action));
  if (stray) throw new Error(`${cmd.name} does not declare ${stray.action}`);
}

function sqlState(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string') return e.code;
  }
  return '';
}
