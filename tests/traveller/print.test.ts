import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { readPaper } from './paper.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const NOTE = 'Царапина поперёк лицевой стороны, сделать заново из того же листа';

const large = await orderIn(crew, 'in_production', {
  stations: [...stationCodes],
  draft: {
    client: 'Аптека Ромашка',
    title: 'Объёмные буквы «АПТЕКА» с подсветкой и крестом',
    isRd: true,
    rdNotes: 'Пробуем новый опал: записать время склейки.',
    notes: 'Провода вывести слева.',
    items: ['А', 'П', 'Т', 'Е', 'К', 'А'].map((letter, i) => ({
      name: `Буква «${letter}» с опаловым лицом`,
      quantity: i + 1,
      widthMm: 420,
      heightMm: 600,
      notes: i === 2 ? 'Перекладина из двух частей' : '',
    })),
    materials: [
      { label: 'Лицо', material: 'Акрил опал', thicknessMm: 3, colourSystem: 'RAL', colourCode: '9016', quantity: 6 },
      { label: 'Задник', material: 'Алюминий', thicknessMm: 1.5, widthMm: 2400, heightMm: 800 },
    ],
  },
});
await crew.lead.post(`/api/orders/${large.poNumber}/stages/CAD/completion`);
await crew.lead.post(`/api/orders/${large.poNumber}/stages/CAD/rework`, { reason: 'CUSTOM', note: NOTE });
const small = await orderIn(crew, 'approved', { stations: ['CAD', 'CNC', 'QC'] });

async function print(po: string, lang: string) {
  const page = await chromium.signIn('lead', { baseURL: chromium.origin });
  await page.goto(`/orders/${po}/traveller?lang=${lang}`);
  const pages = await readPaper(await page.pdf({ preferCSSPageSize: true }));
  const folder = process.env.PAPER_FOLDER;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    for (const [i, { png }] of pages.entries()) writeFileSync(`${folder}/${po}-${lang}-${i + 1}.png`, png());
  }
  return pages;
}

const printedLarge = await print(large.poNumber, 'ru');

test('every code of a large Russian sheet is read back by a decoder', () => {
  const pages = printedLarge;
  const found = pages.flatMap(({ codes }) => codes);
  const id = Number(found.find(({ text }) => text.startsWith('1'))!.text.slice(1, 9));
  const digits = [null, ...stationCodes].map((station) => scanCode({ orderId: id, station, revision: 1 }));
  const textsOf = (format: string) => found.filter((code) => code.format === format).map(({ text }) => text);
  expect(textsOf('Code128').sort()).toEqual([...digits].sort());
  expect(textsOf('QRCode').sort()).toEqual(digits.map((code) => `${chromium.origin}/scan/${code}`).sort());
});

test('nothing of it is cut off, and each page says what it belongs to', () => {
  const pages = printedLarge;
  expect(pages.length).toBeLessThanOrEqual(3);
  for (const [i, page] of pages.entries()) {
    for (const { x, y } of page.codes.flatMap(({ box }) => box)) {
      expect(Math.min(x, y)).toBeGreaterThan(0.03);
      expect(Math.max(x, y)).toBeLessThan(0.97);
    }
    expect(page.text).toContain(large.poNumber);
    expect(page.text).toContain('R1');
    expect(page.text).toContain('Заказ R&D');
    expect(page.text).toContain('Oskars Liepa');
    expect(page.text).toContain(`${i + 1} / ${pages.length}`);
  }
  const text = pages.map((page) => page.text).join(' ');
  for (const words of [
    'Объёмные буквы «АПТЕКА» с подсветкой и крестом',
    'Пробуем новый опал: записать время склейки.',
    'Провода вывести слева.',
    'Буква «К» с опаловым лицом',
    'RAL 9016',
    '1,5 мм',
    '2400 × 800 мм',
    'Оклейка плёнкой',
    'Сверить с заказом размеры',
    NOTE,
  ]) {
    expect(text).toContain(words);
  }
});

test.each(['en', 'lv'])('a small sheet fits one page (%s)', async (lang) => {
  const pages = await print(small.poNumber, lang);
  expect(pages).toHaveLength(1);
  expect(pages[0]!.codes).toHaveLength(8);
});

test('the button prints, where scripts run', async () => {
  const page = await chromium.signIn('lead');
  await page.goto(`/orders/${small.poNumber}/traveller`);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
  expect(await page.locator('.print-hint').isVisible()).toBe(false);
});
