import { describe, expect, test } from 'vitest';
import { files, fileUploads } from '../../src/files/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { dataDir, drawing, file, pdf, riffCdr, storedIn } from './samples.ts';

const dir = dataDir();
const workshop = await openWorkshop({ DATA_DIR: dir });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const order = await orderIn(crew, 'in_production');
const at = `/orders/${order.poNumber}/files`;
const cnc = await workshop.browse('cnc');
const another = (n: number) => pdf({ content: `BT /F 12 Tf 60 700 Td (${n}) Tj ET` });

describe('with nothing but links and forms', () => {
  test('the page says what to begin with, and to who only looks that there is nothing', async () => {
    expect((await cnc.get(at)).text).toContain('Begin with the drawing');
    const guest = await (await workshop.browse('guest')).get(at);
    expect([guest.text.includes('Nothing has been sent yet.'), guest.hasForm(at)]).toEqual([true, false]);
  });

  test('a drawing is sent for an item, and stands there with who sent it', async () => {
    const form = (await cnc.get(at)).form(at).fill({ kind: 'work_laser', itemId: String(order.items[0].id) });
    const page = await form.choose('file', file(drawing, 'Вывеска №3 "é" (John\'s) 50% #2.pdf')).submit();
    expect([page.status, page.path]).toEqual([200, at]);
    expect(page.text).toContain('Sent: Вывеска №3 "é" (John\'s) 50% #2.pdf');
    expect(page.text).toContain('For the laser · 1 KB');
    expect(page.document.querySelector('.file .as-of')?.textContent).toContain('Jānis Kalniņš');
    const original = page.document.querySelector('.file a[href$="/original"]')!.getAttribute('href')!;
    expect((await cnc.get(original)).html.slice(0, 8)).toBe('%PDF-1.7');
  });

  test('several at once, and what a telephone’s camera took', async () => {
    const page = await (await cnc.get(at))
      .form(at)
      .choose('file', file(another(1), 'a.pdf'), file(riffCdr, 'b.cdr'))
      .submit();
    expect(page.document.querySelectorAll('.file')).toHaveLength(3);
    const shot = await (await cnc.get(at))
      .form(at)
      .choose('camera', file(another(2), 'image.jpg'))
      .submit();
    expect(shot.document.querySelectorAll('.file')).toHaveLength(4);
  });

  test('what cannot be taken is told by its name, and the others are there', async () => {
    const form = (await cnc.get(at)).form(at);
    const page = await form
      .choose(
        'file',
        file('words', 'letter.docx'),
        file(another(3), 'c.pdf'),
        file('', 'd.pdf'),
        file('x', 'Thumbs.db'),
      )
      .submit();
    expect(page.status).toBe(415);
    expect(page.text).toContain('letter.docx is none of the types that are taken.');
    expect(page.text).toContain('d.pdf is empty.');
    expect(page.text).toContain('1 file is there.');
    expect(page.document.querySelectorAll('.file')).toHaveLength(5);
    expect(page.hasForm(at)).toBe(true);
  });

  test('sixty megabytes are refused by name and limit, and nothing is stored', async () => {
    const before = storedIn(dir);
    const form = (await cnc.get(at)).form(at).choose('file', file(Buffer.alloc(60 * 1024 * 1024), 'large.tif'));
    const page = await form.submit();
    expect([page.status, page.text]).toEqual([413, expect.stringContaining('large.tif is larger than 50 MB.')]);
    expect(storedIn(dir)).toEqual(before);
    expect(await db.select().from(fileUploads)).toEqual([]);
  });

  test('no file at all is asked for', async () => {
    const page = await (await cnc.get(at)).form(at).submit();
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('Nothing was taken')]);
  });

  test('a form that is pressed twice keeps its files once', async () => {
    const form = (await cnc.get(at)).form(at).choose('file', file(another(4), 'twice.pdf'));
    await Promise.all([form.submit(), form.submit()]);
    const rows = await db.select().from(files);
    expect(rows.filter(({ originalName }) => originalName === 'twice.pdf')).toHaveLength(1);
  });

  test('a file is removed where its page is asked once more, and the history tells it', async () => {
    const page = await cnc.get(at);
    const link = page.document.querySelector('.file a[href$="/removal"]')!.getAttribute('href')!;
    const asked = await cnc.get(link);
    expect(asked.heading).toContain('Remove Вывеска №3');
    const done = await asked.form(link).submit();
    expect([done.path, done.document.querySelectorAll('.file').length]).toEqual([at, 5]);
    const history = await cnc.get(`/orders/${order.poNumber}`);
    expect(history.text).toContain('removed a file');
    const paint = await (await workshop.browse('paint')).get(at);
    expect(paint.document.querySelector('.file a[href$="/removal"]')).toBeNull();
  });

  test('a session that ended meanwhile: the form says that its files did not come along', async () => {
    const browser = await workshop.browse('cnc');
    const form = (await browser.get(at)).form(at).choose('file', file(another(5), 'late.pdf'));
    browser.cookies.delete('session');
    const door = await form.submit();
    const kept = await door.form('/sign-in').fill({ username: 'cnc', password: 'correct horse battery' }).submit();
    const page = await kept.form(at).submit();
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('The files did not come along')]);
  });
});

test.each([
  ['ru', 'Файлы заказа', 'Отправить файлы'],
  ['lv', 'faili', 'Sūtīt failus'],
])('in %s', async (language, title, label) => {
  const page = await cnc.get(`${at}?lang=${language}`);
  expect([page.heading, page.text]).toEqual([expect.stringContaining(title), expect.stringContaining(label)]);
});
