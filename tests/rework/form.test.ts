import { desc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { reworks } from '../../src/production/tables.ts';
import { dataDir, file, jpeg } from '../photos/pictures.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop({ DATA_DIR: dataDir() });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');
const cnc = await workshop.browse('cnc');
const materials = [
  {
    label: 'Face',
    material: 'PMMA opal',
    thicknessMm: 3,
    colourSystem: 'RAL',
    colourCode: '9016',
    finish: '',
    quantity: 2,
  },
];

const atOf = ({ poNumber }: Order) => `/orders/${poNumber}/stages/CNC/rework`;
const made = () => orderIn(crew, 'completed', { draft: { materials } });
const lastRework = async () => (await db.select().from(reworks).orderBy(desc(reworks.id)).limit(1))[0]!;
const opened = async (order: Order) => (await lead.get(atOf(order))).form(atOf(order));

describe('material that has to be taken again', () => {
  test('is chosen from what the order is made of, or typed', async () => {
    const order = await made();
    const form = await opened(order);
    const offered = [...form.page.document.querySelectorAll('[name=material]')].map((one) => one.getAttribute('value'));
    expect(offered).toEqual(['PMMA opal 3 mm RAL 9016']);
    await form.fill({ material: 'PMMA opal 3 mm RAL 9016', materialAgain: 'Film 031' }).submit();
    const materialAgain = 'PMMA opal 3 mm RAL 9016, Film 031';
    expect(await lastRework()).toMatchObject({ reason: 'RECUT', materialAgain });
  });

  test('counts where it is named by hand, and is nothing where neither is said', async () => {
    await (await opened(await made())).fill({ phrase: 'Scratched', materialAgain: 'Film 031' }).submit();
    expect((await lastRework()).materialAgain).toBe('Film 031');
    await (await opened(await made())).fill({ phrase: 'Scratched' }).submit();
    expect(await lastRework()).toMatchObject({ note: 'Scratched', materialAgain: null });
  });
});

describe('what has to be made once more', async () => {
  const order = await made();
  await (await opened(order))
    .fill({ note: 'Burnt edges', foundAt: 'QC', materialAgain: 'PMMA opal 3 mm' })
    .choose('photo', file(await jpeg(800, 600)), file(await jpeg(600, 800)))
    .submit();

  test('tells at its station why, where it was found, what to take, and leads to the photos', async () => {
    const page = await cnc.get(`/stations/CNC?open=${order.poNumber}`);
    const card = page.document.querySelector(`article[aria-label="${order.poNumber}"]`)!;
    const text = card.textContent.replace(/\s+/g, ' ');
    for (const said of ['Re-cut — Burnt edges', 'found at QC', 'to be taken again: PMMA opal 3 mm']) {
      expect(text).toContain(said);
    }
    const link = [...card.querySelectorAll('a')].find((a) => a.textContent === '2 photos')!;
    expect(link.getAttribute('href')).toBe(`/orders/${order.poNumber}#cycles`);
  });

  test('tells the same on its order’s page, with the photos beside it', async () => {
    const page = await cnc.get(`/orders/${order.poNumber}`);
    const cycles = page.document.querySelector('#cycles')!;
    expect(cycles.textContent).toContain('to be taken again: PMMA opal 3 mm');
    expect(cycles.querySelectorAll('.photos img')).toHaveLength(2);
    expect(page.document.querySelectorAll('.history .photos img')).toHaveLength(2);
    expect(page.document.querySelector('.history')!.textContent).toContain(
      'sent CNC to rework: Re-cut — Burnt edges, found at QC, to be taken again: PMMA opal 3 mm',
    );
  });
});

test('a form to which somebody else was quicker keeps what was typed', async () => {
  const order = await made();
  const form = (await opened(order)).fill({ phrase: 'Scratched', note: 'Burnt edges' });
  await crew.lead.post(`/api${atOf(order)}`, { reason: 'RECUT' });
  const late = await form.submit();
  expect([late.status, late.value('note'), late.value('phrase')]).toEqual([409, 'Burnt edges', 'Scratched']);
  expect(late.text).toContain('The stage is in rework.');
});

test('a form that is pressed twice repeats the stage once', async () => {
  const order = await made();
  const form = (await opened(order)).fill({ phrase: 'Scratched' }).choose('photo', file(await jpeg(300, 200)));
  await Promise.all([form.submit(), form.submit()]);
  const { body } = await crew.lead.get(`/api/orders/${order.poNumber}`);
  expect(body.stages.find((stage: Order) => stage.station === 'CNC').cycles).toBe(1);
});
