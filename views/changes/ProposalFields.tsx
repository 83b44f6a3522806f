import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Field, TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
}

const TITLE = 'proposal.title';
const MESSAGE = 'proposal.message';

/** What an error calls a field of the proposal; undefined for those of the order. */
export function proposalLabel(ui: Ui, name: string): string | undefined {
  if (name === TITLE) return ui.t.changes.subject();
  return name === MESSAGE ? ui.t.changes.message() : undefined;
}

/** What is proposed, in a few words, and why: above the form in which it is written. */
export function ProposalFields({ ui, form, errors }: Props) {
  const { changes } = ui.t;
  const of = (name: string) => ({ ui, name, value: form.get(name), error: errors[name] });
  return (
    <fieldset class="proposal">
      <legend>{changes.proposal()}</legend>
      <Field
        {...of(TITLE)}
        label={changes.subject()}
        help={changes.subjectHelp()}
        required
        maxlength={200}
        autocomplete="off"
        autofocus
      />
      <TextArea
        ui={ui}
        name={MESSAGE}
        label={changes.message()}
        value={form.get(MESSAGE) ?? ''}
        error={errors[MESSAGE]}
        rows={2}
        maxlength={4000}
      />
    </fieldset>
  );
}

/** The end of the form: one button, and the way back. */
export const SendBar = ({ ui, back, isGuarded }: { ui: Ui; back: string; isGuarded?: boolean }) => (
  <div class={isGuarded ? 'bar save' : 'bar send'}>
    <button type="submit" class="btn first">
      {ui.t.changes.send()}
    </button>
    <a class="btn" href={back}>
      {ui.t.shell.cancel()}
    </a>
    <p class="help" data-saved={isGuarded}>
      {ui.t.changes.unsent()}
    </p>
    {isGuarded && (
      <p class="help" data-changed hidden>
        {ui.t.changes.changed()}
      </p>
    )}
  </div>
);
