import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { AskPage } from '../shared/AskPage.tsx';
import { Field, TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  title: string;
  code: string;
  draft: Draft;
}

/** A copy under a code of its own. */
export const ClonePage = ({ ui, title, code, draft }: Props) => {
  const { clone, act, propertyHelp } = ui.t.templates;
  return (
    <AskPage
      {...{ ui, draft, title }}
      text={clone.text()}
      action={`/profiles/${code}/clone`}
      labels={clone}
      label={act.clone()}
      back={`/profiles/${code}`}
      backLabel={ui.t.shell.cancel()}
    >
      {(of) => (
        <>
          <Field {...of('newCode')} help={propertyHelp.code()} autocomplete="off" required autofocus />
          <TextArea {...of('notes')} />
        </>
      )}
    </AskPage>
  );
};
