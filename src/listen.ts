import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

export type Listener = {
  /** Where browsers find it: this machine first, then its addresses in the network. */
  addresses: string[];
  /** Takes no more connections, lets running requests end, and cuts those that do not. */
  close(): Promise<void>;
};

type App = Pick<Parameters<typeof createAdaptorServer>[0], 'fetch'>;

const REQUESTS_END_MS = 3_000;
/** On a slow link a new connection costs a round trip, which a press after half a minute of work should not pay. */
const KEEP_ALIVE_MS = 65_000;
/** A large file takes its time on a slow link. */
const REQUEST_MS = 3600_000;
/** Who says nothing, and is told nothing, for so long is gone; streams say something more often. */
const SILENT_MS = 120_000;

export async function listen(
  app: App,
  { host, port }: Pick<Config, 'host' | 'port'>,
  silentMs = SILENT_MS,
): Promise<Listener> {
  // a body that is not read to its end runs out by the hand of whoever began to read it, else by node's own
  const server = createAdaptorServer({ fetch: app.fetch, autoCleanupIncoming: false }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = REQUEST_MS;
  server.timeout = silentMs;
  const unused = trackUnused(server);
  await new Promise<void>((resolve, reject) => {
    // stays, for what befalls it later costs a connection and not the program
    server.on('error', (error) => reject(new StartError(whyNot(error, host, port))));
    server.listen(port, host, resolve);
  });
  return { addresses: addressesOf(server.address() as AddressInfo, host), close: () => close(server, unused) };
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop it, or set PORT to another one.`;
  if (error.code === 'EACCES') return `Port ${port} may not be opened by this account. Set PORT to one above 1023.`;
  return `HOST "${host}" and PORT ${port} cannot be listened on: ${error.message}.`;
}

function addressesOf({ address, port }: AddressInfo, host: string): string[] {
  const at = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  if (address !== '0.0.0.0' && address !== '::') return [at(host)];
  const network = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const others = network.filter((entry) => entry.family === 'IPv4' && !entry.internal);
  return [at('localhost'), ...others.map((entry) => at(entry.address))];
}

/** Browsers open connections ahead of need; node counts those as neither idle nor busy. */
function trackUnused(server: Server): Set<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (request) => unused.delete(request.socket));
  return unused;
}

async function close(server: Server, unused: Set<Socket>) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of unused) socket.destroy();
  server.prependListener('request', (_request, response: ServerResponse) => response.setHeader('Connection', 'close'));
  const sweep = setInterval(() => server.closeIdleConnections(), 20); // kept alive after its last answer
  const cut = setTimeout(() => server.closeAllConnections(), REQUESTS_END_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
