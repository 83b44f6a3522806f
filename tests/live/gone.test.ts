import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { listen } from '../../src/listen.ts';
import { Live } from '../../src/live/hub.ts';
import { openWorkshop } from '../support/workshop.ts';

const opened = vi.spyOn(Live.prototype, 'open');
const workshop = await openWorkshop();
const lead = await workshop.json('lead');
const listener = await listen(workshop.app, { host: '127.0.0.1', port: 0 });
afterAll(() => listener.close());

const REQUEST = `GET /api/events?topics=orders HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${lead.cookies.header}\r\n\r\n`;

test('who has gone before his stream began leaves none behind', async () => {
  const { hostname, port } = new URL(listener.addresses[0]!);
  for (let i = 0; i < 40; i++) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(REQUEST);
    await sleep(i % 10);
    socket.resetAndDestroy();
  }
  const live = opened.mock.contexts[0] as Live;
  await vi.waitFor(() => expect(live.size().streams).toBe(0), 30_000);
});
