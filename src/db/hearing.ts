/** The one LISTEN of a process, on a connection of its own: it says at once when that is lost, and comes back by itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';

export interface Hears {
  heard(message: string): void;
  /** Listening again, or for the first time: anything may have happened before. */
  listening(): void;
  lost(): void;
}

const AGAIN_MS = 250;

type Events = Required<Pick<postgres.Options<never>, 'onclose'>> & { onnotify(channel: string, message: string): void };

/** @param connect gives a client of one connection that tells what happens to it */
export function hear(connect: (events: Events) => postgres.Sql, channel: string, hears: Hears): postgres.Sql {
  let isEnding = false;
  const client = connect({
    onnotify: (_, message) => hears.heard(message),
    onclose: () => {
      hears.lost();
      void begin();
    },
  });
  let beginning: Promise<void> | undefined;
  const begin = () => {
    beginning ??= listen().finally(() => {
      beginning = undefined;
    });
    return beginning;
  };
  async function listen(): Promise<void> {
    for (;;) {
      if (isEnding) return;
      try {
        await client.unsafe(`LISTEN "${channel}"`);
        return hears.listening();
      } catch {
        await sleep(AGAIN_MS, undefined, { ref: false });
      }
    }
  }
  const { end } = client;
  client.end = (options) => {
    isEnding = true;
    return end(options);
  };
  void begin();
  return client;
}
