import { ClientPage } from '../../views/clients/ClientPage.tsx';
import { MergeChoicePage } from '../../views/clients/MergeChoicePage.tsx';
import { MergePage } from '../../views/clients/MergePage.tsx';
import { NewClientPage } from '../../views/clients/NewClientPage.tsx';
import { PresetPage } from '../../views/clients/PresetPage.tsx';
import { notFound } from '../commands/refusal.ts';
import type { Draft } from '../http/draft.ts';
import { type C, dbOf } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page, scanIn } from '../http/reply.tsx';
import { countryIn } from '../i18n/countries.ts';
import { tidyLine } from '../vocabulary/texts.ts';
import { blankPreset } from './form.ts';
import { knownTo } from './known.ts';
import { listClients } from './list.ts';
import { movedPresets } from './merging.ts';
import { type ClientDetail, clientsLike, findClient, listPresets, type PresetDetail } from './queries.ts';

const RECENT = 10;
/** Where most clients are. */
const HOME = 'Latvia';

export const newClientPage = (c: C, draft: Draft) => {
  const { ui } = c.var;
  return page(c, { title: ui.t.clients.newTitle() }, <NewClientPage ui={ui} draft={draft} />, draft.status);
};

/** A client with everything that hangs on him; the form in whatever state it has come to. */
export async function clientPage(c: C, client: ClientDetail, draft: Draft) {
  const { ui, deps } = c.var;
  const [{ presets }, counts, orders, alike] = await Promise.all([
    listPresets(dbOf(c), { known: knownTo(c), clientId: client.id }),
    deps.ordersOfClients.counts(c, [client.id]),
    deps.ordersOfClients.latest(c, client.id, RECENT),
    ui.can('clients.manage') ? clientsLike(dbOf(c), client) : [],
  ]);
  const content = (
    <ClientPage
      ui={ui}
      client={client}
      draft={draft}
      presets={presets}
      counts={counts.get(client.id)!}
      orders={orders}
      alike={alike}
    />
  );
  return page(c, { title: client.name }, content, draft.status);
}

type Owner = Pick<ClientDetail, 'id' | 'name'>;

export const formOfNew = async (c: C, clientId: number) => {
  const { presets } = await listPresets(dbOf(c), { known: knownTo(c), clientId, active: true });
  const { proposedName } = c.var.ui.t.clients.preset;
  return blankPreset(
    !presets.some(({ isDefault }) => isDefault),
    presets.length === 0 ? proposedName() : '',
    countryIn(c.var.ui.locale, HOME),
  );
};

/** `preset`: undefined while it is new. */
export function presetPage(c: C, draft: Draft, client: Owner, preset?: PresetDetail) {
  const { ui } = c.var;
  const words = ui.t.clients.preset;
  const title = preset ? `${preset.name} · ${client.name}` : words.newTitle({ name: client.name });
  const content = <PresetPage ui={ui} title={title} client={client} preset={preset} draft={draft} />;
  return page(c, { title }, content, draft.status);
}

/** Which client stays: those with a name alike first, or whom the search finds. */
async function mergeChoice(c: C, client: ClientDetail) {
  const { ui } = c.var;
  const q = tidyLine((c.req.query('q') ?? '').slice(0, 200));
  const scanned = scanIn(q);
  if (scanned) return onTo(c, scanned);
  const found = q
    ? (await listClients(dbOf(c), { q, limit: 20, known: knownTo(c) })).clients
    : await clientsLike(dbOf(c), client, 10);
  const others = found.filter(({ id }) => id !== client.id);
  const ids = others.map(({ id }) => id);
  const counts = await c.var.deps.ordersOfClients.counts(c, ids);
  const title = ui.t.clients.merge.title({ name: client.name });
  return page(
    c,
    { title },
    <MergeChoicePage ui={ui} title={title} client={client} q={q} others={others} counts={counts} />,
  );
}

/** What the merge will do, and the button that does it. */
export async function mergePage(c: C, client: ClientDetail, intoId: number, draft: Draft) {
  const into = intoId === client.id ? undefined : await findClient(dbOf(c), intoId, knownTo(c));
  if (intoId && !into) return refuse(c, notFound());
  if (!into) return mergeChoice(c, client);
  const { ui } = c.var;
  const [going, staying, counts] = await Promise.all([
    listPresets(dbOf(c), { known: knownTo(c), clientId: client.id }),
    listPresets(dbOf(c), { known: knownTo(c), clientId: into.id }),
    c.var.deps.ordersOfClients.counts(c, [client.id]),
  ]);
  const title = ui.t.clients.merge.ask({ name: client.name, into: into.name });
  const content = (
    <MergePage
      ui={ui}
      title={title}
      from={client}
      into={into}
      moved={movedPresets(going.presets, staying.presets)}
      counts={counts.get(client.id)!}
      draft={draft}
    />
  );
  return page(c, { title }, content, draft.status);
}
