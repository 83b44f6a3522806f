import { MOST_COUNTED, type OrderCounts } from '../../src/clients/figures.ts';
import type { Moved } from '../../src/clients/merging.ts';
import type { ClientDetail, PresetDetail } from '../../src/clients/queries.ts';
import { spellingOf } from '../../src/clients/spelling.ts';
import type { Notice } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { NoticeOf } from '../shared/EditForm.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  title: string;
  from: ClientDetail;
  into: ClientDetail;
  moved: readonly Moved<PresetDetail>[];
  counts: OrderCounts;
  notice: Notice | undefined;
}

/** The name as it is written, and the other spellings. */
const namesOf = ({ name, spellings }: ClientDetail) =>
  spellings.map((spelling) => (spelling === spellingOf(name) ? name : spelling));

function OrdersThatMove({ ui, into, counts }: Props) {
  const { merge } = ui.t.clients;
  const said = { n: Math.min(counts.all, MOST_COUNTED), open: counts.open, into: into.name };
  return <p>{counts.all > MOST_COUNTED ? merge.ordersMore(said) : merge.orders(said)}</p>;
}

function AddressesThatMove({ ui, moved }: Props) {
  if (moved.length === 0) return null;
  const { merge } = ui.t.clients;
  return (
    <>
      <h2>{merge.presets()}</h2>
      <ul class="moves">
        {moved.map(({ preset, name, isDefault }) => (
          <li>
            <b>{preset.name}</b>
            {name !== preset.name && ` — ${merge.renamed({ name })}`}
            {preset.isDefault && !isDefault && ` — ${merge.noLongerDefault()}`}
          </li>
        ))}
      </ul>
    </>
  );
}

const Ask = ({ ui, from, into }: Props) => (
  <form method="post" action={`/clients/${from.id}/merge`} class="form">
    <FormKey ui={ui} />
    <input type="hidden" name="into" value={String(into.id)} />
    <input type="hidden" name="version" value={String(from.version)} />
    <input type="hidden" name="intoVersion" value={String(into.version)} />
    <div class="bar">
      <button type="submit" class="btn first">
        {ui.t.clients.merge.submit()}
      </button>
      <a class="btn" href={`/clients/${into.id}/merge?into=${from.id}`}>
        {ui.t.clients.merge.swap({ name: from.name })}
      </a>
      <a class="btn" href={`/clients/${from.id}`}>
        {ui.t.shell.cancel()}
      </a>
    </div>
  </form>
);

/** Before two clients become one: who goes, who stays, and what moves. */
export function MergePage(props: Props) {
  const { ui, title, from, into, notice } = props;
  const { merge } = ui.t.clients;
  return (
    <section class="panel">
      <h1>{title}</h1>
      <NoticeOf ui={ui} notice={notice} />
      <dl class="facts in-line">
        <div>
          <dt>{merge.goes()}</dt>
          <dd>{from.name}</dd>
        </div>
        <div>
          <dt>{merge.stays()}</dt>
          <dd>{into.name}</dd>
        </div>
      </dl>
      <OrdersThatMove {...props} />
      <p>
        {merge.spellings({ into: into.name })}: {namesOf(from).join(' · ')}
      </p>
      {from.notes && <p>{merge.notes()}</p>}
      <AddressesThatMove {...props} />
      <p>
        <strong>{merge.final()}</strong>
      </p>
      <Ask {...props} />
    </section>
  );
}
