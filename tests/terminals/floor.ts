import { eq } from 'drizzle-orm';
import { users } from '../../src/users/tables.ts';
import type { Browser, Page } from '../support/browser.ts';
import { PASSWORD, type Workshop } from '../support/workshop.ts';

export const PIN = '4711';

export async function idOf({ database }: Workshop, username: string): Promise<number> {
  const [user] = await database.db.select({ id: users.id }).from(users).where(eq(users.username, username));
  return user!.id;
}

/** A browser that a lead has made a terminal and left. */
export async function makeTerminal(workshop: Workshop, name: string, stations: string[], idleMinutes = 5) {
  const browser = await workshop.browse('lead');
  const page = await browser.get('/terminals');
  const form = page.form('/terminals').fill({ name, stations, idleMinutes: String(idleMinutes) });
  await form.submit();
  await lockBy(await browser.get('/terminals'));
  return browser;
}

/** By the button at the head of every page. */
export const lockBy = (page: Page) => page.form('/terminal/lock').submit();

export async function givePin(workshop: Workshop, username: 'boss' | 'lead' | 'cnc' | 'paint' | 'truck', pin = PIN) {
  const client = await workshop.json(username);
  const { status } = await client.put('/api/auth/pin', { currentPassword: PASSWORD, pin });
  if (status !== 204) throw new Error(`${username} got no PIN: ${status}`);
}

/** Chooses oneself on the lock screen and types the PIN, with no scripts. */
export async function enter(workshop: Workshop, browser: Browser, username: string, pin = PIN, from = '/terminal') {
  const person = String(await idOf(workshop, username));
  return (await browser.get(from)).form('/terminal').fill({ person, code: pin }).submit();
}

/** Scans a badge where the cursor stands. */
export const scan = async (browser: Browser, typed: string, from = '/terminal') =>
  (await browser.get(from)).form('/terminal').fill({ code: typed }).submit();

export async function badgeOf(workshop: Workshop, username: string, by: 'boss' | 'lead' = 'boss'): Promise<string> {
  const client = await workshop.json(by);
  const { body } = await client.post(`/api/users/${await idOf(workshop, username)}/badge`);
  return body.code;
}

/** As the digit keys of a French keyboard give them. */
export const inFrench = (digits: string) => [...digits].map((digit) => 'à&é"\'(-è_ç'[Number(digit)]).join('');

export const after = (workshop: Workshop, seconds: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + seconds * 1000);
};
