import { expect, test, vi } from 'vitest';
import { databaseEnds, postgresPid, run, usedDataDir } from './program.ts';

vi.setConfig({ testTimeout: 90_000 });

const ADMIN = { ADMIN_USERNAME: 'anna', ADMIN_PASSWORD: 'a workshop of her own' };
/** Orders, each of six acts. */
const ENOUGH = 25;
const WRITERS = 6;

/** What the server said yes to: the state in which it said that each order is. */
type Promises = Map<string, string>;

async function signIn(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth`, {
    method: 'POST',
    body: JSON.stringify({ username: ADMIN.ADMIN_USERNAME, password: ADMIN.ADMIN_PASSWORD }),
  });
  expect(response.status).toBe(200);
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

async function post(origin: string, cookie: string, path: string, body: object = {}) {
  const response = await fetch(origin + path, { method: 'POST', headers: { cookie }, body: JSON.stringify(body) });
  if (response.status >= 300) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { poNumber: string; status: string };
}

const DRAFT = {
  client: 'Ziemeļu Gaisma SIA',
  title: 'Letters',
  dueDate: '2026-12-24',
  deliveryAddress: 'Dzirnu iela 418, Rīga',
  items: [{ name: 'Letter', quantity: 3 }],
};

/** Takes order after order through the workshop until the server is gone; the administrator is the only approver. */
async function work(origin: string, cookie: string, promised: Promises): Promise<void> {
  const told = ({ poNumber, status }: { poNumber: string; status: string }) => promised.set(poNumber, status);
  for (;;) {
    const order = await post(origin, cookie, '/api/draft-orders', DRAFT);
    told(order);
    const at = `/api/orders/${order.poNumber}`;
    told(await post(origin, cookie, `${at}/submission`));
    told(await post(origin, cookie, `${at}/approval`, { stations: ['CAD', 'LOGISTICS'] }));
    told(await post(origin, cookie, `${at}/stages/CAD/start`));
    told(await post(origin, cookie, `${at}/stages/CAD/completion`));
    told(await post(origin, cookie, `${at}/shipment`));
  }
}

const LIFE = ['draft', 'pending', 'approved', 'in_production', 'completed', 'shipped'];

/** An order is where it was promised to be, or one unanswered step further. */
async function broken(origin: string, cookie: string, promised: Promises): Promise<string[]> {
  const wrong: string[] = [];
  for (const [po, status] of promised) {
    const response = await fetch(`${origin}/api/orders/${po}`, { headers: { cookie } });
    const now = response.status === 200 ? ((await response.json()) as { status: string }).status : response.status;
    const step = LIFE.indexOf(String(now)) - LIFE.indexOf(status);
    if (step !== 0 && step !== 1) wrong.push(`${po}: promised ${status}, is ${now}`);
  }
  return wrong;
}

test.each(['the application', 'the application and the database'])(
  'nothing that a client was told is lost when %s is killed with -9',
  async (victims) => {
    const dataDir = await usedDataDir();
    const promised: Promises = new Map();
    for (let round = 0; round < 2; round++) {
      const program = run(dataDir, { env: ADMIN });
      const origin = await program.ready;
      const cookie = await signIn(origin);
      const before = promised.size;
      const workers = Array.from({ length: WRITERS }, () => work(origin, cookie, promised).catch((e: Error) => e));
      await expect.poll(() => promised.size - before, { timeout: 30_000, interval: 5 }).toBeGreaterThan(ENOUGH);
      if (victims.includes('database')) process.kill(postgresPid(dataDir)!, 'SIGKILL');
      program.child.kill('SIGKILL');
      await program.ended;
      const ends = await Promise.all(workers);
      expect(ends.map(String).filter((end) => / \d\d\d /.test(end) && !end.includes(' 503 '))).toEqual([]);
    }
    const last = run(dataDir, { env: ADMIN });
    const origin = await last.ready;
    expect(await broken(origin, await signIn(origin), promised)).toEqual([]);
    last.child.kill('SIGTERM');
    expect(await last.ended).toBe(0);
    await databaseEnds(dataDir);
  },
);
