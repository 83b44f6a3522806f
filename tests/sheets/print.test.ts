import { mkdirSync, writeFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { formatsFor } from '../../src/i18n/format.ts';
import { orders } from '../../src/orders/tables.ts';
import { type Line, readSheet } from '../../src/profiles/filling/reading.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { textsFor } from '../../src/words.ts';
import { starter } from '../profiles/world.ts';
import { openChromium } from '../support/chromium.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { type PaperPage, readPaper } from '../traveller/paper.ts';
import { brimful, fillItems, longText, usual } from './fill.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

vi.setConfig({ testTimeout: 240_000 });

/** Beyond this a printer may not print. */
const EDGE_MM = 5;

const squeezed = (text: string) => text.replace(/\s+/g, '');

const russian = {
  locale: 'ru' as const,
  t: textsFor('ru', 'Europe/Riga'),
  format: formatsFor('ru', 'Europe/Riga'),
};

const saidBy = ({ label, text, isSwitch, off }: Line) => (!isSwitch ? `${label} ${text}` : off ? text : label);

/** Every word that its lines say, by itself: a long text may be parted by the end of a page. */
const wordsOf = (sheet: Sheet) =>
  readSheet(sheet, russian)
    .flatMap(({ lines, remarks }) => [...remarks, ...lines.map(saidBy)])
    .flatMap((text) => text.split(/[\s,]+/).filter(Boolean));

const headsOf = (sheet: Sheet) => readSheet(sheet, russian).map(({ label }) => squeezed(label));

async function print(address: string): Promise<PaperPage[]> {
  const page = await chromium.signIn('office', { baseURL: chromium.origin });
  await page.goto(address);
  const pages = await readPaper(await page.pdf({ preferCSSPageSize: true }));
  const folder = process.env.PAPER_FOLDER;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    const name = address.replace(/\W+/g, '-').slice(1);
    for (const [i, { png }] of pages.entries()) writeFileSync(`${folder}/${name}-${i + 1}.png`, png());
  }
  return pages;
}

function expectWhole(pages: readonly PaperPage[]) {
  for (const page of pages) {
    // more than its head and foot
    expect(page.pieces.length).toBeGreaterThan(12);
    for (const { left, right, top, bottom } of page.pieces) {
      expect(Math.min(left, right, top, bottom)).toBeGreaterThan(EDGE_MM);
    }
    for (const { x, y } of page.codes.flatMap(({ box }) => box)) {
      expect(Math.min(x, y)).toBeGreaterThan(0.02);
      expect(Math.max(x, y)).toBeLessThan(0.98);
    }
  }
}

const isLandscape = (page: PaperPage) => Math.round(page.width) === 297 && Math.round(page.height) === 210;

/** What stands on every page of an order. */
function expectHead(pages: readonly PaperPage[], order: Order, id: number) {
  const digits = scanCode({ orderId: id, station: null, revision: order.revision });
  for (const [i, page] of pages.entries()) {
    expect(isLandscape(page)).toBe(true);
    expect(page.text).toContain('БЛАНК ЗАКАЗА');
    expect(page.text).toContain(order.poNumber);
    expect(page.text).toContain(`${i + 1} / ${pages.length}`);
    expect(page.text).toContain('Распечатано');
    expect(page.codes.map(({ text }) => text).sort()).toEqual([digits, `${chromium.origin}/scan/${digits}`].sort());
  }
}

async function idOf(po: string): Promise<number> {
  const { db } = workshop.database;
  const [row] = await db.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, po));
  return row!.id;
}

async function fullOrder(status: 'draft' | 'approved', sheets: Sheet[], draft: Record<string, unknown> = {}) {
  const items = sheets.map(({ template }, i) => ({ name: `Вывеска ${template.code}`, quantity: i + 1, widthMm: 1200 }));
  const order = await orderIn(crew, status, { stations: [...stationCodes], draft: { items, ...draft } });
  await fillItems(workshop, order.poNumber, sheets);
  return order;
}

test('all six sheets as they are usually filled: a page each, with every word and code', async () => {
  const sheets = starterTemplates.map((template) => usual(template));
  const order = await fullOrder('approved', sheets);
  const pages = await print(`/orders/${order.poNumber}/sheet?lang=ru`);
  expect(pages).toHaveLength(sheets.length);
  expectWhole(pages);
  expectHead(pages, order, await idOf(order.poNumber));
  for (const [i, sheet] of sheets.entries()) {
    const text = squeezed(pages[i]!.text);
    expect([...headsOf(sheet), ...wordsOf(sheet)].filter((word) => !text.includes(word))).toEqual([]);
    for (const words of [`${i + 1} шт.`, sheet.template.code, 'УЛИЧНАЯ ВЫВЕСКА', `${i + 1} из ${sheets.length}`]) {
      expect(text).toContain(squeezed(words));
    }
    expect(text).not.toContain('ЧЕРНОВИК');
  }
});

test('all six filled to the brim flow on to further pages, and nothing is cut', async () => {
  const sheets = starterTemplates.map(brimful);
  const notes = longText(700, 'заметка');
  const order = await fullOrder('draft', sheets, {
    client: longText(200, 'клиент'),
    title: longText(200, 'название'),
    deliveryAddress: longText(300, 'адрес'),
    isRd: true,
    rdNotes: longText(400, 'опыт'),
    notes,
  });
  const pages = await print(`/orders/${order.poNumber}/sheet?lang=ru`);
  expect(pages.length).toBeGreaterThan(sheets.length);
  expectWhole(pages);
  expectHead(pages, order, await idOf(order.poNumber));
  expect(pages.every(({ text }) => text.includes('ЧЕРНОВИК') && text.includes('Заказ R&D'))).toBe(true);
  for (const sheet of sheets) {
    const own = pages.filter((page) => page.text.includes(`Вывеска ${sheet.template.code} `));
    const text = own.map((page) => squeezed(page.text)).join('');
    expect([...wordsOf(sheet), ...notes.split(' ')].filter((word) => !text.includes(word))).toEqual([]);
  }
});

test('no word of a printed sheet runs over into the next column', async () => {
  const unbroken = usual(starter('P7st'), {
    'BENDER.notes': 'щ'.repeat(1000),
    'PAINTING.paint_back': true,
    'PAINTING.back_color': 'ш'.repeat(150),
    'ASSEMBLING.psu_material': 'ю'.repeat(100),
  });
  const order = await fullOrder('draft', [...starterTemplates.map(brimful), unbroken], {
    client: 'К'.repeat(200),
    title: 'Н'.repeat(200),
    deliveryAddress: 'А'.repeat(300),
    deliveryContact: 'С'.repeat(200),
    notes: 'З'.repeat(500),
  });
  const page = await chromium.signIn('office', { baseURL: chromium.origin, viewport: { width: 1031, height: 700 } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/orders/${order.poNumber}/sheet?lang=ru`);
  const wide = await page
    .locator('.order-sheet :is(th, td, dd, p, li)')
    .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent));
  expect(wide).toEqual([]);
});

test('an item without a sheet and an order without items are pages too', async () => {
  const words = await crew.clerk.draft({ items: [{ name: 'Табличка', quantity: 3, notes: 'как в прошлый раз' }] });
  const [page, ...more] = await print(`/orders/${words.poNumber}/sheet?lang=ru`);
  expect(more).toEqual([]);
  expect(page!.text).toContain('Табличка');
  expect(page!.text).toContain('как в прошлый раз');
  const empty = await crew.clerk.draft({ items: [] });
  expect(await print(`/orders/${empty.poNumber}/sheet?lang=ru`)).toHaveLength(1);
});

test('the traveller tells each station what the sheets say to it', async () => {
  const sheets = [usual(starter('P7st'), { 'PAINTING.sides_color': 'RAL 7016' }), usual(starter('P5'))];
  const order = await fullOrder('approved', sheets);
  const pages = await print(`/orders/${order.poNumber}/traveller?lang=ru`);
  expect(pages.length).toBeLessThanOrEqual(3);
  expectWhole(pages);
  const text = squeezed(pages.map((page) => page.text).join(' '));
  expect(sheets.flatMap(wordsOf).filter((word) => !text.includes(word))).toEqual([]);
  expect(text).toContain('1×ВывескаP7stP7st');
  expect(text).toContain(squeezed('Отшлифовать кромки и поверхности под покрытие.'));
  expect(text).not.toContain(squeezed('Обезжирить, загрунтовать'));
});

test('the button prints, where scripts run', async () => {
  const { poNumber } = await crew.clerk.draft();
  const page = await chromium.signIn('office');
  await page.goto(`/orders/${poNumber}/sheet`);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
});
