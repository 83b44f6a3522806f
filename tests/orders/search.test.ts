import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonClient } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
let office: JsonClient;

const item = (name: string) => [{ name }];
const orders = [
  { poNumber: 'NEON-1', client: 'Ziemeļu Gaisma SIA', title: 'Fasādes burti “ŠĶĒRES”', items: item('Burts Š') },
  { poNumber: 'NEON-12', client: 'Kafejnīca Pērle', title: 'Menu board', items: item('Akrila plāksne') },
  { poNumber: 'NEON-123', client: 'Вывески Плюс', title: 'Объёмные буквы «АПТЕКА»', items: item('Световой короб') },
  { poNumber: 'K-7', client: 'Skerres Oy', title: 'Light box', reference: 'REF-2210', items: item('Frame') },
  { poNumber: 'K-8', client: 'Nordlicht BV', title: '100% cotton banner', items: item('Banner A_B') },
  { poNumber: 'K-9', client: 'Nordlicht BV', title: '1000 stickers', items: item('Sticker AXB') },
  { poNumber: 'K-10', client: 'Burtnieks', title: 'Plates', items: item('Plate') },
  { poNumber: 'K-11', client: 'Gaumar', title: 'Reburti', items: item('Plate') },
];

beforeAll(async () => {
  office = await workshop.json('office');
  for (const order of orders) await office.draft({ reference: '', ...order });
});

const search = async (q: string, more = '', who = office): Promise<string[]> => {
  const { body } = await who.get(`/api/orders?q=${encodeURIComponent(q)}${more}`);
  return body.orders.map((order: { poNumber: string }) => order.poNumber);
};

describe('a search finds', () => {
  test.each([
    ['the client', 'Ziemeļu', 'NEON-1'],
    ['the title', 'menu', 'NEON-12'],
    ['the reference', 'ref-2210', 'K-7'],
    ['the name of an item', 'Frame', 'K-7'],
    ['a word in the middle', 'licht', 'K-8'],
    ['letters without their marks', 'fasades', 'NEON-1'],
    ['marks that are not there', 'mēnū', 'NEON-12'],
    ['Cyrillic in whatever case', 'объёмные', 'NEON-123'],
    ['Cyrillic without the two dots', 'Объемные', 'NEON-123'],
    ['Cyrillic written in Latin letters', 'apteka', 'NEON-123'],
    ['a name in quotation marks', 'АПТЕКА', 'NEON-123'],
    ['words of the head and of an item together', 'перле', 'NEON-12'],
    ['words apart from each other, in whatever order', 'короб вывески', 'NEON-123'],
  ])('%s', async (_, q, po) => {
    expect((await search(q))[0]).toBe(po);
  });

  test.each([
    ['the end of a PO, as people say it', '23', ['NEON-123']],
    ['with a sign before it', '№ 123', ['NEON-123']],
    ['a reference without its dash', 'ref2210', ['K-7']],
    ['the beginning of one', 'ref22', ['K-7']],
    ['with other words', 'light ref2210', ['K-7']],
  ])('%s', async (_, q, pos) => {
    expect(await search(q)).toEqual(pos);
  });

  test('nothing where one of the words is nowhere', async () => {
    expect(await search('menu zebra')).toEqual([]);
  });
});

describe('typing errors', () => {
  test.each([
    ['a letter too few', 'Ziemeu', 'NEON-1'],
    ['a letter too many', 'kaffejnica', 'NEON-12'],
    ['a wrong letter', 'plaksme', 'NEON-12'],
    ['swapped letters', 'meun', 'NEON-12'],
    ['in Cyrillic', 'Вывезки', 'NEON-123'],
    ['in one of two words', 'nordlicht stikers', 'K-9'],
    ['two letters swapped of six', 'gamuar', 'K-11'],
    ['in the beginning of a word', 'ziemlu', 'NEON-1'],
    ['in a beginning without its marks', 'kafjen', 'NEON-12'],
    ['in the beginning of a Cyrillic one', 'Вывсе', 'NEON-123'],
    ['in a PO, where nothing else is found', 'NEON12', 'NEON-12'],
  ])('are forgiven: %s', async (_, q, po) => {
    expect(await search(q)).toContain(po);
  });

  test('come after what was written as it is', async () => {
    expect(await search('skeres')).toEqual(['NEON-1', 'K-7']);
    expect(await search('skerres')).toEqual(['K-7', 'NEON-1']);
  });

  test('are not looked for in numbers: another number is another order', async () => {
    expect(await search('NEON-123')).toEqual(['NEON-123']);
    expect(await search('2211')).toEqual([]);
  });
});

describe('the order of what is found', () => {
  test('the PO itself, POs that begin so', async () => {
    expect(await search('neon-1')).toEqual(['NEON-1', 'NEON-12', 'NEON-123']);
    expect(await search('neon-12')).toEqual(['NEON-12', 'NEON-123']);
  });

  test('words that begin so, then the letters anywhere', async () => {
    expect(await search('burt')).toEqual(['NEON-1', 'K-10', 'K-11']);
  });

  test('holds over pages', async () => {
    const found: string[] = [];
    let after = '';
    do {
      const { body } = await office.get(`/api/orders?q=burti&limit=1${after}`);
      found.push(...body.orders.map((order: { poNumber: string }) => order.poNumber));
      after = body.next && `&after=${body.next}`;
    } while (after);
    expect(found).toEqual(await search('burti'));
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 2)).toEqual(['NEON-1', 'K-11']);
  });
});

describe('signs are taken as they are', () => {
  test.each([
    ['100%', ['K-8']],
    ['A_B', ['K-8']],
    ['%%%', []],
    ['___', []],
    ['\\\\\\', []],
    ['“”„', []],
    ["' OR 1=1 --", []],
  ])('%s', async (q, pos) => {
    expect(await search(q)).toEqual(pos);
  });
});

describe('under three letters', () => {
  test('only the beginning of a PO counts', async () => {
    expect((await search('ne')).sort()).toEqual(['NEON-1', 'NEON-12', 'NEON-123']);
    expect(await search('me')).toEqual([]);
    expect(await search('K')).toHaveLength(5);
  });
});

test('what is edited is found by its new words, and not by the old', async () => {
  const draft = await office.draft({ client: 'Papagailis', title: 'Totem', items: item('Mast') });
  const at = `/api/orders/${draft.poNumber}`;
  expect(await search('papagailis')).toEqual([draft.poNumber]);
  await office.put(at, { version: 1, client: 'Kakadu', items: item('Karogs') });
  expect(await search('papagailis')).toEqual([]);
  expect(await search('kakadu')).toEqual([draft.poNumber]);
  expect(await search('karogs')).toEqual([draft.poNumber]);
  expect(await search('totem')).toEqual([draft.poNumber]);
});

test('filters and rights hold for what is found', async () => {
  expect(await search('burti', '&status=approved')).toEqual([]);
  expect(await search('skeres', '', await workshop.json('guest'))).toEqual([]);
  expect(await search('NEON-1', '', await workshop.json('guest'))).toEqual([]);
});

test('the page finds the same, and keeps the words in its field', async () => {
  const browser = await workshop.browse('office');
  const page = await browser.get('/orders?status=all&q=skeres');
  expect([...page.document.querySelectorAll('th .po')].map((link) => link.textContent)).toEqual(['NEON-1', 'K-7']);
  expect(page.value('q')).toBe('skeres');
});
