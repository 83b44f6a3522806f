import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  title: string;
  text: string;
  action: string;
  /** What the button does, in a verb. */
  label: string;
  back: string;
  /** Undefined where no reason is asked. */
  reason?: { value: string; error?: Reason | undefined };
  returnTo?: string | undefined;
}

/** An act that asks once: what will come of it, why, and a way back. */
export const ReasonPage = ({ ui, title, text, action, label, back, reason, returnTo }: Props) => (
  <section class="panel">
    <h1>{title}</h1>
    <p>{text}</p>
    <form method="post" action={action} class="form">
      <FormKey ui={ui} />
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      {reason?.error && (
        <ErrorSummary ui={ui} errors={{ reason: reason.error }} labelOf={() => ui.t.orders.reason.label()} />
      )}
      {reason && (
        <TextArea
          ui={ui}
          name="reason"
          label={ui.t.orders.reason.label()}
          value={reason.value}
          error={reason.error}
          required
          maxlength={1000}
          autofocus
        />
      )}
      <div class="bar">
        <button type="submit" class="btn first">
          {label}
        </button>
        <a class="btn" href={back}>
          {ui.t.orders.reason.keep()}
        </a>
      </div>
    </form>
  </section>
);
