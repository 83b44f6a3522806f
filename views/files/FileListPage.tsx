import { fileKinds } from '../../src/files/formats.ts';
import type { FileFilter } from '../../src/files/input.ts';
import type { FileDetail } from '../../src/files/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Found, ListPage, Search } from '../shared/ListPage.tsx';
import { FileRows } from './FileRows.tsx';

const AT = '/files';

export interface FileListView {
  ui: Ui;
  input: FileFilter;
  files: readonly FileDetail[];
  next: string | null;
}

function Filters({ ui, input }: Pick<FileListView, 'ui' | 'input'>) {
  const { files, orders } = ui.t;
  const kinds: Option[] = [['', files.anyKind()], ...fileKinds.map((kind): Option => [kind, files.kinds[kind]()])];
  return (
    <FilterForm ui={ui} class="filters files-filters" action={AT}>
      <Search ui={ui} value={input.q} label={files.search()} hint={files.searchHint()} />
      <Select ui={ui} name="kind" label={files.kind()} value={input.kind ?? ''} options={kinds} />
      <Field ui={ui} name="client" type="search" label={orders.field.client()} value={input.client} maxlength={200} />
      <Field ui={ui} name="order" type="search" label={files.po()} value={input.order} maxlength={40} />
      <Field ui={ui} name="from" type="date" label={files.from()} value={input.from} />
      <Field ui={ui} name="to" type="date" label={files.to()} value={input.to} />
    </FilterForm>
  );
}

/** What the filters found: the part that htmx replaces. */
export function FileResults({ ui, input, files, next }: FileListView) {
  const { files: words } = ui.t;
  const { q, kind, client, order, from, to, after } = input;
  const n = files.length;
  return (
    <Found
      {...{ ui, next }}
      path={AT}
      asked={{ q, kind, client, order, from, to, after }}
      isEmpty={n === 0}
      empty={[q, kind, client, order, from, to].some(Boolean) ? words.noneFound() : words.noneToSend()}
      count={next ? words.countMore({ n }) : words.count({ n })}
    >
      <FileRows ui={ui} files={files} />
    </Found>
  );
}

/** The files of all orders that one may see. */
export const FileListPage = (view: FileListView) => (
  <ListPage title={view.ui.t.files.title()} filters={<Filters ui={view.ui} input={view.input} />}>
    <FileResults {...view} />
  </ListPage>
);
