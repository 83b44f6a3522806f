import { Hono } from 'hono';
import { AdminNow, AdminPage } from '../../views/dashboards/AdminPage.tsx';
import { DigestPage } from '../../views/dashboards/DigestPage.tsx';
import { LogisticsNow, LogisticsPage } from '../../views/dashboards/LogisticsPage.tsx';
import { OverviewNow, OverviewPage } from '../../views/dashboards/OverviewPage.tsx';
import { ProductionNow, ProductionPage } from '../../views/dashboards/ProductionPage.tsx';
import { homeStation } from '../../views/layout/ways.ts';
import { inOneTrip } from '../db/one-trip.ts';
import type { C, Env } from '../http/env.ts';
import { inAskedLanguage } from '../http/in-language.ts';
import { kept, tellsOf } from '../http/kept.ts';
import { fragment, onTo, page, wantsFragment } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { viewerOf } from '../orders/at.ts';
import type { Section } from '../vocabulary/permissions.ts';
import { type Asking, adminWork, history, logisticsWork, overview, productionWork } from './data.ts';
import { morningSheet } from './digest.ts';

/** Without scripts a dashboard asks again every two minutes. */
const REFRESH_SECONDS = 120;

function asking(c: C): Asking {
  tellsOf(c, 'orders');
  const { ui, deps } = c.var;
  const moment = {
    today: ui.today,
    zone: ui.zone,
    get now() {
      return ui.minute;
    },
  };
  return { db: deps.database.db, viewer: viewerOf(c), moment };
}

/** What a dashboard asks at once goes in one trip. */
const ask = <T,>(c: C, tell: (asking: Asking) => Promise<T>): Promise<T> => {
  const asked = asking(c);
  return inOneTrip(asked.db, (db) => tell({ ...asked, db }));
};

async function overviewPage(c: C) {
  const { ui } = c.var;
  if (wantsFragment(c)) return fragment(c, <OverviewNow ui={ui} told={await ask(c, overview)} />);
  const [told, past] = await ask(c, (asked) => Promise.all([overview(asked), history(asked)]));
  const facts = { title: ui.t.figures.title(), refresh: REFRESH_SECONDS };
  return page(c, facts, <OverviewPage ui={ui} told={told} past={past} />);
}

const sectionPages: Record<Section, (c: C) => Promise<Response>> = {
  async Admin(c) {
    const { ui } = c.var;
    const told = await ask(c, adminWork);
    if (wantsFragment(c)) return fragment(c, <AdminNow ui={ui} told={told} />);
    const facts = { title: ui.t.shell.sections.Admin(), refresh: REFRESH_SECONDS };
    return page(c, facts, <AdminPage ui={ui} told={told} />);
  },
  async Production(c) {
    const { ui } = c.var;
    const told = await ask(c, productionWork);
    if (wantsFragment(c)) return fragment(c, <ProductionNow ui={ui} told={told} />);
    const facts = { title: ui.t.shell.sections.Production(), refresh: REFRESH_SECONDS };
    return page(c, facts, <ProductionPage ui={ui} told={told} />);
  },
  async Logistics(c) {
    const { ui } = c.var;
    const told = await ask(c, logisticsWork);
    if (wantsFragment(c)) return fragment(c, <LogisticsNow ui={ui} told={told} />);
    const facts = { title: ui.t.shell.sections.Logistics(), refresh: REFRESH_SECONDS };
    return page(c, facts, <LogisticsPage ui={ui} told={told} />);
  },
};

/** An operator goes straight to his machine; everybody else to the dashboard of the section that he works in. */
function home(c: C) {
  const { ui, actor } = c.var;
  const section = ui.section ?? 'Admin';
  const isOperator = section === 'Production' && actor?.roles.Production === 'Operator' && actor.stations.length > 0;
  return isOperator ? onTo(c, `/stations/${homeStation(ui)}`) : kept(c, () => sectionPages[section](c));
}

async function morning(c: C) {
  const ui = inAskedLanguage(c);
  const { db, viewer } = asking(c);
  const told = await morningSheet(db, viewer, ui);
  return page(c, { title: ui.t.figures.digest.title() }, <DigestPage ui={ui} told={told} />);
}

export const dashboardRoutes = new Hono<Env>()
  .get('/', requires('orders.view'), home)
  .get('/dashboard', requires('orders.view'), (c) => kept(c, () => overviewPage(c)))
  .get('/dashboard/admin', requires('orders.view'), (c) => kept(c, () => sectionPages.Admin(c)))
  .get('/dashboard/production', requires('orders.view'), (c) => kept(c, () => sectionPages.Production(c)))
  .get('/dashboard/logistics', requires('orders.view'), (c) => kept(c, () => sectionPages.Logistics(c)))
  .get('/digest', requires('orders.view'), morning);
