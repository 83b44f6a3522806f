import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { WorkingCopy } from '../../src/profiles/editor/drafts.ts';
import type { TemplateNow } from '../../src/profiles/queries.ts';
import { nextVersion } from '../../src/profiles/template.ts';
import { Alert } from '../shared/Alert.tsx';
import { AskPage } from '../shared/AskPage.tsx';
import type { FieldOf } from '../shared/EditForm.tsx';
import { optionsOf, Select, TextArea } from '../shared/Field.tsx';
import { Comparison } from './Comparison.tsx';

interface Props {
  ui: Ui;
  title: string;
  copy: WorkingCopy;
  draft: Draft;
}

const steps = ['minor', 'major'] as const;

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

function Step({ ui, now, of }: { ui: Ui; now: TemplateNow; of: FieldOf }) {
  const { save } = ui.t.templates;
  return (
    <Select
      {...of('step')}
      options={optionsOf(steps, (step) => save[step]({ version: nextVersion(now.currentVersion, step) }))}
    />
  );
}

/** The last step: what will change, why, and under which number. */
export const SavePage = ({ ui, title, copy, draft }: Props) => {
  const { save, editor } = ui.t.templates;
  const { content, current, isOutdated } = copy;
  const back = `/profiles/${content.code}/edit`;
  return (
    <>
      <AskPage
        {...{ ui, draft, title, back }}
        before={
          <>
            {isOutdated && current && <Outdated ui={ui} now={current} />}
            <p>{current ? save.text({ from: current.currentVersion }) : save.newText()}</p>
          </>
        }
        action={`${back}/save`}
        hidden={{ changes: current?.changes }}
        labels={save}
        label={isOutdated ? save.anyway() : editor.save()}
        backLabel={ui.t.shell.back()}
      >
        {(of) => (
          <>
            <TextArea {...of('notes')} />
            {current && <Step ui={ui} now={current} of={of} />}
          </>
        )}
      </AskPage>
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
