import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { Env } from '../../src/http/env.ts';
import type { JsonClient } from '../support/json-client.ts';

/** Longer than a burst is gathered. */
export const QUIET_MS = 150;

export interface Told {
  event: string;
  data: string;
}

/** A viewer's end of a stream: what he was told, and what he waits for. */
export class Follower {
  readonly told: Told[] = [];
  /** Resolves when the stream ends. */
  readonly ended: Promise<void>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #wake: () => void = () => {};

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    this.ended = this.#read();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for (let chunk = await this.#reader.read(); !chunk.done; chunk = await this.#reader.read()) {
      text += decoder.decode(chunk.value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      this.told.push(...blocks.map(parse));
      this.#wake();
    }
  }

  get events(): string[] {
    return this.told.map(({ event, data }) => (event === 'changed' ? data : event));
  }

  /** Waits for an event, or for a topic among those that changed. */
  async hears(word: string, ms = 3_000): Promise<void> {
    const has = () => this.events.some((event) => event.split(' ').includes(word));
    const deadline = Date.now() + ms;
    while (!has()) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`${word} was not heard, only ${JSON.stringify(this.events)}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, left);
      });
    }
  }

  /** What was told so far, and what is still under way, is of no interest. */
  async forget(): Promise<void> {
    await sleep(QUIET_MS);
    this.told.length = 0;
  }

  close = () => this.#reader.cancel();
}

function parse(block: string): Told {
  const fields = Object.fromEntries([...block.matchAll(/^(\w+): (.*)$/gm)].map(([, name, value]) => [name, value]));
  return fields.retry ? { event: 'retry', data: fields.retry } : { event: fields.event!, data: fields.data! };
}

/** Follows some topics as this client does; it ends with the test. */
export async function follow(client: JsonClient, topics: string, since?: number): Promise<Follower> {
  const response = await streamOf(client.app, client.cookies.header, topics, since);
  if (response.status !== 200) throw new Error(`no stream: ${response.status} ${await response.text()}`);
  const follower = new Follower(response.body!);
  onTestFinished(async () => {
    await follower.close().catch(() => {});
  });
  await follower.hears('retry');
  return follower;
}

export const streamOf = (app: Hono<Env>, cookie: string, topics: string, since?: number) =>
  app.request(`http://terminal.test/api/events?topics=${topics}${since ? `&since=${since}` : ''}`, {
    headers: { Cookie: cookie },
  });
