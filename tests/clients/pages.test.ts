import { describe, expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const office = await workshop.browse('office');
const boss = await workshop.browse('boss');
const guest = await workshop.browse('guest');

const rows = (page: Page) =>
  [...page.document.querySelectorAll('table.clients tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.firstElementChild?.firstChild?.textContent?.trim() ?? ''),
  );
const addresses = (page: Page) =>
  [...page.document.querySelectorAll('.addresses li h3')].map((name) => name.textContent!.replace(/\s+/g, ' ').trim());

/** A client who is made on his page; gives back the page that follows. */
const add = async (name: string) => (await office.get('/clients/new')).form('/clients/new').fill({ name }).submit();

describe('the list', () => {
  test('counts what its figures lead to', async () => {
    await add('Counted SIA');
    await crew.clerk.draft({ client: 'Counted SIA' });
    const { poNumber } = await crew.clerk.draft({ client: 'Counted SIA' });
    await crew.boss.post(`/api/orders/${poNumber}/cancellation`, { reason: 'Gone' });
    const page = await office.get('/clients?q=counted');
    expect(rows(page)).toEqual([['Counted SIA', '', '1', '2', '●']]);
    const figures = [...page.document.querySelectorAll('td.num a')].map((link) => link.getAttribute('href')!);
    const lists = await Promise.all(figures.map((href) => office.get(href)));
    expect(lists.map((list) => list.document.querySelectorAll('table.orders tbody tr').length)).toEqual([1, 2]);
    expect(rows(await guest.get('/clients?q=counted'))).toEqual([]);
  });

  test('leaves out who is inactive, unless they are asked for', async () => {
    const page = await add('Sleeping');
    await page
      .form(/^\/clients\/\d+$/)
      .fill({ isActive: 'false' })
      .submit();
    expect((await office.get('/clients?q=sleeping')).text).toContain('No clients match these filters.');
    expect(rows(await office.get('/clients?q=sleeping&inactive=true'))).toEqual([['Sleeping', '', '0', '0', '○']]);
  });

  test('goes on where a page ends', async () => {
    for (const name of ['Paged A', 'Paged B', 'Paged C']) await add(name);
    const first = await office.get('/clients?q=paged&limit=2');
    expect(rows(first).map(([name]) => name)).toEqual(['Paged A', 'Paged B']);
    const second = await first.follow('Next page');
    expect(rows(second)[0]![0]).toBe('Paged C');
  });

  test('swaps its results alone where a script asks', async () => {
    office.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const part = await office.get('/clients?q=paged');
    office.headers = {};
    expect(part.html).toMatch(/^<div id="results">/);
  });
});

describe('a client’s page', () => {
  test('is open to who sees an order of his, and changes nothing for who may not', async () => {
    const { path } = await add('Read only');
    await orderIn(crew, 'pending', { draft: { client: 'Read only' } });
    const page = await guest.get(path);
    expect([page.status, page.heading, page.hasForm(/clients/)]).toEqual([200, 'Read only', false]);
    expect(page.text).not.toContain('Merge');
    expect((await guest.get('/clients/new')).status).toBe(403);
  });

  test('takes another name, and says under which others he is found', async () => {
    const page = await add('Old Name');
    const renamed = await page
      .form(/^\/clients\/\d+$/)
      .fill({ name: 'New Name', notes: 'Calls first' })
      .submit();
    expect([renamed.heading, renamed.value('notes')]).toEqual(['New Name', 'Calls first']);
    expect(renamed.text).toContain('Also found asold name');
  });

  test('keeps every word where somebody was quicker, and shows his', async () => {
    const page = await add('Slow');
    const form = page.form(/^\/clients\/\d+$/).fill({ notes: 'Mine' });
    const theirs = (await boss.get(page.path)).form(/^\/clients\/\d+$/).fill({ notes: 'Theirs' });
    await theirs.submit();
    const answer = await form.submit();
    expect([answer.status, answer.value('notes')]).toEqual([409, 'Mine']);
    expect(answer.text).toContain('Anna Vītola changed this entry');
    expect(answer.text).toContain('Theirs');
    const again = await answer.form(/^\/clients\/\d+$/).submit();
    expect([again.status, again.value('notes')]).toEqual([200, 'Mine']);
  });

  test('says what is wrong with a name that is taken', async () => {
    await add('Taken');
    const again = await add('TAKEN');
    expect([again.status, again.value('name')]).toEqual([422, 'TAKEN']);
    expect(again.text).toContain('A client goes by this name already: Taken.');
  });

  test('shows his latest orders, and who may be the same', async () => {
    const page = await add('Ziemeļu Zvaigzne SIA');
    await add('Ziemelu Zvaigzne');
    await add('Something Else');
    const { poNumber } = await crew.clerk.draft({ client: 'Ziemeļu Zvaigzne SIA' });
    const shown = await office.get(page.path);
    expect(shown.document.querySelector('table.orders .po')!.textContent).toBe(poNumber);
    expect([...shown.document.querySelectorAll('.alike li > a:first-child')].map((a) => a.textContent)).toEqual([
      'Ziemelu Zvaigzne',
    ]);
    expect((await office.get(`/orders/${poNumber}`)).document.querySelector(`a[href="${page.path}"]`)).toBeTruthy();
  });

  test('is fit to be read in Russian and Latvian', async () => {
    const { path } = await add('Кафе Ёлка');
    for (const lang of ['ru', 'lv']) {
      for (const at of ['/clients', path, `${path}/merge`, `${path}/delivery-presets/new`]) {
        expect((await office.get(`${at}?lang=${lang}`)).status).toBe(200);
      }
    }
    await office.get('/clients?lang=en');
  });
});

describe('addresses', () => {
  test('are added: the first is proposed as the default', async () => {
    const page = await add('Two Places');
    const fresh = await page.follow('Add address');
    expect([fresh.value('presetName'), fresh.value('country')]).toEqual(['Main address', 'Latvia']);
    const wrong = await fresh
      .form(/delivery-presets\/new$/)
      .fill({ addressLine1: 'Ozolu iela 90' })
      .submit();
    expect([wrong.status, wrong.value('addressLine1')]).toEqual([422, 'Ozolu iela 90']);
    const saved = await wrong
      .form(/delivery-presets\/new$/)
      .fill({ city: 'Jelgava' })
      .submit();
    expect(addresses(saved)).toEqual(['Main address Default']);
    const second = (await saved.follow('Add address')).form(/delivery-presets\/new$/);
    const both = await second.fill({ presetName: 'Warehouse', addressLine1: 'Noliktavas 7', city: 'Rīga' }).submit();
    expect(addresses(both)).toEqual(['Main address Default', 'Warehouse']);
    const moved = await both.form(/\/default$/).submit();
    expect(addresses(moved)).toEqual(['Warehouse Default', 'Main address']);
    const off = await moved.form(/\/deactivation$/).submit();
    expect(addresses(off)).toEqual(['Main address', 'Warehouse Not in use']);
    expect(addresses(await off.form(/\/reactivation$/).submit())).toEqual(['Main address', 'Warehouse']);
  });

  test('are changed by one at a time', async () => {
    const page = await add('Changing');
    const saved = await (await page.follow('Add address'))
      .form(/new$/)
      .fill({ addressLine1: 'A 1', city: 'Ogre' })
      .submit();
    const change = saved.document.querySelector('a[href^="/delivery-presets/"]')!.getAttribute('href')!;
    const mine = (await boss.get(change)).form(/^\/delivery-presets\/\d+$/);
    await (await boss.get(mine.action)).form(mine.action).fill({ city: 'Cēsis' }).submit();
    const answer = await mine.fill({ city: 'Tukums' }).submit();
    expect([answer.status, answer.value('city')]).toEqual([409, 'Tukums']);
    expect(answer.text).toContain('Cēsis');
    expect((await answer.form(mine.action).submit()).text).toContain('Tukums');
    await orderIn(crew, 'pending', { draft: { client: 'Changing' } });
    const read = await guest.get(mine.action);
    expect([read.status, read.hasForm(mine.action)]).toEqual([200, false]);
  });
});

describe('a merge', () => {
  test('lets choose who stays, says what moves, and asks once', async () => {
    const going = await add('Skilte AB');
    const staying = await add('Skylte AB');
    await crew.clerk.draft({ client: 'Skilte AB' });
    const choice = await going.follow('Merge with another');
    expect(choice.text).toContain('Skylte AB');
    const search = await choice
      .form(/\/merge$/)
      .fill({ q: 'skylt' })
      .submit();
    const ask = await search.follow('Stays');
    expect(ask.text).toContain('1 order moves, 1 of them open. Open ones take the name Skylte AB.');
    expect((await ask.follow('Keep Skilte AB instead')).heading).toBe('Merge Skylte AB into Skilte AB');
    const done = await ask.form(/\/merge$/).submit();
    expect([done.path, done.heading]).toEqual([staying.path, 'Skylte AB']);
    expect(done.text).toContain('Also found asskilte ab');
    expect((await office.get(going.path)).status).toBe(404);
  });

  test('that was shown otherwise is asked again', async () => {
    const going = await add('Again A');
    const staying = await add('Again B');
    const into = staying.path.split('/').at(-1);
    const ask = await office.get(`${going.path}/merge?into=${into}`);
    await staying
      .form(/^\/clients\/\d+$/)
      .fill({ notes: 'New' })
      .submit();
    const answer = await ask.form(/\/merge$/).submit();
    expect([answer.status, answer.heading]).toEqual([409, 'Merge Again A into Again B']);
    expect((await answer.form(/\/merge$/).submit()).path).toBe(staying.path);
  });
});

test('the trail tells what was done, with the way there', async () => {
  const { path } = await add('Told');
  const audit = await boss.get('/audit?entityId=Told');
  expect(audit.text).toContain('added the client Told');
  expect(audit.document.querySelector(`main a[href="${path}"]`)).toBeTruthy();
});
