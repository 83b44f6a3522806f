import type { Child } from 'hono/jsx';

interface Props {
  label: string;
  /** What it is about, for who does not see where it stands. */
  of?: string | undefined;
  /** It opens towards the start of the line, at whose end it stands. */
  end?: boolean;
  children: Child;
}

/** A menu under a button: of all on a page one is open. */
export const Drop = ({ label, of, end, children }: Props) => (
  <details class={end ? 'drop end' : 'drop'} name="drop">
    <summary class="btn">
      {label}
      {of && <span class="visually-hidden"> {of}</span>}
    </summary>
    <div class="menu">{children}</div>
  </details>
);
