/**
 * Asks addresses for a sign of life, at times of its own and whether or not the last has answered, in a process that
 * has nothing else to do. Sends what it measured, in milliseconds, when it is asked.
 */
import { Agent, get } from 'node:http';

const EVERY_MS = 50;
const LIMIT_MS = 60_000;

const agent = new Agent({ keepAlive: true });
const measured: Record<string, number[]> = {};

function ask(name: string, url: string): void {
  const begin = performance.now();
  const note = () => measured[name]!.push(performance.now() - begin);
  const sent = get(url, { agent, timeout: LIMIT_MS }, (response) => response.resume().once('end', note));
  sent.on('timeout', () => sent.destroy());
  sent.on('error', note);
}

const addresses = process.argv.slice(2).map((said) => said.split('=', 2) as [string, string]);
for (const [name] of addresses) measured[name] = [];
setInterval(() => {
  for (const [name, url] of addresses) ask(name, url);
}, EVERY_MS);
process.on('message', () => {
  process.send!(measured);
  for (const [name] of addresses) measured[name] = [];
});
process.on('disconnect', () => process.exit());
