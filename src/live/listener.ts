/** The one LISTEN of a process. It reconnects by itself; what it may have missed meanwhile is told as such. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { CHANNEL } from '../commands/announce.ts';

/** A message of our own that is not back by then got lost on the way. */
const PROBE_MS = 5_000;
const PROBE = 'probe:';

export interface Hears {
  changed(topics: readonly string[]): void;
  /** Listening again, or for the first time: anything may have happened before. */
  listening(): void;
}

export interface Listener {
  /** Resolves once it listens; stays open while the database does not answer. */
  started: Promise<void>;
  /** Sends a message to itself: does it come back? A connection that broke without a word is noticed by nothing else. */
  probe(): Promise<'heard' | 'deaf' | 'unreachable'>;
}

export function listenForChanges(sql: postgres.Sql, hears: Hears): Listener {
  const probes = new Map<string, () => void>();
  const { promise: started, resolve } = withResolvers();
  const hear = (message: string) => {
    if (message.startsWith(PROBE)) probes.get(message)?.();
    else hears.changed(message.split(' '));
  };
  const listening = () => {
    resolve();
    hears.listening();
  };
  // a first attempt that fails is repeated by the client itself, as is every later one
  sql.listen(CHANNEL, hear, listening).catch(() => {});

  async function probe() {
    const message = PROBE + randomUUID();
    const isBack = new Promise<'heard'>((back) => probes.set(message, () => back('heard')));
    try {
      await sql.notify(CHANNEL, message);
      return await Promise.race([isBack, sleep(PROBE_MS, 'deaf' as const, { ref: false })]);
    } catch {
      return 'unreachable';
    } finally {
      probes.delete(message);
    }
  }
  return { started, probe };
}

function withResolvers() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((r) => {
    resolve = r;
  });
  return { promise, resolve };
}
