import { Agent, request } from 'node:http';

export interface Answer {
  /** 0 where the connection was cut, or nothing came in time. */
  status: number;
  text: string;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

const LIMIT_MS = 60_000;
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

/** One request, whatever comes of it. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const length: Record<string, string> = body === undefined ? {} : { 'Content-Length': `${Buffer.byteLength(body)}` };
    const sent = request(url, { method, agent, headers: { ...length, ...headers }, timeout: LIMIT_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve({ status: response.statusCode!, text: '' }));
      response.on('end', () => resolve({ status: response.statusCode!, text: String(Buffer.concat(chunks)) }));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve({ status: 0, text: '' }));
    sent.end(body);
  });
}

/** A form with one file. */
export function fileForm(name: string, bytes: Uint8Array): Required<Pick<Sent, 'headers' | 'body'>> {
  const boundary = 'soak-soak-soak';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="file"\r\n\r\n`;
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

export const jsonBody = (said: unknown): Required<Pick<Sent, 'headers' | 'body'>> => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(said),
});

export const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** What was asked for, by kind: how often, how it was answered, and how long it took. */
export class Tally {
  readonly #kinds = new Map<string, { statuses: Map<number, number>; ms: number[] }>();

  add(kind: string, status: number, ms: number): void {
    const found = this.#kinds.get(kind) ?? { statuses: new Map<number, number>(), ms: [] };
    found.statuses.set(status, (found.statuses.get(status) ?? 0) + 1);
    found.ms.push(ms);
    this.#kinds.set(kind, found);
  }

  async time(kind: string, act: () => Promise<Answer>): Promise<Answer> {
    const begin = performance.now();
    const answer = await act();
    this.add(kind, answer.status, performance.now() - begin);
    return answer;
  }

  get rows() {
    return [...this.#kinds].map(([kind, { statuses, ms }]) => ({
      kind,
      count: ms.length,
      statuses: Object.fromEntries([...statuses].sort(([a], [b]) => a - b)) as Record<string, number>,
      p50: quantile(ms, 0.5),
      p99: quantile(ms, 0.99),
    }));
  }
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
