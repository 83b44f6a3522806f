import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  title: string;
  text: string;
  /** Where the reader came from, if that is known. */
  back?: string | undefined;
}

export const ErrorPage = ({ ui, title, text, back }: Props) => (
  <section class="panel">
    <h1>{title}</h1>
    <p>{text}</p>
    <p class="acts">
      {back && (
        <a class="btn first" href={back}>
          {ui.t.shell.back()}
        </a>
      )}
      <a class="btn" href="/">
        {ui.t.shell.errors.home()}
      </a>
    </p>
  </section>
);
