import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { materials } from '../../src/catalogue/tables.ts';
import type { Page } from '../support/browser.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const boss = await workshop.browse('boss');
const clerk = await workshop.browse('clerk');
const api = await workshop.json('boss');

const namesOn = (page: Page) =>
  [...page.document.querySelectorAll('.cards > li .name')].map((e) => e.textContent!.trim());
const groupsOn = (page: Page) =>
  [...page.document.querySelectorAll('.group')].map((e) => [
    e.querySelector('h2')!.textContent!.trim(),
    e.querySelector('.count')!.textContent!.trim(),
    e.querySelectorAll('.cards > li').length,
  ]);
const materialOf = async (code: string) => (await api.get(`/api/materials/${code}`)).body;

describe('the list of materials', () => {
  test('stands in groups with their counts; a group too many is folded, with the way to it', async () => {
    const page = await clerk.get('/materials');
    expect(groupsOn(page)).toEqual([
      ['Acrylic', '13', 13],
      ['Metal', '18', 18],
      ['Plastic', '11', 11],
      ['Electronics', '40', 0],
    ]);
    expect(groupsOn(await page.follow('Show 40 materials'))).toEqual([['Electronics', '40', 40]]);
  });

  test('tells what one wants to know of a material', async () => {
    const page = await clerk.get('/materials?q=wn071');
    const [card] = page.document.querySelectorAll('.cards > li');
    expect(card!.textContent).toContain('WN071');
    expect(card!.textContent).toContain('PLEXIGLAS_XT_WN071');
    expect(card!.textContent).toContain('2 · 3 · 4 · 5 · 6 mm +2');
    expect(card!.textContent).toContain('Light 30 %');
    expect(card!.querySelector('rect')!.getAttribute('fill')).toBe('#F5F5F0');
  });

  test('is searched and filtered by its address', async () => {
    const page = await clerk.get('/materials');
    const form = page.form('/materials');
    const found = await form.fill({ q: 'dibond', category: 'metal' }).submit();
    expect(namesOn(found)).toEqual(['DIBOND® 3 mm, silver, brushed', 'DIBOND® 3 mm, white']);
    expect(found.value('q')).toBe('dibond');
    const none = await clerk.get('/materials?q=unobtainium');
    expect(none.text).toContain('No materials found.');
    expect(namesOn(await none.follow('Clear'))).not.toEqual([]);
    expect((await clerk.get('/materials?category=GOLD&state=odd')).status).toBe(200);
  });

  test('shows what is out of use where it is asked for, and marks it', async () => {
    await api.post('/api/materials/PVC_VEKAPLAN_S/deactivation');
    expect(namesOn(await clerk.get('/materials?q=vekaplan'))).toEqual([]);
    const page = await clerk.get('/materials?q=vekaplan&state=all');
    expect(page.document.querySelector('.cards > li.off')!.textContent).toContain('Out of use');
    expect(namesOn(await clerk.get('/materials?state=inactive'))).toEqual(['VEKAPLAN S white']);
  });

  test('is read by everybody, with nothing to change for who may not', async () => {
    const page = await clerk.get('/materials');
    expect(page.document.querySelector('.cards a, a[href="/materials/new"]')).toBeNull();
    for (const path of ['/materials/new', '/materials/ALU_MILL_1_5', '/materials/ALU_MILL_1_5/deactivation']) {
      expect((await clerk.get(path)).status).toBe(403);
    }
    expect((await boss.get('/materials')).document.querySelector('a[href="/materials/ALU_MILL_1_5"]')).not.toBeNull();
  });
});

describe('a material on its form', () => {
  const fill = (page: Page, values: Record<string, string>) => page.form(/^\/materials\/\w+$/).fill(values);
  const brass = {
    code: 'brass_1',
    'names.en': 'Brass',
    'names.ru': 'Латунь',
    'names.lv': 'Misiņš',
    shortName: 'BRASS',
    hex: '#b5a642',
    thicknessOptions: '3; 5; 6,5',
    'attributes.density': '8,5',
  };

  test('has the fields of its category, and those of another when it is chosen', async () => {
    const page = await boss.get('/materials/new');
    expect(page.value('attributes.lightTransmittance')).toBe('');
    expect(page.value('attributes.voltage')).toBeUndefined();
    const typed = fill(page, { category: 'PSU', code: 'MY_PSU', 'names.en': 'Half typed' });
    const next = await typed.submit({ intent: 'update' });
    expect(next.status).toBe(200);
    expect(next.value('attributes.voltage')).toBe('');
    expect([next.value('attributes.lightTransmittance'), next.value('thicknessOptions')]).toEqual([
      undefined,
      undefined,
    ]);
    expect([next.value('code'), next.value('names.en')]).toEqual(['MY_PSU', 'Half typed']);
    expect((await api.get('/api/materials/MY_PSU')).status).toBe(404);
  });

  test('is added: thicknesses in one field, decimal commas understood', async () => {
    const first = fill(await boss.get('/materials/new?category=BRASS'), brass);
    const page = await first.submit();
    expect([page.path, page.document.querySelector('#messages')!.textContent]).toEqual([
      '/materials',
      'BRASS_1 added.',
    ]);
    expect(await materialOf('BRASS_1')).toMatchObject({
      category: 'BRASS',
      hex: '#B5A642',
      thicknessOptions: [3, 5, 6.5],
      attributes: { density: 8.5 },
      isApproximate: false,
    });
    expect((await first.submit()).path).toBe('/materials');
  });

  test('that is wrong comes back with every word and says what is wrong at each field', async () => {
    const wrong = { ...brass, shortName: '', hex: 'yellow', thicknessOptions: '3,5,6', 'attributes.density': 'heavy' };
    const page = await fill(await boss.get('/materials/new?category=BRASS'), wrong).submit();
    expect(page.status).toBe(422);
    for (const [name, text] of Object.entries(wrong)) expect(page.value(name)).toBe(text);
    const links = [...page.document.querySelectorAll('#errors a')].map((a) => [a.textContent, a.getAttribute('href')]);
    expect(links).toEqual([
      ['Short name', '#f-shortName'],
      ['Colour', '#f-hex'],
      ['Thicknesses', '#f-thicknessOptions'],
      ['Density', '#f-attributes-density'],
    ]);
    for (const [, href] of links) expect(page.document.querySelector(href!)).not.toBeNull();
  });

  test('is changed, and an emptied field is taken away', async () => {
    const page = await boss.get('/materials/BRASS_1');
    expect([page.value('thicknessOptions'), page.value('attributes.density')]).toEqual(['3; 5; 6.5', '8.5']);
    const saved = await fill(page, {
      'attributes.density': '',
      'attributes.finish': 'brushed',
      hex: '',
      isApproximate: 'true',
    }).submit();
    expect(saved.document.querySelector('#messages')!.textContent).toBe('BRASS_1 saved.');
    expect(await materialOf('BRASS_1')).toMatchObject({
      hex: null,
      attributes: { finish: 'brushed' },
      isApproximate: true,
      version: 2,
    });
  });

  test('that somebody else has changed meanwhile keeps the typed words and shows his', async () => {
    const mine = fill(await boss.get('/materials/BRASS_1'), { shortName: 'MINE' });
    await api.put('/api/materials/BRASS_1', { shortName: 'THEIRS' });
    const page = await mine.submit();
    expect([page.status, page.value('shortName')]).toEqual([409, 'MINE']);
    expect(page.text).toContain('THEIRS');
    await page.form('/materials/BRASS_1').submit();
    expect((await materialOf('BRASS_1')).shortName).toBe('MINE');
  });

  test('goes out of use on a page that asks once, and comes back', async () => {
    const asking = await (await boss.get('/materials/BRASS_1')).follow('Take out of use');
    expect(asking.heading).toBe('Take BRASS_1 out of use');
    await asking.form('/materials/BRASS_1/deactivation').submit();
    expect((await materialOf('BRASS_1')).isActive).toBe(false);
    await (await boss.get('/materials/BRASS_1')).form('/materials/BRASS_1/reactivation').submit();
    expect((await materialOf('BRASS_1')).isActive).toBe(true);
  });

  test('is deleted where nothing names it, and otherwise it is said why not', async () => {
    const asking = await (await boss.get('/materials/BRASS_1')).follow('Delete');
    await asking.form('/materials/BRASS_1/deletion').submit();
    expect((await boss.get('/materials/BRASS_1')).status).toBe(404);
    const refused = await boss.get('/materials/ALU_MILL_1_5/deletion');
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Take it out of use instead')]);
    expect((await boss.get('/materials/ALU_MILL_1_5')).text).not.toContain('Delete');
  });
});

describe('the chart of colours', () => {
  const codesOn = (page: Page) => [...page.document.querySelectorAll('.palette .swatch')].map((e) => e.textContent);

  test('shows sixty at a time, the often used first, each in its colour', async () => {
    const page = await clerk.get('/colours');
    expect(codesOn(page)).toHaveLength(60);
    expect(page.document.querySelector('.palette rect')!.getAttribute('fill')).toBe('#F7B500');
    const seen = codesOn(page);
    for (let next = page; next.document.querySelector('a[rel=next]'); ) {
      next = await next.follow('Next page');
      seen.push(...codesOn(next));
    }
    expect(seen.length).toBeGreaterThan(350);
  });

  test('is searched by code and name, by system', async () => {
    expect(codesOn(await clerk.get('/colours?q=7016'))).toEqual(['7016']);
    const page = await (await clerk.get('/colours')).form('/colours').fill({ system: 'SIGNTRIM', q: 'white' }).submit();
    expect(codesOn(page)).toEqual(['971', '906']);
    expect((await clerk.get('/colours?q=octarine')).text).toContain('No colours found');
  });
});

describe('in Russian', () => {
  const KIB = 1024;
  const weigh = (html: string) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

  test('each page fits the first flight, with hundreds of materials too', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      category: ['ACRYLIC_GS', 'SCREWS', 'OTHER', 'WIRE'][i % 4]!,
      code: `ROW_${i}_${(i * 7919) % 997}`,
      nameEn: `Row ${i * 31}`,
      nameRu: `Материал ${i * 37} ${['белый', 'чёрный', 'оцинкованный'][i % 3]}`,
      nameLv: `Rinda ${i * 41}`,
      shortName: `R ${i}`,
      hex: `#${((i * 7_654_321) % 0xffffff).toString(16).toUpperCase().padStart(6, '0')}`,
      createdAt: FRIDAY,
      updatedAt: FRIDAY,
    }));
    await workshop.database.db.insert(materials).values(rows);
    const paths = [
      '/materials',
      '/materials?category=acrylic',
      '/materials/PLEXIGLAS_XT_WN071',
      '/colours',
      '/materials/new',
    ];
    for (const path of paths) {
      const { html, status } = await boss.get(`${path}${path.includes('?') ? '&' : '?'}lang=ru`);
      expect(status).toBe(200);
      expect(weigh(html)).toBeLessThanOrEqual(14 * KIB);
    }
  });

  test('a group of hundreds comes page by page', async () => {
    let page = await boss.get('/materials?category=hardware');
    let seen = page.document.querySelectorAll('.cards > li').length;
    expect(seen).toBe(60);
    page = await page.follow('Next page');
    seen += page.document.querySelectorAll('.cards > li').length;
    expect(seen).toBe(100);
  });
});

test('the audit trail tells of a material in words, and leads to it', async () => {
  await api.put('/api/materials/ALU_MILL_3_0', {
    attributes: { finish: 'brushed' },
    category: 'STEEL',
    isApproximate: true,
  });
  const page = await (await boss.get('/materials/ALU_MILL_3_0')).follow('History');
  const rows = [...page.document.querySelectorAll('.trail tr')].map((row) => row.textContent!.replace(/\s+/g, ' '));
  expect(rows.join('\n')).toContain('changed the material ALU_MILL_3_0');
  for (const told of ['CategoryAluminium sheetSteel', 'Known only roughlyNoYes', 'FinishMill finishBrushed']) {
    expect(rows.some((row) => row.replace(/\s/g, '').includes(told.replace(/\s/g, '')))).toBe(true);
  }
  expect(page.document.querySelector('.trail a[href="/materials/ALU_MILL_3_0"]')).not.toBeNull();
});
