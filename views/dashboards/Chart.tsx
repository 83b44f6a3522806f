import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  id: string;
  title: string;
  help: string;
  /** In units of the drawing, which is 480 wide. */
  height: number;
  children: Child;
  /** The same as rows and columns. */
  table: Child;
}

export const WIDTH = 480;

/** A drawing made on the server, and beside it the table that says the same. */
export const Chart = ({ ui, id, title, help, height, children, table }: Props) => (
  <figure class="chart">
    <figcaption>
      <h2>{title}</h2>
      <p class="help">{help}</p>
    </figcaption>
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{help}</desc>
      {children}
    </svg>
    <details>
      <summary>{ui.t.figures.past.asTable()}</summary>
      {table}
    </details>
  </figure>
);
