import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  /** How many there are on this page, in words. */
  count: string;
  /** The address of the first page, on a later one. */
  first: string | undefined;
  next: string | undefined;
  /** What lies on the next page, where it is not just more. */
  nextLabel?: string;
}

/** The foot of a list: how much there is, and the way to the rest. */
export const Pages = ({ ui, count, first, next, nextLabel = ui.t.shell.nextPage() }: Props) => (
  <footer class="bar pages">
    <p class="as-of" role="status">
      {count} · {ui.t.shell.asOf({ time: ui.asOf.clock })}
    </p>
    <nav aria-label={nextLabel}>
      {first && (
        <a class="btn" href={first}>
          {ui.t.shell.previousPage()}
        </a>
      )}
      {next && (
        <a class="btn" rel="next" href={next}>
          {nextLabel}
        </a>
      )}
    </nav>
  </footer>
);
