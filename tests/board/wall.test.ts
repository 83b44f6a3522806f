import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');
const { browser: television } = workshop.guest;

/** Makes a display and gives the path of its address, which is shown this once. */
async function makeWall(name: string): Promise<string> {
  const page = await (await lead.get('/wall-displays')).form('/wall-displays').fill({ name }).submit();
  expect([page.status, page.heading]).toEqual([200, `The address of ${name}`]);
  return new URL(page.document.querySelector('.secret')!.textContent!).pathname;
}

const revoke = async (name: string) => {
  const list = await lead.get('/wall-displays');
  const row = [...list.document.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes(name));
  const asked = await lead.get(row!.querySelector('a')!.getAttribute('href')!);
  return asked.form(/revocation$/).submit();
};

test('a display needs nobody signed in, and shows how busy the stations are', async () => {
  const wall = await makeWall('Paint shop');
  await orderIn(crew, 'in_production', { stations: ['WELDING', 'LOGISTICS'] });
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['WELDING'], draft: { priority: 'URGENT' } });
  const page = await television.get(wall);
  expect([page.status, page.heading]).toEqual([200, 'Production floor']);
  const row = [...page.document.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes('Welding'));
  const cells = [...row!.querySelectorAll('td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
  expect(cells.slice(0, 3)).toEqual(['1 / 3', '1', '0']);
  expect(cells[3]).toMatch(new RegExp(`^◔ ${poNumber}`));
  expect(page.text).toContain('As of 10:00:00');
});

test('what is late and what is loaded today is told, without clients and their addresses', async () => {
  const wall = await makeWall('Gate');
  const late = await orderIn(crew, 'approved', {
    draft: { client: 'Secret Client AB', dueDate: '2026-11-18', deliveryPhone: '+371 20000000' },
  });
  const loaded = await orderIn(crew, 'completed', { draft: { loadingDate: '2026-11-20', title: 'For the truck' } });
  const page = await television.get(wall);
  const [overdue, loading] = [...page.document.querySelectorAll('aside section')].map((one) => one.textContent);
  expect(overdue).toContain(late.poNumber);
  expect(loading).toContain(loaded.poNumber);
  expect(loading).toContain('For the truck');
  for (const secret of ['Secret Client AB', '20000000', 'Dzirnu']) expect(page.html).not.toContain(secret);
});

test('nothing on it leads further, and without scripts it asks again by itself', async () => {
  const { document } = await television.get(await makeWall('Hall'));
  expect(document.querySelectorAll('a, form, button, input')).toHaveLength(0);
  expect(document.querySelector('noscript meta[http-equiv=refresh]')?.getAttribute('content')).toBe('30');
  expect(document.documentElement.getAttribute('data-theme')).toBe('contrast');
});

test('its address says in which language and look', async () => {
  const wall = await makeWall('Office');
  const { document, text } = await television.get(`${wall}?lang=ru&theme=light`);
  expect(document.documentElement.getAttribute('lang')).toBe('ru');
  expect(document.documentElement.getAttribute('data-theme')).toBe('light');
  expect(text).toContain('Погрузка сегодня');
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
  const form = (await lead.get('/wall-displays')).form('/wall-displays').fill({ name: 'Twice' });
  const [first, second] = [await form.submit(), await form.submit()];
  expect(second.document.querySelector('.secret')?.textContent).toBe(
    first.document.querySelector('.secret')?.textContent,
  );
  const list = await lead.get('/wall-displays');
  expect(list.text.split('Twice').length - 1).toBe(2); // its name, and once more for who hears the button
});

test('a display needs a name, and a lead who makes it', async () => {
  const page = await (await lead.get('/wall-displays')).form('/wall-displays').fill({ name: ' ' }).submit();
  expect(page.status).toBe(422);
  expect(page.document.querySelector('.error')).not.toBeNull();
  expect((await (await workshop.browse('cnc')).get('/wall-displays')).status).toBe(403);
});
