import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { addressWith } from './address.ts';
import { Field } from './Field.tsx';
import { Pages } from './Pages.tsx';

interface Props {
  title: Child;
  /** Beside the title: undefined where there is never anything. */
  acts?: Child;
  filters: Child;
  children: Child;
}

/** A list: its title, what else there is to do, its filters, and what they found. */
export const ListPage = ({ title, acts, filters, children }: Props) => (
  <>
    {acts === undefined ? (
      <h1>{title}</h1>
    ) : (
      <header class="bar">
        <h1>{title}</h1>
        {acts}
      </header>
    )}
    {filters}
    {children}
  </>
);

interface SearchProps {
  ui: Ui;
  value: string | undefined;
  label?: string;
  hint?: string;
}

/** The words that a list is searched with. */
export const Search = ({ ui, value, label = ui.t.orders.list.search(), hint }: SearchProps) => (
  <Field ui={ui} name="q" type="search" label={label} value={value} placeholder={hint} maxlength={200} />
);

interface FoundProps {
  ui: Ui;
  path: string;
  /** What the filters ask, and after whom this page begins. */
  asked: Readonly<Record<string, unknown>>;
  /** Said where they find nothing, with the way to what they would find if they asked nothing; if they ask, that is. */
  empty: string;
  all?: string;
  isEmpty: boolean;
  /** How many there are on this page, in words. */
  count: string;
  next: string | null;
  nextLabel?: string | undefined;
  children: Child;
}

/** What the filters found: the part that htmx replaces. */
export const Found = ({
  ui,
  path,
  asked,
  empty,
  all = path,
  isEmpty,
  count,
  next,
  nextLabel,
  children,
}: FoundProps) => (
  <div id="results">
    {isEmpty ? (
      <p class="empty">
        {empty} {Object.values(asked).some(Boolean) && <a href={all}>{ui.t.orders.list.clear()}</a>}
      </p>
    ) : (
      children
    )}
    <Pages
      ui={ui}
      count={count}
      first={asked.after ? addressWith(path, { ...asked, after: '' }) : undefined}
      next={next ? addressWith(path, { ...asked, after: next }) : undefined}
      {...(nextLabel && { nextLabel })}
    />
  </div>
);
