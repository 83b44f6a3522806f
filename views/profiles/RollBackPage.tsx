import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { TemplateNow } from '../../src/profiles/queries.ts';
import { nextVersion, type Template } from '../../src/profiles/template.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { Comparison } from './Comparison.tsx';

interface Props {
  ui: Ui;
  now: TemplateNow;
  /** The version that would come back. */
  template: Template;
  form: PostedForm;
  errors: Record<string, Reason>;
}

/** Asks once, and shows what will change. */
export const RollBackPage = ({ ui, now, template, form, errors }: Props) => {
  const { rollBack, act, versions } = ui.t.templates;
  const { version } = template;
  const back = `/profiles/${now.code}/versions`;
  const next = nextVersion(now.currentVersion);
  return (
    <>
      <section class="panel">
        <h1>{rollBack.title({ code: now.code, version })}</h1>
        <p>{rollBack.text({ version, next, current: now.currentVersion })}</p>
        <form method="post" action={`${back}/${version}/rollback`} class="form">
          <FormKey ui={ui} />
          <input type="hidden" name="changes" value={String(now.changes)} />
          <ErrorSummary ui={ui} errors={errors} labelOf={() => versions.notes()} />
          <TextArea
            ui={ui}
            name="notes"
            label={versions.notes()}
            value={form.get('notes') ?? ''}
            error={errors.notes}
            maxlength={1000}
          />
          <div class="bar">
            <button type="submit" class="btn first">
              {act.rollBack()}
            </button>
            <a class="btn" href={back}>
              {ui.t.shell.cancel()}
            </a>
          </div>
        </form>
      </section>
      <section>
        <h2>{rollBack.changes()}</h2>
        <Comparison ui={ui} from={now.template} to={template} />
      </section>
    </>
  );
};
