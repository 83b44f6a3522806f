import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

export type Listener = {
  /** Where browsers find it: this machine first, then its addresses in the network. */
  addresses: string[];
  /** Takes no more connections, lets running requests end, and cuts those that do not. */
  close(): Promise<void>;
};

const REQUESTS_END_MS = 3_000;

export async function listen(app: Pick<Hono, 'fetch'>, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Listener> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new StartError(whyNot(error, host, port))));
    server.listen(port, host, resolve);
  });
  return { addresses: addressesOf(server.address() as AddressInfo, host), close: () => close(server) };
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use by another program. Stop it, or set PORT to another one.`;
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

async function close(server: Server) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 20); // kept alive after its last answer
  const cut = setTimeout(() => server.closeAllConnections(), REQUESTS_END_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
