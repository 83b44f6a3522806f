import { z } from 'zod';
import { stationCodes } from '../vocabulary/stations.ts';
import type { ListedTerminal } from './queries.ts';
import { inOrder } from './rules.ts';

/** A shared terminal. The public shape; its key is told once and is no part of it. */
export const terminalJson = z.strictObject({
  id: z.int(),
  name: z.string(),
  stations: z.array(z.enum(stationCodes)),
  idleMinutes: z.int(),
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  signedIn: z.array(z.string()).describe('Who is signed in there now, by name'),
  version: z.int(),
});

export const publicTerminal = (terminal: ListedTerminal): z.infer<typeof terminalJson> => ({
  id: terminal.id,
  name: terminal.name,
  stations: inOrder(terminal.stations),
  idleMinutes: terminal.idleMinutes,
  registeredBy: terminal.by,
  registeredAt: terminal.createdAt.toISOString(),
  lastSeenAt: terminal.lastSeenAt?.toISOString() ?? null,
  revokedAt: terminal.revokedAt?.toISOString() ?? null,
  signedIn: terminal.present,
  version: terminal.version,
});
