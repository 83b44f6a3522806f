import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { fillItems, usual } from '../sheets/fill.ts';
import { type Crew, orderIn } from '../support/crew.ts';
import type { Workshop } from '../support/workshop.ts';

const sheet = usual(starterTemplates.find(({ code }) => code === 'P5')!, { 'TRIM.trim_color_primary': '971' });

const DAY_MS = 24 * 3600_000;

/** Eight in the morning in Riga of a day in November 2026; the workshop's own today is Friday, the 20th. */
export const morning = (day: number, hour = 8) => new Date(Date.UTC(2026, 10, 1, hour - 2) + (day - 1) * DAY_MS);

/**
 * Three weeks of a small workshop, told day by day with a clock that moves on: seven orders, two of them shipped (one too
 * late), a repeated stage, an experiment that was repeated, and a blockage that lasted from Wednesday to Thursday.
 */
export async function threeWeeks(workshop: Workshop, crew: Crew) {
  const { clock } = workshop;
  const act = async (po: string, what: string, body = {}, by: keyof Crew = 'lead') => {
    const { status, body: said } = await crew[by].post(`/api/orders/${po}/${what}`, body);
    if (status !== 200) throw new Error(`${po} ${what}: ${status} ${JSON.stringify(said)}`);
  };
  const items = (quantity: number) => [{ name: 'Letters', quantity, signType: 'OUTDOOR' }];
  const at = (day: number, hour?: number) => {
    clock.now = morning(day, hour);
  };

  at(2);
  const early = await orderIn(crew, 'approved', { draft: { dueDate: '2026-11-12', items: items(3) } });
  const late = await orderIn(crew, 'approved', { draft: { dueDate: '2026-11-10', items: items(1) } });
  for (const { poNumber } of [early, late]) await fillItems(workshop, poNumber, [sheet]);
  at(9);
  for (const { poNumber } of [early, late]) {
    for (const station of ['CAD', 'CNC']) {
      await act(poNumber, `stages/${station}/start`);
      await act(poNumber, `stages/${station}/completion`);
    }
  }
  at(11);
  await act(early.poNumber, 'shipment', {}, 'truck');
  await act(late.poNumber, 'stages/CNC/rework', { reason: 'RECUT', note: 'Scratched', foundAt: 'QC' });
  at(12);
  await act(late.poNumber, 'stages/CNC/start');
  await act(late.poNumber, 'stages/CNC/completion');
  await act(late.poNumber, 'shipment', {}, 'truck');

  at(16);
  const trial = await orderIn(crew, 'approved', { draft: { isRd: true, dueDate: '2026-12-20' } });
  await act(trial.poNumber, 'stages/CAD/start');
  await act(trial.poNumber, 'stages/CAD/rework', { reason: 'CUSTOM', note: 'Another glue' });
  const made = await orderIn(crew, 'completed', { draft: { dueDate: '2026-11-19', loadingDate: '2026-11-23' } });
  at(18);
  const stuck = await orderIn(crew, 'in_production', {
    draft: { dueDate: '2026-11-22', loadingDate: '2026-11-23', priority: 'URGENT', items: items(2) },
  });
  await act(stuck.poNumber, 'stages/CAD/blockage', { reason: 'No file' });
  at(19);
  await act(stuck.poNumber, 'stages/CAD/resumption');
  await act(stuck.poNumber, 'stages/CNC/blockage', { reason: 'No sheet' });
  at(20);
  const pending = await orderIn(crew, 'pending', { draft: { dueDate: '2026-12-01' } });
  const draft = await orderIn(crew, 'draft');
  at(20, 10);
  return { early, late, trial, made, stuck, pending, draft };
}
