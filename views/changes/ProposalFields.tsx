import type { Child } from 'hono/jsx';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { fieldsOf } from '../shared/EditForm.tsx';
import { Field, TextArea } from '../shared/Field.tsx';

const TITLE = 'proposal.title';
const MESSAGE = 'proposal.message';

/** What an error calls a field of the proposal; undefined for those of the order. */
export function proposalLabel(ui: Ui, name: string): string | undefined {
  if (name === TITLE) return ui.t.changes.subject();
  return name === MESSAGE ? ui.t.changes.message() : undefined;
}

/** What is proposed, in a few words, and why: above the form in which it is written. */
export function ProposalFields({ ui, draft }: { ui: Ui; draft: Draft }) {
  const { changes } = ui.t;
  const of = fieldsOf(ui, { ...draft, theirs: undefined }, (_, name) => proposalLabel(ui, name) ?? name);
  return (
    <fieldset class="proposal">
      <legend>{changes.proposal()}</legend>
      <Field {...of(TITLE)} help={changes.subjectHelp()} autocomplete="off" autofocus />
      <TextArea {...of(MESSAGE)} rows={2} />
    </fieldset>
  );
}

interface SendBarProps {
  ui: Ui;
  back: string;
  isGuarded?: boolean;
  /** What draws the form anew without scripts. */
  update?: Child;
}

/** The end of the form: one button, and the way back. */
export const SendBar = ({ ui, back, isGuarded, update }: SendBarProps) => (
  <div class={isGuarded ? 'bar save' : 'bar send'}>
    <button type="submit" class="btn first">
      {ui.t.changes.send()}
    </button>
    {update}
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
