import { describe, expect, test } from 'vitest';
import { colourNameIn } from '../../src/catalogue/colour-names.ts';
import { addressIn, countryIn } from '../../src/i18n/countries.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const RIGA = 'Europe/Riga';

describe('days, in each language its own way', () => {
  const day = '2026-11-30';
  const at = new Date('2026-11-30T12:03:22Z');
  test.each([
    ['en', 'Mon 30 Nov', '30 Nov 2026', '30 Nov, 14:03'],
    ['ru', 'пн 30 нояб.', '30 нояб. 2026 г.', '30 нояб., 14:03'],
    ['lv', 'pirmd. 30.11.', '30.11.2026.', '30.11. 14:03'],
  ] as const)('%s', (locale, near, full, moment) => {
    const format = formatsFor(locale, RIGA);
    expect([format.date(day, '2026-01-01'), format.fullDate(day), format.moment(at)]).toEqual([near, full, moment]);
  });

  test('of another year say which', () => {
    expect(formatsFor('lv', RIGA).date('2027-01-04', '2026-11-30')).toBe('pirmd. 04.01.2027.');
  });
});

test('millimetres are written in the reader’s letters', () => {
  const said = (['en', 'ru', 'lv'] as const).map((locale) => {
    const format = formatsFor(locale, RIGA);
    return [format.size(1200, 400), format.size(null, 400), format.millimetres(1.5)];
  });
  expect(said).toEqual([
    ['1200 × 400 mm', '? × 400 mm', '1.5 mm'],
    ['1200 × 400 мм', '? × 400 мм', '1,5 мм'],
    ['1200 × 400 mm', '? × 400 mm', '1,5 mm'],
  ]);
});

describe('a country', () => {
  test.each([
    ['Latvia', 'ru', 'Латвия'],
    ['latvija', 'en', 'Latvia'],
    ['Netherlands', 'lv', 'Nīderlande'],
    ['Швеция', 'lv', 'Zviedrija'],
    ['Kurzeme', 'ru', 'Kurzeme'],
    ['', 'ru', ''],
  ] satisfies [string, Locale, string][])('%s in %s is %s', (typed, locale, said) => {
    expect(countryIn(locale, typed)).toBe(said);
  });

  test('is the last line of an address, and no other', () => {
    expect(addressIn('ru', 'Latvia 7\nLatvia\nLatvia')).toBe('Latvia 7\nLatvia\nЛатвия');
  });
});

test('a colour of the tables has a name in each language, and what somebody called it keeps that', () => {
  expect(colourNameIn('ru', 'RAL', '9005', 'Jet black')).not.toMatch(/[a-z]/i);
  expect(colourNameIn('lv', 'ORACAL 8500', '031', 'Red')).toBe('Sarkana');
  expect(colourNameIn('ru', 'RAL', '9005', 'like the door')).toBe('like the door');
});

describe('an order with a sheet', async () => {
  const workshop = await openWorkshop();
  const crew = await signInAll(workshop);
  const { poNumber } = await crew.clerk.draft({ deliveryAddress: 'Ozolu iela 90\nLV-3099 Jelgava\nLatvia' });
  const values = {
    'TRIM.trim_color_primary': '097',
    'PAINTING.paint_face': true,
    'PAINTING.color_ral': 'RAL 9005',
    'LINE_FREEZER.face_thickness': 3,
  };
  const item = { template: 'P5', name: 'Letters', quantity: 2, widthMm: 1200, heightMm: 400, values };
  const made = await crew.clerk.post(`/api/orders/${poNumber}/items`, item);

  test.each([
    ['ru', 'Латвия', '097 Оранжевая', '1200 × 400 мм'],
    ['lv', 'Latvija', '097 Oranža', '1200 × 400 mm'],
  ] as const)('is read in %s on the screen and on paper', async (locale, country, trim, size) => {
    expect(made.status).toBeLessThan(300);
    const reader = await workshop.browse('clerk');
    await (await reader.get('/settings')).form('/settings').fill({ locale }).submit();
    const paper = await reader.get(`/orders/${poNumber}/sheet`);
    for (const words of [country, trim, size]) expect(paper.text).toContain(words);
    const screen = await reader.get(`/orders/${poNumber}`);
    for (const words of [country, size]) expect(screen.text).toContain(words);
    expect(screen.text).not.toMatch(/Orange|Jet black/);
  });
});
