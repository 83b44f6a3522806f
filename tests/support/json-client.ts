import type { Hono } from 'hono';
import type { Env } from '../../src/http/env.ts';
import { holdToContract } from './contract.ts';
import { CookieJar } from './cookies.ts';

export const ORIGIN = 'http://terminal.test';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
type Body = any;

export interface Answer {
  status: number;
  body: Body;
  headers: Headers;
}

/** A program that speaks JSON to the workshop. It holds every answer against the description of the JSON surface. */
export class JsonClient {
  readonly app: Hono<Env>;
  readonly cookies = new CookieJar();

  constructor(app: Hono<Env>) {
    this.app = app;
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.app.request(`${ORIGIN}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        Cookie: this.cookies.header,
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.cookies.take(response);
    const text = await response.text();
    const type = response.headers.get('Content-Type') ?? '';
    const said = type.includes('json') && text ? JSON.parse(text) : text;
    holdToContract(method, path, response.status, type, said);
    return { status: response.status, body: said, headers: response.headers };
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, body: unknown = {}, key?: string) =>
    this.send('POST', path, body, key ? { 'Idempotency-Key': key } : {});
  put = (path: string, body: unknown) => this.send('PUT', path, body);
  delete = (path: string) => this.send('DELETE', path);

  async signIn(username: string, password: string): Promise<void> {
    const { status, body } = await this.post('/api/auth', { username, password });
    if (status !== 200) throw new Error(`${username} could not sign in: ${status} ${JSON.stringify(body)}`);
  }

  /** A draft that is fit to be submitted. */
  async draft(change: Record<string, unknown> = {}): Promise<Body> {
    const { status, body } = await this.post('/api/draft-orders', {
      client: 'Ziemeļu Gaisma SIA',
      title: 'Letters “ŠĶĒRES”',
      dueDate: '2026-12-04',
      deliveryAddress: 'Dzirnu iela 418\nLV-1099 Rīga',
      items: [{ name: 'Letter', quantity: 7, widthMm: 400, heightMm: 600 }],
      ...change,
    });
    if (status !== 201) throw new Error(`no draft: ${status} ${JSON.stringify(body)}`);
    return body;
  }
}
