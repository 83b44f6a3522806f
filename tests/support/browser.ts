import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import type { Env } from '../../src/http/env.ts';
import { CookieJar } from './cookies.ts';
import { inspect } from './inspect.ts';
import { ORIGIN } from './json-client.ts';

const MAX_REDIRECTS = 5;

/** A page as it came, and what can be done with it: follow its links, send its forms. */
export class Page {
  readonly browser: Browser;
  readonly path: string;
  readonly status: number;
  readonly html: string;
  readonly document: Document;

  constructor(browser: Browser, path: string, status: number, html: string) {
    this.browser = browser;
    this.path = path;
    this.status = status;
    this.html = html;
    this.document = parseHTML(html).document;
  }

  get text(): string {
    return (this.document.querySelector('main')?.textContent ?? this.html).replace(/\s+/g, ' ').trim();
  }

  get heading(): string {
    return this.document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** What a shown field has in it. */
  value(name: string): string | undefined {
    return controls(this.document).find((c) => c.name === name && c.type !== 'hidden')?.value;
  }

  /** The form that posts to this address, or the first one whose address matches. */
  form(action: string | RegExp): Form {
    const form = this.forms().find((f) => (typeof action === 'string' ? f.action === action : action.test(f.action)));
    if (!form) throw new Error(`no form to ${action} on ${this.path}: ${this.forms().map((f) => f.action)}`);
    return form;
  }

  /** Each form, and what each of its buttons makes of it that posts elsewhere. */
  forms(): Form[] {
    return [...this.document.querySelectorAll('form')].flatMap((element) => [
      new Form(this, element),
      ...[...element.querySelectorAll('button[formaction]')].map((button) => new Form(this, element, button)),
    ]);
  }

  hasForm = (action: string | RegExp) =>
    this.forms().some((f) => (typeof action === 'string' ? f.action === action : action.test(f.action)));

  follow(text: string): Promise<Page> {
    const link = [...this.document.querySelectorAll('a')].find((a) => a.textContent?.includes(text));
    if (!link) throw new Error(`no link "${text}" on ${this.path}`);
    return this.browser.get(link.getAttribute('href')!);
  }
}

interface Control {
  name: string;
  type: string;
  value: string;
  required: boolean;
}

/** The controls of a form that a browser would send as they stand. */
function controls(root: ParentNode): Control[] {
  const found: Control[] = [];
  for (const element of root.querySelectorAll('input, select, textarea')) {
    const name = element.getAttribute('name');
    const tag = element.tagName.toLowerCase();
    const type = tag === 'input' ? (element.getAttribute('type') ?? 'text') : tag;
    if (!name || element.hasAttribute('disabled') || type === 'submit') continue;
    if ((type === 'checkbox' || type === 'radio') && !element.hasAttribute('checked')) continue;
    found.push({ name, type, value: textOf(element, tag), required: element.hasAttribute('required') });
  }
  return found;
}

function textOf(element: Element, tag: string): string {
  if (tag === 'textarea') return element.textContent ?? '';
  if (tag === 'input')
    return element.getAttribute('value') ?? (element.getAttribute('type') === 'checkbox' ? 'on' : '');
  const options = [...element.querySelectorAll('option')];
  const chosen = options.find((o) => o.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? chosen?.textContent ?? '';
}

/** A form as it stands on a page, to be filled in and sent. */
export class Form {
  readonly page: Page;
  readonly element: Element;
  #entries: [string, string][];
  #files: [string, File][] = [];
  readonly #button: Element | undefined;

  constructor(page: Page, element: Element, button?: Element) {
    this.page = page;
    this.element = element;
    this.#button = button;
    this.#entries = controls(element).map(({ name, value }) => [name, value]);
    const name = button?.getAttribute('name');
    if (name) this.#entries.push([name, button!.getAttribute('value') ?? '']);
  }

  get action(): string {
    return this.#button?.getAttribute('formaction') ?? this.element.getAttribute('action') ?? this.page.path;
  }

  get entries(): readonly (readonly [string, string])[] {
    return this.#entries;
  }

  /** The fields that a browser would not let go empty, and that are. */
  get missing(): string[] {
    return controls(this.element)
      .filter((c) => c.required && !this.#entries.some(([name, value]) => name === c.name && value !== ''))
      .map((c) => c.name);
  }

  fill(values: Record<string, string | string[]>): this {
    for (const [name, value] of Object.entries(values)) {
      const at = this.#entries.findIndex(([n]) => n === name);
      const texts = (Array.isArray(value) ? value : [value]).map((text): [string, string] => [name, text]);
      if (at < 0 && !this.element.querySelector(`[name="${name}"]`)) throw new Error(`no field ${name}`);
      this.#entries = this.#entries.filter(([n]) => n !== name);
      this.#entries.splice(at < 0 ? this.#entries.length : at, 0, ...texts);
    }
    return this;
  }

  /** Chooses files, as a browser lets one do where the form is made for them. */
  choose(name: string, ...files: File[]): this {
    if (this.element.getAttribute('enctype') !== 'multipart/form-data') throw new Error('this form sends no files');
    this.#entries = this.#entries.filter(([n]) => n !== name);
    this.#files = files.map((file) => [name, file]);
    return this;
  }

  /** Sends it, by its own button or by one that has a name. */
  submit(button?: Record<string, string>): Promise<Page> {
    const body = new URLSearchParams([...this.#entries, ...Object.entries(button ?? {})]);
    const method = (this.element.getAttribute('method') ?? 'get').toUpperCase();
    if (method === 'GET') return this.page.browser.get(`${this.action}?${body}`);
    if (this.#files.length > 0) return this.page.browser.send('POST', this.action, withFiles(body, this.#files));
    return this.page.browser.send('POST', this.action, body);
  }
}

function withFiles(fields: URLSearchParams, files: readonly [string, File][]): FormData {
  const body = new FormData();
  for (const [name, text] of fields) body.append(name, text);
  for (const [name, file] of files) body.append(name, file);
  return body;
}

/** A plain HTTP client that knows only links and forms. It inspects every page that it gets. */
export class Browser {
  readonly app: Hono<Env>;
  readonly cookies = new CookieJar();
  headers: Record<string, string> = {};

  constructor(app: Hono<Env>) {
    this.app = app;
  }

  get = (path: string) => this.send('GET', path);

  async send(method: 'GET' | 'POST', path: string, body?: URLSearchParams | FormData): Promise<Page> {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await this.#request(hop === 0 ? method : 'GET', path, hop === 0 ? body : undefined);
      const location = response.headers.get('Location');
      if (!location) return this.#page(path, response);
      path = location;
    }
    throw new Error(`too many redirects, at last to ${path}`);
  }

  async #request(method: string, path: string, body?: URLSearchParams | FormData): Promise<Response> {
    const isForm = body instanceof FormData; // which says its type itself, with where its parts end
    const post = { Origin: ORIGIN, ...(!isForm && { 'Content-Type': 'application/x-www-form-urlencoded' }) };
    const response = await this.app.request(`${ORIGIN}${path}`, {
      method,
      headers: { Cookie: this.cookies.header, ...(body && post), ...this.headers },
      ...(body && { body: isForm ? body : body.toString() }),
    });
    this.cookies.take(response);
    return response;
  }

  async #page(path: string, response: Response): Promise<Page> {
    const page = new Page(this, path, response.status, await response.text());
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
    if (isPage && page.html.startsWith('<!doctype')) inspect(page, response);
    return page;
  }

  async signIn(username: string, password: string): Promise<Page> {
    const page = await this.get('/sign-in');
    const signedIn = await page.form('/sign-in').fill({ username, password }).submit();
    if (signedIn.path.startsWith('/sign-in')) throw new Error(`${username} could not sign in: ${signedIn.text}`);
    return signedIn;
  }
}
