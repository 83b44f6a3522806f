import type { MaterialRow } from '../../src/catalogue/snapshot.ts';
import { isStarterMaterial } from '../../src/catalogue/starter/index.ts';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { EditForm } from '../shared/EditForm.tsx';
import { ShortName } from './MaterialCard.tsx';
import { MaterialFields } from './MaterialFields.tsx';
import { materialLabel, nameIn } from './words.ts';

interface Props {
  ui: Ui;
  draft: Draft;
  /** Undefined while it is new. */
  row: MaterialRow | undefined;
  title: string;
}

function Head({ ui, row }: Pick<Props, 'ui'> & { row: MaterialRow }) {
  const { catalogue, orders } = ui.t;
  const at = `/materials/${row.code}`;
  return (
    <>
      <p class="told">
        <ShortName row={row} /> {nameIn(row, ui.locale)}{' '}
        <span class="state">
          <span aria-hidden="true">{row.isActive ? '●' : '○'}</span>{' '}
          {row.isActive ? catalogue.state.active() : catalogue.state.inactive()}
        </span>
      </p>
      <nav class="acts" aria-label={row.code}>
        {row.isActive ? (
          <a class="btn" href={`${at}/deactivation`}>
            {catalogue.deactivate()}
          </a>
        ) : (
          <ActButton ui={ui} action={`${at}/reactivation`} label={catalogue.reactivate()} />
        )}
        {!isStarterMaterial(row.code) && (
          <a class="btn" href={`${at}/deletion`}>
            {catalogue.delete()}
          </a>
        )}
        {ui.can('audit.view') && (
          <a class="btn" href={`/audit?entityType=material&entityId=${row.code}`}>
            {orders.page.history()}
          </a>
        )}
      </nav>
    </>
  );
}

export function MaterialPage({ ui, row, title, draft }: Props) {
  const action = row ? `/materials/${row.code}` : '/materials/new';
  const create = row ? undefined : ui.t.catalogue.create();
  return (
    <>
      <h1>{title}</h1>
      {row && <Head ui={ui} row={row} />}
      <EditForm {...{ ui, draft, action, create }} labels={materialLabel} class="material-form" cancel="/materials">
        {() => <MaterialFields ui={ui} draft={draft} isNew={!row} action={action} />}
      </EditForm>
    </>
  );
}
