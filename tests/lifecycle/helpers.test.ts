import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jpeg } from '../photos/pictures.ts';
import { run, status, usedDataDir } from './program.ts';

const ADMIN = { ADMIN_USERNAME: 'anna', ADMIN_PASSWORD: 'a workshop of her own' };

async function signIn(origin: string): Promise<string> {
  const body = JSON.stringify({ username: ADMIN.ADMIN_USERNAME, password: ADMIN.ADMIN_PASSWORD });
  const response = await fetch(`${origin}/api/auth`, { method: 'POST', body });
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

/** Processes of a server that open what strangers sent. */
function helpersOf(pid: number): number[] {
  const own = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return own.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'latin1').includes('aside.js'));
}

const lives = (pid: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test.runIf(process.platform === 'linux')(
  'files are read by processes of their own: killed with -9 they come again, and none outlives the server',
  async () => {
    const program = run(await usedDataDir(), { env: ADMIN });
    const origin = await program.ready;
    const cookie = await signIn(origin);
    const send = async (path: string, name: string, content: string | Buffer) => {
      const body = new FormData();
      body.append(name, new File([content as BlobPart], 'file'));
      const response = await fetch(origin + path, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
      return response.status;
    };
    const picture = await jpeg(400, 300);
    const both = async () => [
      await send('/orders/import', 'file', 'client,title\nKafejnīca Pērle,Burti\n'),
      await send('/api/photos', 'photo', picture),
    ];
    expect(helpersOf(program.child.pid!)).toEqual([]);
    expect(await both()).toEqual([303, 201]);
    const first = helpersOf(program.child.pid!);
    expect(first).toHaveLength(2);
    for (const pid of first) process.kill(pid, 'SIGKILL');
    expect(await both()).toEqual([303, 201]);
    expect(await status(origin)).toBe(200);
    const second = helpersOf(program.child.pid!);
    expect(second).toHaveLength(2);
    program.child.kill('SIGKILL');
    await program.ended;
    await expect.poll(() => second.filter(lives)).toEqual([]);
  },
);
