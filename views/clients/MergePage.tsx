import { MOST_COUNTED, type OrderCounts } from '../../src/clients/figures.ts';
import type { Moved } from '../../src/clients/merging.ts';
import type { ClientDetail, PresetDetail } from '../../src/clients/queries.ts';
import { spellingOf } from '../../src/clients/spelling.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { AskPage } from '../shared/AskPage.tsx';

interface Props {
  ui: Ui;
  title: string;
  from: ClientDetail;
  into: ClientDetail;
  moved: readonly Moved<PresetDetail>[];
  counts: OrderCounts;
  draft: Draft;
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

/** Before two clients become one: who goes, who stays, and what moves. */
export function MergePage(props: Props) {
  const { ui, title, from, into, draft } = props;
  const { merge } = ui.t.clients;
  return (
    <AskPage
      {...{ ui, title, draft }}
      action={`/clients/${from.id}/merge`}
      hidden={{ into: into.id, version: from.version, intoVersion: into.version }}
      label={merge.submit()}
      back={`/clients/${from.id}`}
      backLabel={ui.t.shell.cancel()}
      otherwise={
        <a class="btn" href={`/clients/${into.id}/merge?into=${from.id}`}>
          {merge.swap({ name: from.name })}
        </a>
      }
      before={
        <>
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
        </>
      }
    />
  );
}
