import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { Browser } from '../support/browser.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');
const { browser: television } = workshop.guest;

/** Makes a display and gives the path of its address, which is shown this once. */
async function makeWall(name: string): Promise<string> {
  const page = await (await lead.get('/wall-displays/new')).form('/wall-displays').fill({ name }).submit();
  expect([page.status, page.heading]).toEqual([200, `The address of ${name}`]);
  return new URL(page.document.querySelector('.secret')!.textContent!).pathname;
}

const revoke = async (name: string) => {
  const list = await lead.get('/wall-displays');
  const row = [...list.document.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes(name));
  const asked = await lead.get(row!.querySelector('a')!.getAttribute('href')!);
  return asked.form(/revocation$/).submit();
};

const lines = (page: { document: Document }, selector: string) =>
  [...page.document.querySelectorAll(selector)].map((one) => one.textContent!.replace(/\s+/g, ' ').trim());

test('a display needs nobody signed in, and says who is at work on what, for how long', async () => {
  const wall = await makeWall('Paint shop');
  const draft = { priority: 'URGENT', title: 'Roof letters' };
  const { poNumber } = await orderIn(crew, 'in_production', { stations: ['WELDING', 'LOGISTICS'], draft });
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 45 * 60_000);
  const page = await television.get(wall);
  expect([page.status, page.heading]).toEqual([200, 'The floor now']);
  expect(lines(page, '.loads li').find((one) => one.includes('Welding'))).toMatch(/1\/3$/);
  const [job] = lines(page, '.jobs li').filter((one) => one.includes(poNumber));
  expect(job).toMatch(new RegExp(`^◑ Welding ${poNumber} ?Roof letters.*45 min$`));
  expect(page.text).toContain('As of 10:45:00');
});

test('where little is in work, what waits is told too', async () => {
  const wall = await makeWall('Sparse');
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['QC'], draft: { priority: 'URGENT' } });
  const [job] = lines(await television.get(wall), '.jobs li').filter((one) => one.includes(poNumber));
  expect(job).toMatch(/^◔ QC/);
});

test('what is loaded next is told with what is not ready for it, without clients and their addresses', async () => {
  const wall = await makeWall('Gate');
  const draft = { client: 'Secret Client AB', loadingDate: '2026-11-23', deliveryPhone: '+371 20000000' };
  const open = await orderIn(crew, 'approved', { stations: ['PAINT', 'LOGISTICS'], draft });
  const ready = await orderIn(crew, 'completed', { draft: { loadingDate: '2026-11-23', title: 'For the truck' } });
  await orderIn(crew, 'completed', { draft: { loadingDate: '2026-11-25' } });
  const page = await television.get(wall);
  expect(lines(page, 'aside h2')).toEqual(['Overdue 0', 'Next loading: Mon 23 Nov 2']);
  const [first, second] = lines(page, 'aside section:last-child li');
  expect(first).toMatch(new RegExp(`^${open.poNumber}.*◔ Paint$`));
  expect(second).toMatch(new RegExp(`^${ready.poNumber}.*For the truck.*● ready$`));
  for (const secret of ['Secret Client AB', '20000000', 'Dzirnu']) expect(page.html).not.toContain(secret);
});

test('what is stuck says why, and for how long; what is late is counted', async () => {
  const wall = await makeWall('Stuck');
  const { poNumber } = await orderIn(crew, 'in_production', {
    stations: ['WELDING', 'LOGISTICS'],
    draft: { dueDate: '2026-11-18', priority: 'URGENT' },
  });
  await crew.lead.post(`/api/orders/${poNumber}/stages/WELDING/blockage`, { reason: 'No tube' });
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 60 * 60_000);
  const page = await television.get(wall);
  expect(lines(page, '.stuck li')[0]).toMatch(new RegExp(`^${poNumber}.*Welding · 1 h 0 min ?No tube$`));
  expect(page.text).toContain('1 overdue');
  await crew.lead.post(`/api/orders/${poNumber}/stages/WELDING/resumption`);
});

test('nothing on it leads further, and without scripts it asks again by itself', async () => {
  const { document } = await television.get(await makeWall('Hall'));
  expect(document.querySelectorAll('a, form, button, input')).toHaveLength(0);
  expect(document.querySelector('noscript meta[http-equiv=refresh]')?.getAttribute('content')).toBe('30');
  expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
});

test('its address says in which language and look', async () => {
  const wall = await makeWall('Office');
  const { document, text } = await television.get(`${wall}?lang=ru&theme=light`);
  expect(document.documentElement.getAttribute('lang')).toBe('ru');
  expect(document.documentElement.getAttribute('data-theme')).toBe('light');
  expect(text).toContain('Цех сейчас');
});

test('a wrong key and a revoked one are told the same: nothing', async () => {
  const wall = await makeWall('Old one');
  expect((await revoke('Old one')).text).toContain('The address of Old one is revoked.');
  const [revoked, wrong] = [await television.get(wall), await television.get('/wall/nothing')];
  expect([revoked.status, wrong.status]).toEqual([404, 404]);
  expect(revoked.html).toBe(wrong.html);
  expect((await television.get(`${wall}/events`)).status).toBe(404);
  // a display that still shows something asks for a part: told the same, it goes dark
  const partial = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
  const answer = await workshop.app.request(`http://terminal.test${wall}`, { headers: partial });
  expect(answer.status).toBe(404);
});

test('a display hears of changes by its key, until it is revoked', async () => {
  const wall = await makeWall('Live one');
  const { status, headers, body } = await workshop.app.request(`http://terminal.test${wall}/events`);
  expect([status, headers.get('Content-Type')]).toEqual([200, 'text/event-stream; charset=UTF-8']);
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (word: string) => {
    while (!heard.includes(word)) heard += (await reader.read()).value ?? '';
  };
  await until('event: all');
  await orderIn(crew, 'approved');
  await until('data: orders');
  await reader.cancel();
});

test('the key is kept nowhere: not in the table, not in the trail, not with what was pressed', async () => {
  const wall = await makeWall('Discreet');
  await revoke('Discreet');
  const key = wall.split('/')[2]!;
  const tables = await workshop.database.db.execute<{ name: string }>(
    sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  for (const { name } of tables) {
    const [row] = await workshop.database.db.execute(
      sql`SELECT count(*)::int AS n FROM ${sql.identifier(name)} t WHERE t::text LIKE ${`%${key}%`}`,
    );
    expect([name, row!.n]).toEqual([name, 0]);
  }
  const { body } = await crew.boss.get('/api/audit-log?entityType=wall&entityId=Discreet');
  expect(body.entries.map(({ action }: { action: string }) => action)).toEqual([
    'WALL_KEY_REVOKED',
    'WALL_KEY_CREATED',
  ]);
});

test('pressed twice, one display is made', async () => {
  const form = (await lead.get('/wall-displays/new')).form('/wall-displays').fill({ name: 'Twice' });
  const [first, second] = [await form.submit(), await form.submit()];
  expect(second.document.querySelector('.secret')?.textContent).toBe(
    first.document.querySelector('.secret')?.textContent,
  );
  const list = await lead.get('/wall-displays');
  expect(list.text.split('Twice').length - 1).toBe(2); // its name, and once more for who hears the button
});

test('a display needs a name, and a lead who makes it', async () => {
  const page = await (await lead.get('/wall-displays/new')).form('/wall-displays').fill({ name: ' ' }).submit();
  expect(page.status).toBe(422);
  expect(page.document.querySelector('.error')).not.toBeNull();
  expect((await (await workshop.browse('cnc')).get('/wall-displays')).status).toBe(403);
});

describe('a television is connected by the digits that it shows', () => {
  const digitsOn = (page: { document: Document }) => page.document.querySelector('.digits')!.textContent!;
  /** A television that has just been unpacked. */
  async function unpacked() {
    const tv = new Browser(workshop.app);
    const page = await tv.get('/wall');
    return { tv, page: await page.form('/wall').submit() };
  }
  const type = async (code: string, name: string, who = lead) =>
    (await who.get('/wall-displays')).form('/wall-displays/pairing').fill({ code, name }).submit();

  test('without scripts, without anything typed on it, and once', async () => {
    const { tv, page } = await unpacked();
    expect(digitsOn(page)).toMatch(/^\d{6}$/);
    expect(page.document.querySelector('head > meta[http-equiv=refresh]')?.getAttribute('content')).toBe('5');
    const digits = digitsOn(page);
    const typed = await type(`${digits.slice(0, 3)} ${digits.slice(3)}`, 'Hall');
    expect(typed.text).toContain('Hall is connected');
    const shown = await tv.get('/wall');
    expect([shown.path.split('/').length, shown.heading]).toEqual([3, 'The floor now']);
    expect((await tv.get('/wall')).heading).toBe('The floor now');
    const again = await type(digits, 'Another');
    expect([again.status, again.document.querySelector('.error')?.textContent]).toEqual([
      422,
      expect.stringContaining('No screen shows these digits'),
    ]);
  });

  test('for ten minutes; then it shows others', async () => {
    const { tv, page } = await unpacked();
    workshop.clock.now = new Date(workshop.clock.now.getTime() + 601_000);
    expect((await type(digitsOn(page), 'Late')).status).toBe(422);
    const asked = await tv.get('/wall');
    expect(asked.document.querySelector('.digits')).toBeNull();
    expect(digitsOn(await asked.form('/wall').submit())).not.toBe(digitsOn(page));
  });

  test('by who may plan; wrong digits are counted, and what was typed is kept', async () => {
    const { page } = await unpacked();
    const wrong = digitsOn(page) === '123456' ? '654321' : '123456';
    const boss = await workshop.browse('boss');
    for (let i = 0; i < 5; i++) expect((await type(wrong, 'Guess', boss)).value('name')).toBe('Guess');
    const refused = await type(digitsOn(page), 'Guess', boss);
    expect([refused.status, refused.text]).toEqual([429, expect.stringContaining('Too many')]);
    expect((await type('12', 'Short')).document.querySelector('.error')?.textContent).toContain('six digits');
    expect((await type(digitsOn(page), 'By the other')).text).toContain('is connected');
    const cnc = await workshop.json('cnc');
    expect((await cnc.send('POST', '/wall-displays/pairing', {})).status).toBe(403);
  });

  test('a screen that asks again and again has to wait', async () => {
    let last = '';
    for (let i = 0; i < 12; i++) last = (await unpacked()).page.text;
    expect(last).toContain('Too many');
  });
});
