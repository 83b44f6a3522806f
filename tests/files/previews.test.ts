import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { drawNext, previewDrawer } from '../../src/files/previews/maker.ts';
import { claimNext, finishPreview, giveBack } from '../../src/files/previews/queue.ts';
import { fileStore, originalOf } from '../../src/files/store.ts';
import { fileContents, filePages } from '../../src/files/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';
import * as samples from './samples.ts';

const KIB = 1024;
const dir = samples.dataDir();
const workshop = await openWorkshop({ DATA_DIR: dir });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const order = await orderIn(crew, 'in_production');
const config = { dataDir: dir };
afterAll(() => previewDrawer.renew());

const later = (seconds: number) => new Date(FRIDAY.getTime() + seconds * 1000);

async function send(bytes: Buffer, name: string) {
  const { status, body } = await samples.sendFiles(workshop, crew.office, order.poNumber, [samples.file(bytes, name)]);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.files[0];
}

/** Draws until nothing waits. */
async function drawAll() {
  while (await drawNext(db, config, FRIDAY));
}

async function drawn(bytes: Buffer, name: string) {
  const { id } = await send(bytes, name);
  await drawAll();
  return (await crew.guest.get(`/api/files/${id}`)).body;
}

async function picture(address: string) {
  const response = await workshop.app.request(`${ORIGIN}${address}`, {
    headers: { Cookie: crew.guest.cookies.header },
  });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The colour at a place of a picture, each from 0 to 1. */
async function colourAt(address: string, x: number, y: number) {
  const { bytes } = await picture(address);
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
  const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
  if (r > 230 && g > 230 && b > 230) return 'white';
  if (r > 180 && g < 90 && b < 90) return 'red';
  if (b > 180 && r < 90 && g < 120) return 'blue';
  return `${r} ${g} ${b}`;
}

/** A red square at the lower left of the sheet. */
const corner = '1 0 0 rg 0 0 100 100 re f';

describe('a drawing', () => {
  test('becomes pictures of its page, which weigh little and say how large they are', async () => {
    const file = await drawn(samples.drawing, 'front.pdf');
    expect(file).toMatchObject({ state: 'ready', reason: null, pageCount: 1, hiddenLayers: 0 });
    const [page] = file.pages;
    expect([page.page, page.widthMm, page.heightMm]).toEqual([1, 209.9, 297]);
    for (const [size, most] of [
      ['', 120],
      ['/small', 20],
      ['/large', 900],
    ] as const) {
      const { response, bytes } = await picture(page.href + size);
      const of = (name: string) => response.headers.get(name);
      expect([response.status, of('Content-Type'), of('X-Content-Type-Options')]).toEqual([
        200,
        'image/webp',
        'nosniff',
      ]);
      expect(of('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
      expect(bytes.length).toBeLessThanOrEqual(most * KIB);
      if (size === '') expect(await sharp(bytes).metadata()).toMatchObject({ width: page.width, height: page.height });
    }
    expect(await colourAt(page.href, 0.3, 0.6)).toBe('red');
  });

  test('of many thousand curves weighs no more', async () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 16807) % 2147483647;
      return ((seed / 2147483647) * 800).toFixed(1);
    };
    const curve = () => `${next()} ${next()} m ${Array.from({ length: 6 }, next).join(' ')} c S`;
    const file = await drawn(samples.pdf({ content: Array.from({ length: 12_000 }, curve).join('\n') }), 'curves.pdf');
    expect(file.state).toBe('ready');
    expect((await picture(file.pages[0].href)).bytes.length).toBeLessThanOrEqual(120 * KIB);
    expect((await picture(`${file.pages[0].href}/small`)).bytes.length).toBeLessThanOrEqual(20 * KIB);
  });

  test.each([
    [0, 0.03, 0.97],
    [90, 0.03, 0.03],
    [180, 0.97, 0.03],
    [270, 0.97, 0.97],
  ])('turned by %i degrees, with an inset and shifted sheet, stands upright', async (turn, x, y) => {
    const content = `1 0 0 rg 60 40 60 60 re f 0 0 1 rg 300 400 50 50 re f`;
    const bytes = samples.pdf({ content, box: '-100 -50 500 800', page: `/CropBox[60 40 460 640]/Rotate ${turn}` });
    const file = await drawn(bytes, `turn-${turn}.pdf`);
    expect(await colourAt(file.pages[0].href, x, y)).toBe('red');
  });

  test('shows stamps, ink and what was filled in', async () => {
    const appearance = (content: string) =>
      samples.stream(content, '/Type/XObject/Subtype/Form/BBox[0 0 200 100]/Resources<<>>');
    const bytes = samples.pdf({
      content: '0.9 g 0 0 20 20 re f',
      page: '/Annots[5 0 R 6 0 R 7 0 R]',
      catalogue: '/AcroForm<</Fields[7 0 R]>>',
      more: [
        '<</Type/Annot/Subtype/Stamp/Rect[100 100 300 200]/F 4/AP<</N 8 0 R>>>>',
        '<</Type/Annot/Subtype/Ink/InkList[[0 0 1 1]]/Rect[100 300 300 400]/F 4/AP<</N 9 0 R>>>>',
        '<</Type/Annot/Subtype/Widget/FT/Tx/T(n)/V(x)/Rect[100 500 300 600]/F 4/AP<</N 8 0 R>>>>',
        appearance('1 0 0 rg 0 0 200 100 re f'),
        appearance('0 0 1 rg 0 0 200 100 re f'),
      ],
    });
    const { pages } = await drawn(bytes, 'stamped.pdf');
    const at = (y: number) => colourAt(pages[0].href, 200 / 595, 1 - y / 842);
    expect([await at(150), await at(350), await at(550)]).toEqual(['red', 'blue', 'red']);
  });

  test('does not show layers that are off, and says how many there are', async () => {
    const bytes = Buffer.from(
      samples
        .pdf({
          content: `${corner} /OC /L BDC 0 0 1 rg 300 300 200 200 re f EMC`,
          catalogue: '/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>',
          more: ['<</Type/OCG/Name(Dims)>>'],
        })
        .toString('latin1')
        .replace('/Font<</F 4 0 R>>', '/Font<</F 4 0 R>>/Properties<</L 5 0 R>>'),
      'latin1',
    );
    const file = await drawn(bytes, 'layers.pdf');
    expect(file).toMatchObject({ state: 'ready', hiddenLayers: 1 });
    expect(await colourAt(file.pages[0].href, 400 / 595, 1 - 400 / 842)).toBe('white');
  });

  test('counts in the unit that its page says', async () => {
    const bytes = samples.pdf({ content: corner, box: '0 0 14173.2 340.562', page: '/UserUnit 7' });
    const [page] = (await drawn(bytes, 'facade.pdf')).pages;
    expect([Math.round(page.widthMm / 10) / 100, Math.round(page.heightMm / 10) / 100]).toEqual([35, 0.84]);
    const { id } = await send(bytes, 'facade.pdf');
    const view = await (await workshop.browse('cnc')).get(`/files/${id}`);
    expect(view.text).toContain('35 × 0.84 m');
  });

  test('behind a kilobyte of something else is shown', async () => {
    const bytes = Buffer.concat([Buffer.alloc(1024, 'junk '), samples.drawing]);
    expect((await drawn(bytes, 'junk.pdf')).state).toBe('ready');
  });

  test('of several pages has a picture of each', async () => {
    const file = await drawn(samples.pdf({ content: corner, pages: 3 }), 'three.pdf');
    expect([file.pageCount, file.pages.map(({ page }: { page: number }) => page)]).toEqual([3, [1, 2, 3]]);
  });
});

describe('a file that cannot be shown says why', () => {
  const ai = (words: string) => samples.pdf({ content: `BT /F 12 Tf 60 700 Td (${words}) Tj ET` });
  test.each([
    ['one that shows nothing', samples.pdf(), 'blank.pdf', 'preview_empty'],
    [
      'AI without what others can show',
      ai('This is an Adobe Illustrator File that was saved without PDF Content.'),
      'logo.ai',
      'preview_notice_page',
    ],
    [
      'a form of XFA',
      ai('Please wait... If this message is not eventually replaced by the contents'),
      'form.pdf',
      'preview_notice_page',
    ],
    ['half of one', samples.drawing.subarray(0, 300), 'half.pdf', 'preview_damaged'],
    ['a ZIP', samples.plainZip, 'all.zip', 'preview_none'],
    ['a CDR without a picture of itself', samples.riffCdr, 'bare.cdr', 'preview_none'],
    ['a DWG without one', samples.dwg, 'bare.dwg', 'preview_none'],
  ])('%s', async (_, bytes, name, reason) => {
    expect(await drawn(bytes, name)).toMatchObject({ state: 'failed', reason, pages: [] });
  });

  test('and its page says so, in words', async () => {
    const { id } = await send(samples.plainZip, 'all.zip');
    const page = await (await workshop.browse('cnc')).get(`/files/${id}`);
    expect(page.text).toContain('There is no picture of it');
  });
});

describe('what lines are drawn by', () => {
  const inches = '9\n$INSUNITS\n70\n1\n';
  test('ten units of a DXF in inches are 254 mm, and one without a unit says so', async () => {
    const square = samples.lineDxf(10, 0) + samples.lineDxf(0, 10) + samples.lineDxf(10, 10);
    const file = await drawn(samples.dxf(square, inches), 'inches.dxf');
    expect(file.pages).toMatchObject([{ widthMm: 254, heightMm: 254 }]);
    const bare = await drawn(samples.dxf(square), 'bare.dxf');
    expect(bare.pages).toMatchObject([{ widthMm: null }]);
    expect((await (await workshop.browse('cnc')).get(`/files/${bare.id}`)).text).toContain('unit not stated');
  });

  test('a point far away does not shrink the sign to a dot', async () => {
    const sign = Array.from({ length: 40 }, (_, i) => samples.lineDxf(10, i / 4)).join('');
    const stray = '0\nLINE\n8\n0\n10\n100000\n20\n100000\n11\n100001\n21\n100001\n';
    const file = await drawn(samples.dxf(sign + stray, '9\n$INSUNITS\n70\n4\n'), 'stray.dxf');
    expect(file.pages).toMatchObject([{ widthMm: 10 }]);
  });

  test('a frozen layer is not drawn, and is told', async () => {
    const layer = '0\nTABLE\n2\nLAYER\n0\nLAYER\n2\nDIMS\n70\n1\n62\n7\n6\nCONTINUOUS\n0\nENDTAB\n';
    const bytes = Buffer.from(
      `0\nSECTION\n2\nTABLES\n${layer}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n${samples.lineDxf(10, 10)}${samples.lineDxf(90, 90).replace('8\n0', '8\nDIMS')}0\nENDSEC\n0\nEOF\n`,
    );
    const file = await drawn(bytes, 'frozen.dxf');
    expect(file).toMatchObject({ state: 'ready', hiddenLayers: 1 });
  });

  test('one that inserts itself ends nothing but its own drawing', async () => {
    const block = '0\nBLOCK\n8\n0\n2\nB\n70\n0\n10\n0\n20\n0\n0\nINSERT\n8\n0\n2\nB\n10\n0\n20\n0\n0\nENDBLK\n';
    const bytes = Buffer.from(
      `0\nSECTION\n2\nBLOCKS\n${block}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n8\n0\n2\nB\n10\n0\n20\n0\n0\nENDSEC\n0\nEOF\n`,
    );
    expect(await drawn(bytes, 'itself.dxf')).toMatchObject({ state: 'failed', reason: 'preview_too_much' });
    expect((await drawn(samples.dxf(samples.lineDxf(3, 4)), 'after.dxf')).state).toBe('ready');
  });

  test('a thousand and sixteen units of a plotter are 25.4 mm', async () => {
    expect((await drawn(samples.plt, 'cut.plt')).pages).toMatchObject([{ widthMm: 25.4, heightMm: 25.4 }]);
  });
});

describe('pictures', () => {
  test('taken in any of eight ways are upright', async () => {
    const half = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#00f' } })
      .png()
      .toBuffer();
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const base = sharp({ create: { width: 120, height: 80, channels: 3, background: '#f00' } });
      const turned = base.composite([{ input: half, left: 0, top: 0 }]).withMetadata({ orientation });
      const [page] = (await drawn(await turned.jpeg().toBuffer(), `${orientation}.jpg`)).pages;
      const isSide = orientation > 4;
      expect([page.width, page.height]).toEqual(isSide ? [80, 120] : [120, 80]);
      const isAtEnd = [2, 3, 7, 8].includes(orientation);
      const blue = isAtEnd ? 0.75 : 0.25;
      const at = (place: number) => (isSide ? colourAt(page.href, 0.5, place) : colourAt(page.href, place, 0.5));
      expect([await at(blue), await at(1 - blue)], String(orientation)).toEqual(['blue', 'red']);
    }
  });

  test('in the colours of print are red where they are red', async () => {
    const bytes = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#f00' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    const { data } = await sharp((await picture((await drawn(bytes, 'print.jpg')).pages[0].href)).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([data[0]! > 150, data[1]! < 100, data[2]! < 100]).toEqual([true, true, true]);
  });

  test('of an SVG that points elsewhere cause no request and no read', async () => {
    const hostile = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40"><rect width="20" height="40" fill="red"/><image x="20" width="20" height="40" xlink:href="file:///etc/passwd"/><image x="20" width="20" height="40" xlink:href="http://127.0.0.1:1/x.png"/></svg>`,
    );
    const file = await drawn(hostile, 'pointing.svg');
    expect(await colourAt(file.pages[0].href, 0.8, 0.5)).toBe('white');
  });
});

describe('the queue', () => {
  const one = (n: number) => samples.pdf({ content: `BT /F 12 Tf 60 700 Td (queue ${n}) Tj ET ${corner}` });
  const rowOf = async (sha256: string) =>
    (await db.select().from(fileContents).where(eq(fileContents.sha256, sha256)))[0]!;

  test('gives each to one of several, once', async () => {
    const sent = await Promise.all([1, 2, 3].map((n) => send(one(n), `${n}.pdf`)));
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimNext(db, FRIDAY)));
    const got = claims.flatMap((claim) => claim?.sha256 ?? []);
    expect(got.sort()).toEqual(sent.map(({ sha256 }) => sha256).sort());
    for (const claim of claims) if (claim) await giveBack(db, claim, false);
    await drawAll();
    for (const { sha256 } of sent) expect(await rowOf(sha256)).toMatchObject({ state: 'ready', tries: 1 });
  });

  test('that was left behind by one that is gone is taken up again, and his late answer counts no more', async () => {
    const { sha256 } = await send(one(10), 'left.pdf');
    const first = (await claimNext(db, FRIDAY))!;
    expect(await claimNext(db, later(90))).toBeUndefined();
    const second = (await claimNext(db, later(110)))!;
    expect([second.sha256, second.tries]).toEqual([sha256, 2]);
    const page = { widthPx: 1, heightPx: 1, widthMm: null, heightMm: null };
    await finishPreview(db, first, { pages: [page], pageCount: 1, hiddenLayers: 0 });
    expect(await rowOf(sha256)).toMatchObject({ state: 'waiting' });
    await finishPreview(db, second, { pages: [page, page], pageCount: 2, hiddenLayers: 0 });
    expect(await rowOf(sha256)).toMatchObject({ state: 'ready', pageCount: 2 });
    expect(await db.select({ n: sql`count(*)::int` }).from(filePages).where(eq(filePages.sha256, sha256))).toEqual([
      { n: 2 },
    ]);
  });

  test('has done with one that ended three processes, and goes on with those behind it', async () => {
    const deadly = await send(one(20), 'deadly.pdf');
    const behind = await send(one(21), 'behind.pdf');
    let asked = 0;
    const dying = {
      ask: async (fetchInput: Parameters<typeof previewDrawer.ask>[0]) => {
        const { file } = await fetchInput();
        const { storedName } = await rowOf(deadly.sha256);
        if (!file.includes(storedName)) return previewDrawer.ask(fetchInput);
        asked++;
        return { failed: 'died' as const };
      },
      renew: () => {},
    };
    while (await drawNext(db, config, FRIDAY, dying));
    expect(asked).toBe(3);
    expect(await rowOf(deadly.sha256)).toMatchObject({ state: 'failed', reason: 'preview_too_much' });
    expect(await rowOf(behind.sha256)).toMatchObject({ state: 'ready' });
  });

  test('killed in the midst of its work it begins anew, and nothing half made is left', async () => {
    const { sha256, id } = await send(one(30), 'killed.pdf');
    const drawing = drawNext(db, config, FRIDAY);
    await expect.poll(() => previewDrawer.pid).toBeGreaterThan(0);
    process.kill(previewDrawer.pid!, 'SIGKILL');
    await drawing;
    await drawAll();
    expect(await rowOf(sha256)).toMatchObject({ state: 'ready' });
    expect((await picture(`/files/${id}/pages/1`)).response.status).toBe(200);
    expect(readdirSync(path.join(dir, 'drawing'))).toEqual([]);
  });

  test('whose bytes are gone says so', async () => {
    const { sha256 } = await send(one(40), 'gone.pdf');
    await fileStore(config).remove(originalOf((await rowOf(sha256)).storedName));
    await drawAll();
    expect(await rowOf(sha256)).toMatchObject({ state: 'failed', reason: 'preview_gone' });
  });
});

test('a picture of an order that one may not see is not there', async () => {
  const draft = await orderIn(crew, 'draft', { by: 'office' });
  const { body } = await samples.sendFiles(workshop, crew.office, draft.poNumber, [
    samples.file(samples.drawing, 's.pdf'),
  ]);
  await drawAll();
  const { id } = body.files[0];
  for (const address of ['', '/pages/1', '/pages/1/small', '/pages/1/large'].map((rest) => `/files/${id}${rest}`)) {
    expect((await crew.cnc.get(address)).status, address).toBe(404);
    expect((await crew.office.get(address)).status, address).toBe(200);
  }
  expect((await crew.cnc.get(`/orders/${draft.poNumber}/drawing`)).status).toBe(404);
  await crew.office.delete(`/api/files/${id}`);
  expect((await crew.office.get(`/files/${id}/pages/1`)).status).toBe(404);
  expect((await crew.boss.get('/files/0/pages/1')).status).toBe(404);
  expect((await crew.boss.get('/files/1/pages/9')).status).toBe(404);
});

test('nothing is left in the folder where they are drawn', () => {
  const place = path.join(dir, 'drawing');
  expect(existsSync(place) ? readdirSync(place) : []).toEqual([]);
});
