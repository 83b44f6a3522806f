/** Where one can go from the head of every page: first what this reader uses all day. */

import type { Ui } from '../../src/http/ui.ts';
import { may, worksAt } from '../../src/vocabulary/permissions.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';

export type Way = readonly [href: string, label: string];

/** Three that stand in the head wherever there is room, some more where it is wide, and the rest behind one word. */
export interface Ways {
  first: readonly Way[];
  more: readonly Way[];
  rest: readonly Way[];
}

/** The station that a user looks at first: his own, else the first. */
export function homeStation({ actor, section }: Ui): string {
  if (section === 'Logistics') return 'LOGISTICS';
  return stationCodes.find((code) => actor?.stations.includes(code)) ?? stationCodes[0];
}

const where = (isOpen: boolean, ...way: Way): Way[] => (isOpen ? [way] : []);

/** What is looked up now and then, by right. */
function rest(ui: Ui): Way[] {
  const { t, can, section } = ui;
  return [
    ['/expected-finishes', t.finish.title()],
    ['/plant', t.plant.title()],
    ...where(can('orders.view'), '/files', t.files.title()),
    ...where(can('stages.plan'), '/wall-displays', t.walls.title()),
    ...where(may(ui.actor!, 'times.review'), '/times/review', t.times.review()),
    ...where(section !== 'Production', '/clients', t.shell.clients()),
    ...where(can('catalogue.manage'), '/materials', t.catalogue.title()),
    ...where(can('templates.view'), '/profiles', t.templates.title()),
    ...where(can('users.manage'), '/users', t.shell.users()),
    ...where(can('audit.view'), '/audit', t.shell.audit()),
  ];
}

export function waysOf(ui: Ui): Ways {
  const { t, actor, section } = ui;
  if (!actor) return { first: [], more: [], rest: [] };
  const floor: Way = [`/stations/${homeStation(ui)}`, t.shell.floor()];
  const board: Way = ['/board', t.board.title()];
  const all: Way = ['/orders', t.shell.orders()];
  const waiting = where(may(actor, 'orders.approve'), '/orders?status=pending', t.shell.waiting());
  const drafts = where(may(actor, 'drafts.view'), '/orders?status=draft', t.shell.drafts());
  const panel: Way[] = section ? [[`/dashboard/${section.toLowerCase()}`, t.figures.title()]] : [];
  const changes = where(ui.can('changes.propose'), '/changes', t.shell.changes());
  if (section === 'Production') {
    const first = worksAt(actor, homeStation(ui)) ? [floor, board, all] : [all, board, floor];
    return { first, more: [...panel, ...waiting, ...changes], rest: rest(ui) };
  }
  if (section === 'Logistics') {
    const toShip: Way = ['/orders?status=completed', t.shell.toShip()];
    return { first: [toShip, all, board], more: [...panel, floor, ...changes], rest: rest(ui) };
  }
  return { first: [...panel, all, board], more: [...waiting, ...drafts, ...changes, floor], rest: rest(ui) };
}

const statusOf = (search: string) => new URLSearchParams(search).get('status') ?? '';

/** Addresses that belong to a way, and do not begin with it. */
const belongs: readonly (readonly [RegExp, string])[] = [
  [/^\/stations\b/, '/stations'],
  [/^\/colours$/, '/materials'],
  [/^\/delivery-presets/, '/clients'],
  [/^\/((dashboard|rework|digest)(\/|$)|$)/, '/dashboard'],
];

/** The way under which a page is found, however its list is filtered. */
export function wayHere({ url: { pathname, search } }: Ui, ways: readonly Way[]): string | undefined {
  const hrefs = ways.map(([href]) => href);
  const [, start] = belongs.find(([pattern]) => pattern.test(pathname)) ?? [];
  if (start) return hrefs.find((href) => href.startsWith(start));
  if (pathname === '/orders') {
    const status = statusOf(search);
    return hrefs.find((href) => status && href.endsWith(`?status=${status}`)) ?? '/orders';
  }
  return hrefs.find((href) => pathname === href || pathname.startsWith(`${href}/`));
}
