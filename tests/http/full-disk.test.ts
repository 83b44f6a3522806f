import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connect } from '../../src/db/client.ts';
import { Disk, isDiskFull } from '../../src/disk.ts';
import { dataDir, file, filesIn, jpeg } from '../photos/pictures.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const dir = dataDir();
const workshop = await openWorkshop({ DATA_DIR: dir });
const crew = await signInAll(workshop);
const owner = connect(workshop.database.owner, { max: 1 });
const clerk = await workshop.browse('clerk');
const boss = await workshop.browse('boss');

/** PostgreSQL’s own words, from where it meets them: as a table has to grow. */
async function fillDatabase(isFull: boolean) {
  await owner.unsafe(`
    CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file "base/16385/16531": No space left on device';
    END $$;
    DROP TRIGGER IF EXISTS full_disk ON orders;
    DROP TRIGGER IF EXISTS full_disk ON sessions;`);
  if (!isFull) return;
  for (const table of ['orders', 'sessions'])
    await owner.unsafe(`CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${table} EXECUTE FUNCTION no_room()`);
}

/** The disk of the photos takes the name of a file, and nothing of what is in it. */
function fillPhotos() {
  const { open } = fs;
  const full = async () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  };
  vi.spyOn(fs, 'open').mockImplementation(async (...args) => Object.assign(await open(...args), { writeFile: full }));
  syncBuiltinESMExports();
}

afterEach(async () => {
  await fillDatabase(false);
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const banner = 'Make room on the disk of';

describe('the disk of the database is full', () => {
  test('a program is told so, and when to come again', async () => {
    await fillDatabase(true);
    const { status, body, headers } = await crew.clerk.post('/api/draft-orders', { client: 'Kafejnīca Pērle' });
    expect([status, body.error.kind, body.error.reason]).toEqual([503, 'unavailable', 'disk_full']);
    expect(headers.get('Retry-After')).toBe('60');
  });

  test.each([
    ['en', 'The disk is full', 'Tell the administrator', 'Send again'],
    ['ru', 'Диск заполнен', 'Сообщите администратору', 'Отправить ещё раз'],
    ['lv', 'Disks ir pilns', 'Pasakiet administratoram', 'Nosūtīt vēlreiz'],
  ])('a page says so (%s), and keeps what was typed until there is room', async (locale, title, text, button) => {
    const address = `/orders/new?lang=${locale}`;
    const form = (await clerk.get(address))
      .form('/orders/new')
      .fill({ client: 'Kafejnīca Pērle', title: `Lamp ${locale}` });
    await fillDatabase(true);
    const page = await clerk.send(
      'POST',
      address,
      new URLSearchParams(form.entries.map(([name, value]) => [name, value])),
    );
    expect([page.status, page.heading]).toEqual([503, title]);
    expect(page.text).toContain(text);
    expect(page.text).toContain(button);
    await fillDatabase(false);
    const order = await page.form(address).submit();
    expect([order.status, order.heading]).toEqual([200, expect.stringContaining(`Lamp ${locale}`)]);
  });

  test('to htmx it is a message beside the page', async () => {
    const form = (await clerk.get('/orders/new')).form('/orders/new').fill({ client: 'Kafejnīca Pērle' });
    await fillDatabase(true);
    clerk.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const page = await form.submit();
    clerk.headers = {};
    expect([page.status, page.hasForm('/orders/new')]).toEqual([503, false]);
    expect(page.html).toContain('The disk is full');
  });

  test('a password is in no page', async () => {
    const form = (await workshop.guest.browser.get('/sign-in')).form('/sign-in');
    await fillDatabase(true);
    const page = await form.fill({ username: 'boss', password: 'correct horse battery' }).submit();
    expect([page.status, page.heading]).toEqual([503, 'The disk is full']);
    expect(page.html).not.toContain('correct horse');
  });

  test('who reads goes on reading, and the administrator alone is told on every page, for a while', async () => {
    await fillDatabase(true);
    workshop.clock.now = new Date(workshop.clock.now.getTime() + 6 * 60_000); // his session is to be noted
    await crew.clerk.post('/api/draft-orders', { client: 'Kafejnīca Pērle' });
    const page = await boss.get('/orders');
    expect(page.status).toBe(200);
    expect(page.text).toContain(`${banner} ${dir}`);
    expect((await clerk.get('/orders')).text).not.toContain(banner);
    workshop.clock.now = new Date(workshop.clock.now.getTime() + 11 * 60_000);
    expect((await boss.get('/orders')).text).not.toContain(banner);
  });
});

describe('the disk of the photos is full', async () => {
  const { poNumber } = await orderIn(crew, 'in_production');
  const address = `/orders/${poNumber}/stages/CNC/log`;
  const red = file(await jpeg(200, 100), 'Скол.jpg');

  test('a form with a photo says so, leaves nothing half written, and keeps its words', async () => {
    const cnc = await workshop.browse('cnc');
    const form = (await cnc.get(address)).form(address).fill({ text: 'The edges are rough' });
    fillPhotos();
    const page = await form.choose('photo', red).submit();
    expect([page.status, page.heading]).toEqual([503, 'The disk is full']);
    expect(filesIn(dir)).toEqual([]);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    const again = await page.form(address).submit();
    expect([again.status, again.value('text')]).toEqual([422, 'The edges are rough']);
    expect(again.text).toContain('again');
    expect((await again.form(address).choose('photo', red).submit()).path).toBe(`/orders/${poNumber}`);
    expect(filesIn(dir)).toHaveLength(2);
  });
});

describe('what counts as a full disk', () => {
  const fault = (message: string, code?: string) => Object.assign(new Error(message), { code });

  test.each([
    [fault('ENOSPC: no space left on device, write', 'ENOSPC'), true],
    [fault('EDQUOT: disk quota exceeded', 'EDQUOT'), true],
    [new Error('Failed query', { cause: fault('could not extend file', '53100') }), true],
    [new Error('initdb failed:\ncould not write to file: No space left on device'), true],
    [fault('EACCES: permission denied', 'EACCES'), false],
    [fault('sorry, too many clients already', '53300'), false],
    ['No space left', false],
  ])('%s: %s', (error, is) => expect(isDiskFull(error)).toBe(is));

  test('a folder that is not there is not full', () => {
    expect(new Disk(['/nowhere']).isFull).toBe(false);
  });
});
