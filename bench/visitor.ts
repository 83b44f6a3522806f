import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { makeSessions } from '../src/auth/sessions.ts';
import { openDatabase } from '../src/db/client.ts';
import { findRunning } from '../src/db/embedded/index.ts';
import { users } from '../src/users/tables.ts';
import { PASSWORD } from './seed.ts';

export interface Answer {
  text: string;
  /** As it went over the wire, without its head. */
  bytes: number;
  cookies: string[];
}

type Headers = Record<string, string>;

const LIMIT_MS = 10_000;

/** One request, with the body as it came. Throws for whatever is not a success. */
export function ask(method: string, url: string, headers: Headers = {}, body?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const type: Headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const sent = request(url, { method, headers: { ...type, ...headers }, timeout: LIMIT_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const raw = Buffer.concat(chunks);
        const text = String(response.headers['content-encoding'] === 'br' ? brotliDecompressSync(raw) : raw);
        if (response.statusCode! >= 300) return reject(new Error(`${method} ${url}: ${response.statusCode}\n${text}`));
        resolve({ text, bytes: raw.length, cookies: response.headers['set-cookie'] ?? [] });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${url}: no answer`)));
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Signs in and reads Russian from then on. Gives the headers of a browser of his. */
export async function signIn(origin: string, username: string): Promise<Headers> {
  const { cookies } = await ask('POST', `${origin}/api/auth`, {}, { username, password: PASSWORD });
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  await ask('PUT', `${origin}/api/preferences`, { Cookie: cookie }, { locale: 'ru' });
  return { Cookie: cookie, 'Accept-Encoding': 'gzip, deflate, br, zstd' };
}

/** So many sessions of the boss, as cookies. */
export async function signInOften(dataDir: string, sessions: number): Promise<string[]> {
  const database = openDatabase(findRunning(dataDir)!.app);
  const [boss] = await database.db.select().from(users).where(eq(users.username, 'boss'));
  const { create } = makeSessions(database.db, { sessionDays: 7, publicUrl: undefined });
  const tokens = await Promise.all(
    Array.from({ length: sessions }, () => create(boss!.id, { ip: null, userAgent: null })),
  );
  await database.close();
  return tokens.map((token) => `session=${token}`);
}
