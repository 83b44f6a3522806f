import type { Finding } from '../../src/catalogue/picking.ts';
import type { Ui } from '../../src/http/ui.ts';
import { type Choice, ChoiceLabel } from '../catalogue/Options.tsx';

interface Props {
  ui: Ui;
  title: string;
  action: string;
  finding: Finding;
  choices: readonly Choice[];
}

/** What a field offers, as a page: each choice is a button, and the form comes along unseen. */
export const FindPage = ({ ui, title, action, finding, choices }: Props) => {
  const { t } = ui;
  return (
    <section class="panel">
      <h1>{title}</h1>
      <p class="help">{t.choices.findHelp()}</p>
      <form method="post" action={action} class="form">
        {finding.form.entries.map(
          ([name, text]) => name !== 'intent' && <input type="hidden" name={name} value={text} />,
        )}
        <input type="hidden" name="find" value={finding.field} />
        <div class="bar">
          <label class="visually-hidden" for="sought">
            {title}
          </label>
          <input id="sought" name="sought" type="search" value={finding.q} maxlength={200} autofocus />
          <button type="submit" class="btn first">
            {t.choices.search()}
          </button>
          <button type="submit" class="btn plain" name="intent" value="update">
            {t.choices.back()}
          </button>
        </div>
        {choices.length === 0 && <p class="empty">{t.choices.none()}</p>}
        {choices.map((choice) => (
          <button type="submit" class="btn" name="pick" value={choice.value}>
            <ChoiceLabel choice={choice} />
          </button>
        ))}
      </form>
    </section>
  );
};
