import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { fieldId } from './Field.tsx';

interface Props {
  ui: Ui;
  errors: Record<string, Reason>;
  /** What the reader calls a field. */
  labelOf(name: string): string;
}

/** What is wrong with a form, on top of it, each a link to its field. */
export function ErrorSummary({ ui, errors, labelOf }: Props) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="alert bad" role="alert" tabindex={-1} id="errors">
      <strong>{ui.t.shell.errorsTitle({ n: entries.length })}</strong>
      <ul>
        {entries.map(([name, reason]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{labelOf(name)}</a>: {sayReason(ui.t, reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
