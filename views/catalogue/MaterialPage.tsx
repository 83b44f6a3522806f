import type { MaterialRow } from '../../src/catalogue/snapshot.ts';
import { isStarter } from '../../src/catalogue/starter/index.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { ShortName } from './MaterialCard.tsx';
import { MaterialFields, type MaterialFieldsProps } from './MaterialFields.tsx';
import { labelOf, nameOf } from './words.ts';

interface Props extends Omit<MaterialFieldsProps, 'isNew'> {
  /** Undefined while it is new. */
  row: MaterialRow | undefined;
  title: string;
  /** Above the form: why it was not saved. */
  notice?: { title: string; text?: string | undefined; link?: { href: string; label: string } | undefined } | undefined;
}

function Head({ ui, row }: Pick<Props, 'ui'> & { row: MaterialRow }) {
  const { catalogue, orders } = ui.t;
  const at = `/materials/${row.code}`;
  return (
    <>
      <p class="told">
        <ShortName row={row} /> {nameOf(row, ui.locale)}{' '}
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
        {!isStarter(row.code) && (
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

export function MaterialPage({ row, title, notice, ...fields }: Props) {
  const { ui, form, errors, theirs } = fields;
  const { catalogue, orders, shell } = ui.t;
  const action = row ? `/materials/${row.code}` : '/materials/new';
  const version = form.get('version');
  const save = theirs ? orders.form.saveMine() : row ? orders.form.saveChanges() : catalogue.create();
  return (
    <>
      <h1>{title}</h1>
      {row && <Head ui={ui} row={row} />}
      {notice && (
        <Alert ui={ui} title={notice.title} {...(notice.text && { text: notice.text })}>
          {notice.link && <a href={notice.link.href}>{notice.link.label}</a>}
        </Alert>
      )}
      <form method="post" action={action} class="form material-form">
        <FormKey ui={ui} />
        {version && <input type="hidden" name="version" value={version} />}
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labelOf(ui, name)} />
        <MaterialFields {...fields} isNew={!row} action={action} />
        <div class="bar save">
          <button type="submit" class="btn first">
            {save}
          </button>
          <a class="btn" href="/materials">
            {shell.cancel()}
          </a>
        </div>
      </form>
    </>
  );
}
