/**
 * A PostgreSQL as a workshop's own machine would run it: over TCP, with a password, started again by whoever looks after it.
 * `POSTGRES_BIN=/usr/lib/postgresql/17/bin` takes another one than that of the npm package.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../src/db/client.ts';
import { defaultAccount } from '../src/db/embedded/account.ts';
import { findBinaries } from '../src/db/embedded/binaries.ts';
import { databaseProcess, run } from '../src/db/embedded/process.ts';
import type { Victim } from './outage.ts';

const ROLE = 'oms';
const PASSWORD = 'of the workshop';
/** As long as it takes to be noticed and started. */
const AWAY_MS = 500;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export interface Elsewhere extends Victim {
  url: string;
  stop(): Promise<void>;
}

function programs(folder: string) {
  const bin = process.env.POSTGRES_BIN;
  if (bin) return { postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') };
  return findBinaries(folder, defaultAccount(), () => {});
}

async function makeCluster(folder: string, initdb: string): Promise<string> {
  const account = defaultAccount();
  const cluster = path.join(folder, 'cluster');
  const passwordFile = path.join(folder, 'password');
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, PASSWORD);
  chmodSync(passwordFile, 0o600);
  for (const file of account ? [cluster, passwordFile] : []) chownSync(file, account!.uid, account!.gid);
  const args = ['-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await run(initdb, [...args, '--encoding=UTF8', '--locale=C', '--no-sync'], account ? { account } : {});
  return cluster;
}

export async function startElsewhere(folder: string): Promise<Elsewhere> {
  const { postgres, initdb } = programs(folder);
  const cluster = await makeCluster(folder, initdb);
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${cluster}`];
  const args = ['-D', cluster, '-p', String(port), ...settings, '-c', 'log_min_messages=fatal'];
  let child: ChildProcess | undefined;
  let isOver = false;
  const start = () => {
    const server = spawn(postgres, args, { ...databaseProcess(defaultAccount()), stdio: 'ignore' });
    child = server;
    server.once('exit', async () => {
      child = undefined;
      await sleep(AWAY_MS);
      if (!isOver) start();
    });
  };
  start();
  process.once('exit', () => child?.kill('SIGKILL'));
  const owner = { url: `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${ROLE}` };
  await makeDatabase(owner.url.replace(/\w+$/, 'postgres'));
  return {
    url: owner.url.replace('//postgres:', `//${ROLE}:`),
    owner,
    role: ROLE,
    postmaster: () => child?.pid,
    async stop() {
      isOver = true;
      child?.kill('SIGINT');
      while (child) await sleep(20);
    },
  };
}

async function makeDatabase(url: string): Promise<void> {
  const sql = connect({ url }, { max: 1 });
  for (let tries = 0; ; tries++) {
    try {
      await sql`SELECT 1`;
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(100);
    }
  }
  await sql.unsafe(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${PASSWORD}'`);
  await sql.unsafe(`CREATE DATABASE ${ROLE} OWNER ${ROLE}`);
  await sql.end();
}
