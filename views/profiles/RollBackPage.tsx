import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { TemplateNow } from '../../src/profiles/queries.ts';
import { nextVersion, type Template } from '../../src/profiles/template.ts';
import { AskPage } from '../shared/AskPage.tsx';
import { TextArea } from '../shared/Field.tsx';
import { Comparison } from './Comparison.tsx';

interface Props {
  ui: Ui;
  title: string;
  now: TemplateNow;
  /** The version that would come back. */
  template: Template;
  draft: Draft;
}

/** Asks once, and shows what will change. */
export const RollBackPage = ({ ui, title, now, template, draft }: Props) => {
  const { rollBack, act, versions } = ui.t.templates;
  const { version } = template;
  const back = `/profiles/${now.code}/versions`;
  const next = nextVersion(now.currentVersion);
  return (
    <>
      <AskPage
        {...{ ui, draft, title, back }}
        text={rollBack.text({ version, next, current: now.currentVersion })}
        action={`${back}/${version}/rollback`}
        hidden={{ changes: now.changes }}
        labels={versions}
        label={act.rollBack()}
        backLabel={ui.t.shell.cancel()}
      >
        {(of) => <TextArea {...of('notes')} />}
      </AskPage>
      <section>
        <h2>{rollBack.changes()}</h2>
        <Comparison ui={ui} from={now.template} to={template} />
      </section>
    </>
  );
};
