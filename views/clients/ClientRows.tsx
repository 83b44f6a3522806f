import { MOST_COUNTED, type OrderCounts } from '../../src/clients/figures.ts';
import type { ClientDetail } from '../../src/clients/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { figure, ordersAddress } from './words.ts';

export const ClientState = ({ ui, client }: { ui: Ui; client: Pick<ClientDetail, 'isActive'> }) => (
  <span class="state">
    <span aria-hidden="true">{client.isActive ? '●' : '○'}</span>{' '}
    {client.isActive ? ui.t.clients.state.active() : ui.t.clients.state.inactive()}
  </span>
);

/** How he is reached, with one press on a phone. */
export function Contact({ client: { phone, email } }: { client: Pick<ClientDetail, 'phone' | 'email'> }) {
  if (!phone && !email) return null;
  return (
    <span class="contact">
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </span>
  );
}

interface Props {
  ui: Ui;
  clients: readonly ClientDetail[];
  counts: ReadonlyMap<number, OrderCounts>;
}

function Row({ ui, client, counts }: { ui: Ui; client: ClientDetail; counts: OrderCounts }) {
  const { field } = ui.t.clients;
  const said = <span class="visually-hidden"> {client.name}</span>;
  return (
    <tr>
      <th class="words" scope="row" data-h={field.name()}>
        <a href={`/clients/${client.id}`}>{client.name}</a>
      </th>
      <td class="words" data-h={field.contact()}>
        <Contact client={client} />
      </td>
      <td class="num" data-h={field.openOrders()}>
        <a href={ordersAddress(client, 'open')}>
          {ui.format.number(counts.open)}
          {said}
        </a>
      </td>
      <td class="num" data-h={field.allOrders()}>
        <a href={ordersAddress(client, 'all')}>
          {figure(ui, counts.all, MOST_COUNTED)}
          {said}
        </a>
      </td>
      <td data-h={field.isActive()}>
        <ClientState ui={ui} client={client} />
      </td>
    </tr>
  );
}

export function ClientRows({ ui, clients, counts }: Props) {
  const { field } = ui.t.clients;
  return (
    <table class="clients">
      <thead>
        <tr>
          <th scope="col">{field.name()}</th>
          <th scope="col">{field.contact()}</th>
          <th scope="col" class="num">
            {field.openOrders()}
          </th>
          <th scope="col" class="num">
            {field.allOrders()}
          </th>
          <th scope="col">{field.isActive()}</th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <Row ui={ui} client={client} counts={counts.get(client.id)!} />
        ))}
      </tbody>
    </table>
  );
}
