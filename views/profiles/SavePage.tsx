import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Draft } from '../../src/profiles/editor/drafts.ts';
import type { TemplateNow } from '../../src/profiles/queries.ts';
import { nextVersion } from '../../src/profiles/template.ts';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { type Option, Select, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { Comparison } from './Comparison.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  form: PostedForm;
  errors: Record<string, Reason>;
}

/** Somebody was quicker: who, and what that means. */
const Outdated = ({ ui, now }: { ui: Ui; now: TemplateNow }) => {
  const { save } = ui.t.templates;
  const name = now.updatedByName ?? ui.t.shell.none();
  return (
    <Alert
      ui={ui}
      tone="warn"
      title={save.outdatedTitle({ name, version: now.currentVersion })}
      text={save.outdatedText()}
    />
  );
};

function Step({ ui, now, form }: { ui: Ui; now: TemplateNow; form: PostedForm }) {
  const { save } = ui.t.templates;
  const options = (['minor', 'major'] as const).map(
    (step): Option => [step, save[step]({ version: nextVersion(now.currentVersion, step) })],
  );
  return <Select ui={ui} name="step" label={save.step()} value={form.get('step')} options={options} />;
}

/** The last step: what will change, why, and under which number. */
export const SavePage = ({ ui, draft, form, errors }: Props) => {
  const { save, editor } = ui.t.templates;
  const { content, current, isOutdated } = draft;
  const back = `/profiles/${content.code}/edit`;
  const code = content.code;
  return (
    <>
      <section class="panel">
        <h1>{current ? save.title({ code }) : save.newTitle({ code })}</h1>
        {isOutdated && current && <Outdated ui={ui} now={current} />}
        <p>{current ? save.text({ from: current.currentVersion }) : save.newText()}</p>
        <form method="post" action={`${back}/save`} class="form">
          <FormKey ui={ui} />
          {current && <input type="hidden" name="changes" value={String(current.changes)} />}
          <ErrorSummary ui={ui} errors={errors} labelOf={() => save.notes()} />
          <TextArea
            ui={ui}
            name="notes"
            label={save.notes()}
            value={form.get('notes') ?? ''}
            error={errors.notes}
            maxlength={1000}
          />
          {current && <Step ui={ui} now={current} form={form} />}
          <div class="bar">
            <button type="submit" class="btn first">
              {isOutdated ? save.anyway() : editor.save()}
            </button>
            <a class="btn" href={back}>
              {ui.t.shell.back()}
            </a>
          </div>
        </form>
      </section>
      {current && (
        <section>
          <h2>{save.changes()}</h2>
          <Comparison
            ui={ui}
            from={current.template}
            to={{ ...content, version: nextVersion(current.currentVersion) }}
          />
        </section>
      )}
    </>
  );
};
