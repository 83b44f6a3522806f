/** The whole application, and somebody with a browser that runs no scripts. */
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import type { Database } from '../../src/db/client.ts';

export function makeApp(
  database: Database,
  environment: Record<string, string> = {},
  draining = new AbortController().signal,
) {
  return createApp({
    config: loadConfig({ CHECK_KEPT: '1', ...environment }, '/nowhere/.env'),
    database,
    log: pino({ level: 'silent' }),
    isReady: () => true,
    draining,
  });
}

type App = ReturnType<typeof makeApp>;
type Fields = Record<string, string>;

export interface Page {
  status: number;
  /** Where it leads, for a redirect. */
  to: string | null;
  headers: Headers;
  html: string;
}

export class Visitor {
  readonly #app: App;
  readonly #address: string;
  readonly cookies = new Map<string, string>();

  constructor(app: App, address = '192.0.2.1') {
    this.#app = app;
    this.#address = address;
  }

  async request(path: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Host: 'oms.test', ...(cookie && { Cookie: cookie }), ...(init.headers as object) };
    const socket = { remoteAddress: this.#address };
    const env = { incoming: { socket } } as never;
    const response = await this.#app.request(`http://oms.test${path}`, { redirect: 'manual', ...init, headers }, env);
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const html = await response.text();
    return { status: response.status, to: response.headers.get('Location'), headers: response.headers, html };
  }

  #keep(line: string) {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  get = (path: string, headers: Fields = {}) => this.request(path, { headers });

  post = (path: string, fields: Fields | [string, string][]) =>
    this.request(path, { method: 'POST', headers: { Origin: 'http://oms.test' }, body: new URLSearchParams(fields) });

  async json(method: string, path: string, body?: unknown, headers: Fields = {}) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const page = await this.request(path, { method, headers, ...(body !== undefined && { body: text }) });
    return { ...page, body: page.html ? JSON.parse(page.html) : undefined };
  }
}

const plain = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The hidden and other inputs of the form that is posted to an address, as they stand. */
export function formOf(html: string, action: string): Fields {
  const start = html.indexOf(`action="${action}"`);
  if (start < 0) throw new Error(`no form leads to ${action}`);
  const form = html.slice(start, html.indexOf('</form>', start));
  const attribute = (input: string, name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1]);
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const sent = inputs.filter((input) => attribute(input, 'type') !== 'radio' || input.includes('checked'));
  return Object.fromEntries(sent.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}
