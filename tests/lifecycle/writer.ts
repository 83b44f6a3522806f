/** Writes rows one after another, by ten at once, and prints each number when the database has acknowledged it. */
import { writeSync } from 'node:fs';
import { connect } from '../../src/db/client.ts';
import { startEmbedded } from '../../src/db/embedded/index.ts';

const server = await startEmbedded(process.env.DATA_DIR!, { say: console.log });
const owner = connect(server.owner, { max: 1 });
await owner`create table if not exists written (number bigint primary key)`;
const [row] = await owner<{ next: number }[]>`select coalesce(max(number), 0)::int + 1 as next from written`;
await owner.end();

const sql = connect(server.app, { max: 10 });
let next = row!.next;

async function write() {
  for (;;) {
    const number = next++;
    await sql`insert into written values (${number})`;
    writeSync(1, `${number}\n`);
  }
}

await Promise.all(Array.from({ length: 10 }, write));
