import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
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
