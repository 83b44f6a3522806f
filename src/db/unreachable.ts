const LOST = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  '25006', // read_only_sql_transaction: the server has become a copy of another
  '25P03', // idle_in_transaction_session_timeout
  '25P04', // transaction_timeout
  '40001', // serialization_failure, still after some tries
  '40P01', // deadlock_detected, likewise
  '55P03', // lock_not_available: somebody else takes too long
]);

/**
 * Connections, resources, an operator who ends something, the system below, a password or a database that is not there
 * any more: the first two letters of PostgreSQL's codes.
 */
const LOST_CLASSES = new Set(['08', '28', '3D', '53', '57', '58']);

const isSqlState = (code: string) => /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code);

/** The way there: refused, no such host, no such socket. */
const isOfTheWay = (error: Error) => 'syscall' in error && /^(connect|getaddrinfo)$/.test(String(error.syscall));

/** What went wrong itself: what wraps it only says which query it was, with the values in it. */
export function causeOf(error: Error): Error {
  return error.cause instanceof Error ? causeOf(error.cause) : error;
}

/** Did the database not answer, or not in time? Then it is worth trying again. */
export function isUnreachable(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (isOfTheWay(e)) return true;
    if (!('code' in e) || typeof e.code !== 'string') continue;
    if (LOST.has(e.code) || (isSqlState(e.code) && LOST_CLASSES.has(e.code.slice(0, 2)))) return true;
  }
  return false;
}
