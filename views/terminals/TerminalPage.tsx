import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { ListedTerminal } from '../../src/terminals/queries.ts';
import { ActForm } from '../shared/ActForm.tsx';
import { Alert } from '../shared/Alert.tsx';
import { TerminalFields } from './TerminalFields.tsx';

interface Props {
  ui: Ui;
  title: string;
  terminal: ListedTerminal;
  form: PostedForm;
  errors: Record<string, Reason>;
  failed: string | undefined;
}

export const TerminalPage = ({ ui, title, terminal, form, errors, failed }: Props) => {
  const { terminals } = ui.t;
  return (
    <section class="panel">
      <h1>{title}</h1>
      {failed && <Alert ui={ui} title={failed} />}
      <ActForm ui={ui} action={`/terminals/${terminal.id}`} class="form terminal-form">
        <input type="hidden" name="version" value={terminal.version} />
        <TerminalFields ui={ui} form={form} errors={errors} />
        <div class="bar">
          <button type="submit" class="btn first">
            {terminals.save()}
          </button>
          <a class="btn" href="/terminals">
            {terminals.toList()}
          </a>
        </div>
      </ActForm>
    </section>
  );
};
