import type { Crew, Order } from '../support/crew.ts';
import { orderIn } from '../support/crew.ts';

const clients = ['Ziemeļu Gaisma SIA', 'Skyltverket Norr AB', 'Аптека Ромашка', 'Noordlicht Reclame BV'];
const titles = [
  'Буквы с контражуром',
  'Light box, five sides',
  'Façade letters “ŠĶĒRES”',
  'Kanalbokstäver',
  'Menu board',
];
const routes = [
  ['CAD', 'CNC', 'PAINT', 'ASSEMBLY', 'QC', 'LOGISTICS'],
  ['CNC', 'BENDING', 'WELDING', 'PAINT', 'QC', 'LOGISTICS'],
  ['PAINT', 'FILM_COATING', 'ASSEMBLY', 'LOGISTICS'],
  ['BENDING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS'],
  ['SANDING', 'PAINT', 'ASSEMBLY', 'QC', 'LOGISTICS'],
  ['WELDING', 'ASSEMBLY', 'QC', 'LOGISTICS'],
];

/** A floor with so many orders on it, spread over the stations and the days, no two alike. */
export async function fillFloor(crew: Crew, n: number): Promise<Order[]> {
  const made: Order[] = [];
  for (let i = 0; i < n; i++) {
    const stations = routes[i % routes.length]!;
    const day = (offset: number) => new Date(Date.UTC(2026, 10, 20 + offset)).toISOString().slice(0, 10);
    const order = await orderIn(crew, 'approved', {
      stations,
      draft: {
        client: clients[i % clients.length],
        title: `${titles[(i * 3) % titles.length]} ${i * 37}`,
        dueDate: day((i % 17) - 4),
        loadingDate: i % 3 === 0 ? day((i % 13) - 4) : null,
        priority: ['LOW', 'NORMAL', 'HIGH', 'URGENT'][i % 4],
        isRd: i % 9 === 0,
      },
    });
    made.push(order);
    const at = (k: number, noun: string) => `/api/orders/${order.poNumber}/stages/${stations[k]}/${noun}`;
    for (let k = 0; k < i % 4; k++) {
      await crew.lead.post(at(k, 'start'));
      await crew.lead.post(at(k, 'completion'));
    }
    if (i % 2) await crew.lead.post(at(i % 4, 'start'));
    if (i % 11 === 5) await crew.lead.post(at(i % 4, 'blockage'), { reason: 'Нет акрила 3 мм' });
  }
  return made;
}
