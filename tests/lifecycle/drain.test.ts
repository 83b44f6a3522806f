import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { expect, test } from 'vitest';
import { sleep } from '../../src/db/embedded/process.ts';
import { createLifetime } from '../../src/lifetime.ts';
import { listen } from '../../src/listen.ts';

async function connected(origin: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

async function serve() {
  const errors: unknown[] = [];
  const lifetime = createLifetime((error) => errors.push(error));
  const app = new Hono();
  app.get('/slow', async (c) => {
    await sleep(300);
    return c.text('done');
  });
  app.get('/stuck', () => new Promise<Response>(() => {}));
  app.get('/events', (c) =>
    stream(c, async (events) => {
      await events.write('first;');
      await new Promise((resolve) => lifetime.draining.addEventListener('abort', resolve));
      await events.write('last');
    }),
  );
  const listener = await lifetime.own(
    () => listen(app, { host: '127.0.0.1', port: 0 }),
    (it) => it.close(),
  );
  return { origin: listener.addresses[0]!, lifetime, errors };
}

test('streams end, running requests finish, new connections are refused', async () => {
  const { origin, lifetime } = await serve();
  const events = await fetch(`${origin}/events`);
  const slow = fetch(`${origin}/slow`);
  await sleep(50);
  const before = Date.now();
  const end = lifetime.end();
  await sleep(20);
  await expect(connected(origin)).rejects.toThrow('ECONNREFUSED');
  expect(await events.text()).toBe('first;last');
  expect(await (await slow).text()).toBe('done');
  await end;
  expect(Date.now() - before).toBeLessThan(1_000);
});

test('an idle connection does not hold it up', async () => {
  const { origin, lifetime } = await serve();
  const socket = await connected(origin);
  const closed = once(socket, 'close');
  await lifetime.end();
  await closed;
});

test('a request that does not end is cut after three seconds', async () => {
  const { origin, lifetime } = await serve();
  const stuck = fetch(`${origin}/stuck`).catch((error) => error);
  await sleep(50);
  const before = Date.now();
  await lifetime.end();
  expect(await stuck).toBeInstanceOf(Error);
  expect(Date.now() - before).toBeLessThan(3_500);
});

test('what was started is stopped once, in reverse order, also what still starts', async () => {
  const errors: unknown[] = [];
  const lifetime = createLifetime((error) => errors.push(error));
  const stopped: string[] = [];
  const stop = async (name: string) => void stopped.push(name);
  await lifetime.own(() => 'first', stop);
  await lifetime.own(
    () => 'broken',
    async () => {
      throw new Error('does not stop');
    },
  );
  void lifetime.own(() => sleep(20).then(() => 'slow'), stop);
  await expect(lifetime.own(() => Promise.reject(new Error('does not start')), stop)).rejects.toThrow('does not start');
  await Promise.all([lifetime.end(), lifetime.end()]);
  expect(stopped).toEqual(['slow', 'first']);
  expect(errors).toEqual([new Error('does not stop')]);
  await expect(lifetime.own(() => 'late', stop)).rejects.toThrow();
});
