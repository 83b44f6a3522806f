import type { UnsentForm } from '../../src/http/forms/unsent.ts';
import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  title: string;
  text: string;
  /** Where the reader came from, if that is known. */
  back?: string | undefined;
  /** What was sent and could not be taken. */
  unsent?: UnsentForm | undefined;
}

const SendAgain = ({ ui, unsent }: { ui: Ui; unsent: UnsentForm }) => (
  <form method="post" action={unsent.action}>
    {unsent.entries.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <p>{ui.t.shell.errors.typedIsKept()}</p>
    <button type="submit" class="btn first">
      {ui.t.shell.errors.sendAgain()}
    </button>
  </form>
);

export const ErrorPage = ({ ui, title, text, back, unsent }: Props) => (
  <section class="panel">
    <h1>{title}</h1>
    <p>{text}</p>
    {unsent && <SendAgain ui={ui} unsent={unsent} />}
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
