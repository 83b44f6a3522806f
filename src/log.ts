import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** JSON lines on stdout. */
export const createLog = (level: LogLevel): Log => pino({ level });
