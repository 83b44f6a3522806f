import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { sleep } from '../../src/db/embedded/process.ts';
import { drawing } from '../files/samples.ts';
import { run, usedDataDir } from './program.ts';

vi.setConfig({ testTimeout: 90_000 });

const ADMIN = { ADMIN_USERNAME: 'anna', ADMIN_PASSWORD: 'a workshop of her own' };
const CHECK = [path.resolve('dist/check-files.js')];

async function signIn(origin: string) {
  const said = { username: ADMIN.ADMIN_USERNAME, password: ADMIN.ADMIN_PASSWORD };
  const response = await fetch(`${origin}/api/auth`, { method: 'POST', body: JSON.stringify(said) });
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

async function makeOrder(origin: string, cookie: string): Promise<string> {
  const body = JSON.stringify({
    client: 'Ziemeļu Gaisma SIA',
    title: 'Letters',
    items: [{ name: 'Letter', quantity: 1 }],
  });
  const response = await fetch(`${origin}/api/draft-orders`, { method: 'POST', headers: { cookie }, body });
  return ((await response.json()) as { poNumber: string }).poNumber;
}

function send(origin: string, cookie: string, po: string, n: number) {
  const body = new FormData();
  const bytes = Buffer.concat([drawing, Buffer.alloc(2_000_000, n)]);
  body.append('file', new File([bytes], `${n}.pdf`));
  return fetch(`${origin}/api/orders/${po}/files`, { method: 'POST', headers: { cookie }, body });
}

async function check(dataDir: string, more: string[] = []): Promise<{ printed: string; ended: number | string }> {
  const program = run(dataDir, { script: [...CHECK, ...more] });
  const ended = await program.ended;
  return { printed: program.printed(), ended };
}

test('killed with -9 during twenty uploads: no row lacks its bytes, and bytes without a row are found', async () => {
  const dataDir = await usedDataDir();
  const first = run(dataDir, { env: ADMIN });
  const origin = await first.ready;
  const cookie = await signIn(origin);
  const po = await makeOrder(origin, cookie);
  const answers: number[] = [];
  const sending = Array.from({ length: 20 }, (_, n) =>
    send(origin, cookie, po, n).then(
      ({ status }) => void answers.push(status),
      () => {},
    ),
  );
  for (let waited = 0; answers.length < 4 && waited < 20_000; waited += 20) await sleep(20);
  first.child.kill('SIGKILL');
  await first.ended;
  await Promise.all(sending);

  const second = run(dataDir, { env: ADMIN });
  const again = await second.ready;
  const here = await signIn(again);
  const listed = await fetch(`${again}/api/files?order=${po}`, { headers: { cookie: here } });
  const { files } = (await listed.json()) as { files: { id: number; size: number }[] };
  expect(files.length).toBeGreaterThanOrEqual(answers.filter((status) => status === 201).length);
  for (const { id, size } of files) {
    const response = await fetch(`${again}/files/${id}/original`, { headers: { cookie: here } });
    expect((await response.arrayBuffer()).byteLength).toBe(size);
  }
  const found = await check(dataDir);
  expect(found).toMatchObject({ ended: 0, printed: expect.stringContaining('0 rows without bytes') });
  const stored = (folder: string) => {
    const at = path.join(dataDir, folder);
    return existsSync(at)
      ? readdirSync(at, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      : [];
  };
  const originals = stored('files').filter(({ name }) => name.endsWith('.file'));
  expect(originals.length).toBeGreaterThanOrEqual(files.length);
});
