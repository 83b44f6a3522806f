import { beforeAll, describe, expect, test } from 'vitest';
import { threeWeeks } from '../metrics/small.ts';
import type { Browser, Page } from '../support/browser.ts';
import { type Crew, type Order, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const dashboards = ['/dashboard', '/dashboard/admin', '/dashboard/production', '/dashboard/logistics'];
let guest: Browser;
const before: Page[] = [];
let crew: Crew;
let orders: Record<string, Order>;

beforeAll(async () => {
  guest = await workshop.browse('guest');
  for (const path of [...dashboards, '/rework', '/digest', '/blockages', '/stage-changes', '/expected-finishes']) {
    before.push(await guest.get(path));
  }
  crew = await signInAll(workshop);
  orders = await threeWeeks(workshop, crew);
});

/** What a link shows as its figure: in words for a chart, in its biggest type, or as it stands. */
const figureOf = (link: Element) => link.querySelector('b')?.textContent ?? link.textContent ?? '';

/** The links of a page whose text is a number, with that number. */
function figuresOn({ document }: Page): Map<string, number> {
  const links = [...document.querySelectorAll('main .figures a, main .pipeline a, main td a, main h2 a')];
  const numbered = links.map((link) => {
    const inHead = link.closest('h2')?.querySelector('b')?.textContent;
    return [link.getAttribute('href')!, (inHead ?? figureOf(link)).trim()] as const;
  });
  return new Map(numbered.filter(([, text]) => /^\d+$/.test(text)).map(([href, text]) => [href, Number(text)]));
}

const rowsOf = ({ document }: Page) => document.querySelectorAll('main table tbody tr').length;

describe('before anything was made', () => {
  test('every dashboard opens, and says what is empty', () => {
    for (const page of before) {
      expect(page.status, page.path).toBe(200);
      expect(page.document.querySelectorAll('.empty').length, page.path).toBeGreaterThan(0);
    }
  });

  test('every figure is nought', () => {
    for (const page of before) expect(new Set([0, ...figuresOn(page).values()]), page.path).toEqual(new Set([0]));
  });
});

test('every figure leads to a list that is as long as it says', async () => {
  const boss = await workshop.browse('boss');
  let checked = 0;
  for (const path of [...dashboards, '/rework']) {
    for (const [href, figure] of figuresOn(await boss.get(path))) {
      const list = await boss.get(href);
      expect(list.status, href).toBe(200);
      expect(rowsOf(list), `${path} → ${href}`).toBe(figure);
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(40);
});

describe('the overview', () => {
  test('draws twelve weeks, each bar a link that says its week', async () => {
    const { document } = await guest.get('/dashboard');
    const bars = [...document.querySelectorAll('figure')][0]!.querySelectorAll('svg a');
    expect(bars).toHaveLength(12);
    expect(bars[10]!.querySelector('title')!.textContent).toBe('Week 46, from Mon 9 Nov: 2 orders completed');
    const week = await guest.get(bars[10]!.getAttribute('href')!);
    expect(rowsOf(week)).toBe(2);
  });

  test('tells the share of what went in time, of the stages done at once, and of the changes with a note', async () => {
    const { text, document } = await guest.get('/dashboard');
    expect(text).toContain('50 %shipped on time1 of 2');
    expect(text).toContain('87.5 %first-pass yield7 of 8 stages');
    const tiles = [...document.querySelectorAll('.past .figures a')];
    expect(tiles.map((tile) => tile.getAttribute('href')).filter((href) => !href)).toEqual([]);
    const noted = tiles.at(-1)!;
    const [, n] = /(\d+) of \d+/.exec(noted.textContent!)!;
    expect(rowsOf(await guest.get(noted.getAttribute('href')!))).toBe(Number(n));
  });

  test('leads from the blocker hours to each blockage, with what of it lies in the period', async () => {
    const page = await guest.get('/dashboard');
    const at = page.document.querySelector('a[href^="/blockages"]')!.getAttribute('href')!;
    const { text } = await guest.get(at);
    expect(text).toContain(`${orders.stuck!.poNumber} `);
    expect(text).toContain('No sheet');
    expect(text).toContain('▲ still blocked');
    expect(text).toContain('26 h');
    const cut = await guest.get('/blockages?from=2026-11-18&to=2026-11-18&station=CAD');
    expect(cut.text).toContain('16 h');
  });

  test('holds lead times against the table', async () => {
    const { text } = await guest.get('/dashboard');
    expect(text).toContain('Lead time, in working days');
    expect(text).toContain('P526.55 – 88 – 102');
  });
});

describe('the figures of rework', () => {
  test('lead from a month’s yield to the cycles that it lacks, and keep experiments apart', async () => {
    const page = await guest.get('/rework');
    const month = [...page.document.querySelectorAll('svg a')].find((a) => a.textContent!.startsWith('November 2026'))!;
    expect(month.querySelector('title')!.textContent).toContain('87.5 % at first pass, 7 of 8 stages, 1 rework');
    const cycles = await guest.get(month.getAttribute('href')!);
    expect(cycles.text).toContain(orders.late!.poNumber);
    expect(rowsOf(cycles)).toBe(1);
    const trials = await guest.get('/rework/list?rd=only');
    expect(trials.text).toContain(orders.trial!.poNumber);
    expect(rowsOf(trials)).toBe(1);
  });

  test('tell apart what is filled in on a sheet and what is told in words alone', async () => {
    const sheet = (await crew.guest.get('/api/rework/cycles?template=P5')).body.cycles;
    const words = (await crew.guest.get('/api/rework/cycles?template=-&rd=with')).body.cycles;
    expect([sheet.length, words.length]).toEqual([1, 1]);
    const unsaid = (await crew.guest.get('/api/rework/cycles?foundAt=-&rd=with')).body.cycles;
    expect(unsaid.map(({ poNumber }: Order) => poNumber)).toEqual([orders.trial!.poNumber]);
  });
});

describe('the operations digest', () => {
  test('stands on top of Production, and on a sheet of its own to print in any language', async () => {
    const lead = await workshop.browse('lead');
    const page = await lead.get('/dashboard/production');
    const sheet = await lead.get('/digest');
    for (const { text } of [page, sheet]) {
      expect(text).toContain('Next loadingMon 23 Nov 2 orders, 1 ready, 9 pieces');
      expect(text).toContain('No sheet');
      expect(text).toContain('Rework watch, 30 daysCNC1 rework');
    }
    expect(sheet.text).toContain('Printed');
    expect((await lead.get('/digest?lang=lv')).heading).toContain('Rīta lapa');
  });
});

describe('whose a dashboard is', () => {
  test('an operator begins at his machine, everybody else at the dashboard of his section', async () => {
    const begins = async (who: Parameters<typeof workshop.browse>[0]) =>
      (await (await workshop.browse(who)).get('/')).path;
    expect(await begins('cnc')).toBe('/stations/CNC');
    expect((await guest.get('/')).heading).toBe('Production');
    expect((await (await workshop.browse('truck')).get('/')).heading).toBe('Logistics');
    expect((await (await workshop.browse('office')).get('/')).heading).toBe('Admin');
  });

  test('only the office is counted its drafts, and only who may propose changes is shown them', async () => {
    const truck = (await (await workshop.browse('truck')).get('/dashboard/admin')).text;
    expect(truck).toContain('0drafts');
    expect(truck).toContain('Open changes');
    expect((await guest.get('/dashboard/admin')).text).not.toContain('Open changes');
    expect((await (await workshop.browse('boss')).get('/dashboard/admin')).text).toContain('1drafts');
  });

  test('nobody looks without a session', async () => {
    for (const path of [...dashboards, '/digest', '/rework', '/blockages', '/stage-changes']) {
      expect((await workshop.guest.browser.get(path)).path).toMatch(/^\/sign-in/);
    }
  });
});

test('the lists behind figures go on page by page through JSON, and refuse what is no period', async () => {
  const all = (await crew.guest.get('/api/metrics/stage-changes')).body.changes;
  const told = (await crew.guest.get('/api/metrics')).body.traceability;
  expect(all).toHaveLength(told.changes);
  const first = (await crew.guest.get('/api/metrics/stage-changes?limit=3')).body;
  const second = (await crew.guest.get(`/api/metrics/stage-changes?limit=3&after=${first.next}`)).body;
  expect([...first.changes, ...second.changes]).toEqual(all.slice(0, 6));
  const { blockages } = (await crew.guest.get('/api/metrics/blockages')).body;
  expect(blockages.map(({ station, hours }: { station: string; hours: number }) => [station, hours])).toEqual([
    ['CNC', 26],
    ['CAD', 24],
  ]);
  expect((await crew.guest.get('/api/metrics/blockages?from=2026-11-10&to=2026-11-01')).status).toBe(422);
});
