import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { ListedTerminal } from '../../src/terminals/queries.ts';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { TerminalFields } from './TerminalFields.tsx';

interface Props {
  ui: Ui;
  title: string;
  terminal: ListedTerminal;
  draft: Draft;
}

export const TerminalPage = ({ ui, title, terminal, draft }: Props) => {
  const { terminals } = ui.t;
  return (
    <section class="panel">
      <h1>{title}</h1>
      <DraftForm {...{ ui, draft }} labels={terminals.field} action={`/terminals/${terminal.id}`} class="terminal-form">
        {(of) => (
          <>
            <TerminalFields ui={ui} draft={draft} of={of} />
            <FormBar label={terminals.save()} back="/terminals" backLabel={terminals.toList()} />
          </>
        )}
      </DraftForm>
    </section>
  );
};
