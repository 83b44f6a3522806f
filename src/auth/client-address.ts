import { isIP } from 'node:net';
import type { C } from '../http/env.ts';

/**
 * The address of who asks. Each proxy adds, at the right, the address that it was asked from; so with two proxies the
 * second from the right is the first that nobody could make up.
 */
export function addressFrom(forwarded: string | undefined, hops: number, socket: string | undefined): string | null {
  const told = forwarded && hops > 0 ? forwarded.split(',').map((entry) => entry.trim()) : [];
  const address = told.at(-hops) ?? told[0];
  const trusted = address && isIP(address) ? address : socket;
  return trusted?.replace(/^::ffff:(?=\d+\.)/, '') ?? null;
}

export const clientAddress = (c: C) =>
  addressFrom(c.req.header('X-Forwarded-For'), c.var.deps.config.trustProxy, c.env?.incoming?.socket.remoteAddress);
