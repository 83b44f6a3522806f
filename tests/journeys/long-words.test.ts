import type { Page as Shown } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { usual } from '../sheets/fill.ts';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { walk } from './sample.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const sheet = usual(starterTemplates.find(({ code }) => code === 'P7st')!, {
  'BENDER.notes': 'щ'.repeat(1000),
  'PAINTING.sides_color': 'RAL 7016',
  'PAINTING.paint_back': true,
  'PAINTING.back_color': 'ш'.repeat(150),
});

/** As files are called, and as links are pasted: nothing in it to break a line at. */
const long = (name: string, length: number) => `${name}_${'AaBbCcDd_0123456789'.repeat(60)}`.slice(0, length);
const link = (length: number) => `https://cloud.example.com/s/${'qWeRtYuIoP0123456789'.repeat(60)}`.slice(0, length);

const draft = {
  client: long('SIA', 200),
  title: long('Fasade', 200),
  reference: long('Ref', 100),
  isRd: true,
  rdNotes: link(400),
  notes: link(600),
  dueDate: '2026-11-19',
  loadingDate: '2026-11-23',
  deliveryAddress: long('Iela', 300),
  deliveryContact: long('Vards', 200),
  deliveryPhone: '+371'.padEnd(50, '0'),
  items: [
    { name: long('FRONT', 100), quantity: 999, widthMm: 20_000, heightMm: 20_000, notes: link(500) },
    { name: long('BACK', 100), quantity: 1, template: 'P7st', values: sheet.values },
  ],
  materials: [
    {
      ...{ label: long('Lico', 100), material: long('PMMA', 200), thicknessMm: 3, quantity: 9999, notes: link(300) },
      ...{ colourSystem: 'OTHER', colourCode: long('C', 50), finish: long('Matt', 100) },
    },
  ],
};
const order = await orderIn(crew, 'in_production', { draft, stations: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] });
const at = `/api/orders/${order.poNumber}`;
const act = async (who: keyof typeof crew, noun: string, body: object) => {
  const { status, body: said } = await crew[who].post(`${at}/${noun}`, body);
  if (status !== 200 && status !== 201) throw new Error(`${noun}: ${status} ${JSON.stringify(said)}`);
};
await crew.cnc.post('/api/station-log', { po: order.poNumber, station: 'CNC', text: link(700) });
await act('lead', 'stages/CAD/completion', {});
await act('lead', 'stages/CAD/rework', { reason: 'CUSTOM', note: long('Note', 400), materialAgain: long('PMMA', 100) });
await act('cnc', 'stages/CNC/blockage', { reason: long('Stop', 300), missingMaterial: long('PMMA', 100) });
await crew.lead.put('/api/stations/CNC/handover', { text: link(900) });
await crew.office.post('/api/clients', { name: long('Klients', 200), notes: link(500) });
await crew.cnc.post('/api/change-requests', {
  ...{ po: order.poNumber, title: long('Change', 100), message: link(500) },
  changes: { title: long('Other', 200), notes: long('Else', 400) },
});
await orderIn(crew, 'draft', { draft });
await orderIn(crew, 'rejected', { draft });
await orderIn(crew, 'completed', { draft });

/** What sticks out at the side of the window, and what of the page runs over its own box. */
const tooWide = (shown: Shown) =>
  shown.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const boxes = [
      ...document.querySelectorAll<HTMLElement>('main :is(p, li, dd, dt, h1, h2, h3, summary, label, legend)'),
    ];
    // what is folded away has no width yet, and what ends in an ellipsis ends inside its box
    const isSeen = (box: HTMLElement) => box.offsetParent && box.checkVisibility() && box.clientWidth > 1;
    const isCut = (box: HTMLElement) => getComputedStyle(box).textOverflow === 'ellipsis';
    const over = boxes.filter((box) => isSeen(box) && !isCut(box) && box.scrollWidth > box.clientWidth + 1);
    const names = over.map(
      (box) =>
        `${box.parentElement!.tagName}.${box.parentElement!.className} > ${box.tagName}.${box.className}: ${box.textContent.slice(0, 30)}`,
    );
    return [...(scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth} px`] : []), ...new Set(names)];
  });

const SIZES = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1600, height: 900 },
];

describe('words without a place to break', () => {
  test.each(['boss', 'cnc'] as const)(
    'widen no page that %s comes to',
    async (username) => {
      const browser = await workshop.browse(username);
      const start = [
        '/',
        '/orders?status=all',
        `/orders/${order.poNumber}`,
        '/stations/CNC',
        '/stations/CAD',
        '/board',
        '/board?by=due',
        '/audit',
        '/clients',
        '/expected-finishes',
      ];
      const pages = await walk(browser, start);
      const shown = await chromium.signIn(username);
      const faults: string[] = [];
      for (const { path, status } of pages) {
        if (status !== 200) continue;
        await shown.goto(path);
        for (const size of SIZES) {
          await shown.setViewportSize(size);
          faults.push(...(await tooWide(shown)).map((fault) => `${path} at ${size.width}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );

  test.each([
    ['traveller', 718],
    ['sheet', 1047],
  ])('leave the printed %s as large as it is', async (sheet, width) => {
    const shown = await chromium.signIn('lead', { viewport: { width, height: 900 } });
    await shown.emulateMedia({ media: 'print' });
    await shown.goto(`/orders/${order.poNumber}/${sheet}`);
    expect(await tooWide(shown)).toEqual([]);
  });
});
