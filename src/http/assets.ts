import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { projectRoot } from '../project-root.ts';
import type { C } from './env.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
};

const packers = { br: promisify(brotliCompress), gzip: promisify(gzip) };
type Packing = keyof typeof packers;

interface Asset {
  type: string;
  plain: Buffer;
  /** Made at the first request, beside all others, and kept: these files never change while we run. */
  packed: Partial<Record<Packing, Promise<Buffer>>>;
}

export interface Assets {
  /** The address of a file in `public/`, with the hash of its content. */
  address(name: string): string;
  serve(c: C): Promise<Response> | null;
}

export function loadAssets(folder = path.join(projectRoot, 'dist/public')): Assets {
  const addresses = new Map<string, string>();
  const byAddress = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    const { name: stem, ext } = path.parse(name);
    const type = TYPES[ext];
    if (!type) continue;
    const plain = readFileSync(path.join(folder, name));
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 10);
    const address = `/assets/${stem}.${hash}${ext}`;
    addresses.set(name, address);
    byAddress.set(address, { type, plain, packed: {} });
  }
  return {
    address(name) {
      const address = addresses.get(name);
      if (!address) throw new Error(`there is no ${name} in public/`);
      return address;
    },
    serve(c) {
      const asset = byAddress.get(c.req.path);
      return asset ? send(c, asset) : null;
    },
  };
}

async function send(c: C, { type, plain, packed }: Asset): Promise<Response> {
  c.header('Content-Type', type);
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('Vary', 'Accept-Encoding');
  const accepted = c.req.header('Accept-Encoding') ?? '';
  const packing = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  if (!packing) return c.body(new Uint8Array(plain));
  packed[packing] ??= packers[packing](plain);
  c.header('Content-Encoding', packing);
  return c.body(new Uint8Array(await packed[packing]));
}
