import type { OrderCounts } from '../../src/clients/figures.ts';
import type { ClientDetail } from '../../src/clients/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Field } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  title: string;
  client: ClientDetail;
  q: string;
  others: readonly ClientDetail[];
  counts: ReadonlyMap<number, OrderCounts>;
}

/** Which client stays, where two are merged. */
export function MergeChoicePage({ ui, title, client, q, others, counts }: Props) {
  const { merge, list, field } = ui.t.clients;
  const at = `/clients/${client.id}/merge`;
  return (
    <section class="panel">
      <h1>{title}</h1>
      <p>{merge.choose({ name: client.name })}</p>
      <form action={at} class="form">
        <Field ui={ui} name="q" type="search" label={merge.searchHint()} value={q} maxlength={200} autofocus />
        <button type="submit" class="btn">
          {list.search()}
        </button>
      </form>
      {others.length === 0 ? (
        <p class="empty">{merge.none()}</p>
      ) : (
        <ul class="alike">
          {others.map((other) => (
            <li>
              <span>
                <b>{other.name}</b>{' '}
                <small>
                  {field.openOrders()}: {ui.format.number(counts.get(other.id)!.open)}
                </small>
              </span>{' '}
              <a class="btn" href={`${at}?into=${other.id}`}>
                {merge.pick()}
                <span class="visually-hidden"> {other.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="bar">
        <a class="btn" href={`/clients/${client.id}`}>
          {ui.t.shell.cancel()}
        </a>
      </div>
    </section>
  );
}
