import type { Reason, Refusal } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { Suggestions } from '../shared/Suggestions.tsx';

interface Props {
  ui: Ui;
  title: string;
  po: string;
  station: StationCode;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** Why it could not be done. */
  failed: Refusal | undefined;
  /** What the order is made of, to choose from. */
  materials: readonly string[];
}

/** A stage that cannot go on: which material is missing, or why else. */
export function BlockPage({ ui, title, po, station, form, errors, failed, materials }: Props) {
  const { orders, production } = ui.t;
  const labels: Record<string, string> = {
    reason: orders.reason.label(),
    missingMaterial: production.missingMaterial(),
  };
  return (
    <section class="panel">
      <h1>{title}</h1>
      <p>{orders.reason.blockageText()}</p>
      <form method="post" action={`/orders/${po}/stages/${station}/blockage`} class="form">
        <FormKey ui={ui} />
        {form.returnTo && <input type="hidden" name="returnTo" value={form.returnTo} />}
        {failed && <Alert ui={ui} title={sayReason(ui.t, failed)} />}
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
        <Field
          ui={ui}
          name="missingMaterial"
          label={production.missingMaterial()}
          help={production.missingHelp()}
          value={form.get('missingMaterial')}
          error={errors.missingMaterial}
          maxlength={200}
          list="materials"
        />
        <Suggestions id="materials" of={materials} />
        <TextArea
          ui={ui}
          name="reason"
          label={orders.reason.label()}
          help={production.blockHelp()}
          value={form.get('reason') ?? ''}
          error={errors.reason}
          maxlength={1000}
        />
        <div class="bar">
          <button type="submit" class="btn first big">
            {orders.page.block()}
          </button>
          <a class="btn big" href={form.returnTo ?? `/orders/${po}`}>
            {orders.reason.keep()}
          </a>
        </div>
      </form>
    </section>
  );
}
