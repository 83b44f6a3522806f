import { causeOf, isUnreachable } from './db/unreachable.ts';
import { isDiskFull } from './disk.ts';

/** Why the program cannot start or go on, in a sentence for the person at the terminal; a stack would not help. */
export class StartError extends Error {}

/** Of what PostgreSQL says to who may not. */
const isForbidden = (error: Error) => 'code' in error && error.code === '42501';
const isOfFile = (error: Error): error is NodeJS.ErrnoException =>
  'syscall' in error && 'path' in error && typeof error.path === 'string';

/** A sentence, where the world is in the way; undefined of a bug, which needs its stack. */
export function whyNotStarted(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { message } = causeOf(error);
  if (isDiskFull(error)) return `The disk is full: ${message}. Make room and start again.`;
  if (error instanceof StartError) return message;
  if (isUnreachable(error)) return `The database stopped answering during the start: ${message}. Start again.`;
  if (isForbidden(causeOf(error))) {
    return `The database refuses what the start has to do: ${message}. The role of DATABASE_URL must own the database and all that is in it.`;
  }
  if (isOfFile(error)) return `${error.path} cannot be used: ${message}.`;
  return undefined;
}
