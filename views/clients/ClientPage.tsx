import { MOST_COUNTED, type OrderCounts } from '../../src/clients/figures.ts';
import type { ClientDetail, PresetDetail } from '../../src/clients/queries.ts';
import { spellingOf } from '../../src/clients/spelling.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { ListedOrder } from '../../src/orders/find/list.ts';
import { OrderRows } from '../orders/OrderRows.tsx';
import { Addresses } from './Addresses.tsx';
import { ClientForm } from './ClientForm.tsx';
import { ClientState, Contact } from './ClientRows.tsx';
import { figure, ordersAddress } from './words.ts';

interface Props {
  ui: Ui;
  draft: Draft;
  client: ClientDetail;
  presets: readonly PresetDetail[];
  counts: OrderCounts;
  orders: readonly ListedOrder[];
  /** Who may be the same under another name. */
  alike: readonly ClientDetail[];
}

type Part = Pick<Props, 'ui' | 'client'>;

function Head({ ui, client, counts }: Part & Pick<Props, 'counts'>) {
  const { field } = ui.t.clients;
  const others = client.spellings.filter((spelling) => spelling !== spellingOf(client.name));
  return (
    <dl class="title-block of-client">
      <div class="wide">
        <dt>{ui.t.orders.field.client()}</dt>
        <dd>
          <h1>{client.name}</h1>
        </dd>
      </div>
      <div class="wide">
        <dt>{field.isActive()}</dt>
        <dd>
          <ClientState ui={ui} client={client} />
        </dd>
      </div>
      <div>
        <dt>{field.openOrders()}</dt>
        <dd>
          <a href={ordersAddress(client, 'open')}>{ui.format.number(counts.open)}</a>
        </dd>
      </div>
      <div>
        <dt>{field.allOrders()}</dt>
        <dd>
          <a href={ordersAddress(client, 'all')}>{figure(ui, counts.all, MOST_COUNTED)}</a>
        </dd>
      </div>
      {(client.phone || client.email) && (
        <div class="whole">
          <dt>{field.contact()}</dt>
          <dd>
            <Contact client={client} />
          </dd>
        </div>
      )}
      {others.length > 0 && (
        <div class="whole">
          <dt>{field.spellings()}</dt>
          <dd>{others.join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}

const Acts = ({ ui, client }: Part) => (
  <nav class="acts" aria-label={client.name}>
    {ui.can('orders.create') && (
      <a class="btn first" href={`/orders/new?${new URLSearchParams({ client: client.name })}`}>
        {ui.t.clients.page.newOrder()}
      </a>
    )}
    {ui.can('clients.manage') && (
      <a class="btn" href={`/clients/${client.id}/merge`}>
        {ui.t.clients.page.merge()}
      </a>
    )}
    {ui.can('audit.view') && (
      <a class="btn" href={`/audit?${new URLSearchParams({ entityId: client.name })}`}>
        {ui.t.clients.page.history()}
      </a>
    )}
  </nav>
);

function Alike({ ui, client, alike }: Part & Pick<Props, 'alike'>) {
  if (alike.length === 0) return null;
  const { page } = ui.t.clients;
  return (
    <section class="part">
      <h2>{page.alike()}</h2>
      <p class="help">{page.alikeHelp()}</p>
      <ul class="alike">
        {alike.map((other) => (
          <li>
            <a href={`/clients/${other.id}`}>{other.name}</a>{' '}
            <a class="btn" href={`/clients/${other.id}/merge?into=${client.id}`}>
              {page.mergeWith()}
              <span class="visually-hidden"> {other.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About(props: Props) {
  const { ui, client } = props;
  if (ui.can('clients.manage')) {
    return (
      <section class="part">
        <h2>{ui.t.clients.page.edit()}</h2>
        <ClientForm ui={ui} draft={props.draft} action={`/clients/${client.id}`} isNew={false} />
      </section>
    );
  }
  if (!client.notes) return null;
  return (
    <section class="part">
      <h2>{ui.t.clients.field.clientNotes()}</h2>
      <p class="lines">{client.notes}</p>
    </section>
  );
}

/** A client: how much there is to do, where the goods go, what is kept of him, what he ordered last. */
export function ClientPage(props: Props) {
  const { ui, client, presets, orders } = props;
  const { page } = ui.t.clients;
  return (
    <>
      <Head {...props} />
      <Acts {...props} />
      <div class="client-parts">
        <Addresses ui={ui} clientId={client.id} presets={presets} />
        <div class="client-parts">
          <About {...props} />
          <Alike {...props} />
        </div>
      </div>
      <section class="recent">
        <h2>{page.recent()}</h2>
        {orders.length === 0 ? <p class="empty">{page.noOrders()}</p> : <OrderRows ui={ui} orders={orders} />}
      </section>
    </>
  );
}
