import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** What waits to be written; more is dropped. */
const WAITING_BYTES = 1024 * 1024;

/** JSON lines on stdout. Where they cannot be written, as on a full disk, they are lost: the work goes on. */
export function createLog(level: LogLevel): Log {
  const destination = pino.destination({ fd: 1, sync: true, maxLength: WAITING_BYTES });
  destination.on('error', () => {});
  return pino({ level }, destination);
}
