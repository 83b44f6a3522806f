import { connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { listen } from '../../src/listen.ts';

const app = { fetch: async (request: Request) => new Response(`${(await request.arrayBuffer()).byteLength}`) };
const SILENT_MS = 300;
const listener = await listen(app, { host: '127.0.0.1', port: 0 }, SILENT_MS);
const port = Number(new URL(listener.addresses[0]!).port);
afterAll(() => listener.close());

const HEAD = 'POST / HTTP/1.1\r\nHost: oms\r\nConnection: close\r\nContent-Length: 10\r\n\r\n';

/** All that the server says until it closes. */
function send(pieces: number, everyMs: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    let sent = 0;
    const timer = setInterval(() => {
      if (sent++ < pieces) socket.write('x');
      else clearInterval(timer);
    }, everyMs);
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve(heard);
    });
    socket.write(HEAD);
  });
}

test('who sends slowly is heard to the end, however long it takes', async () => {
  expect(await send(10, SILENT_MS / 5)).toMatch(/^HTTP\/1.1 200[\s\S]*10$/);
});

test('who goes silent is cut off', async () => {
  expect(await send(4, 20)).toBe('');
});
