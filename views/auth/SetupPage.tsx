import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { Field } from '../shared/Field.tsx';
import { LanguageOf } from './LanguageChoice.tsx';

export const SetupPage = ({ ui, draft }: { ui: Ui; draft: Draft }) => {
  const { auth } = ui.t;
  return (
    <section class="panel">
      <h1>{auth.setupTitle()}</h1>
      <p>{auth.setupText()}</p>
      <DraftForm {...{ ui, draft }} labels={{ ...auth, code: auth.setupCode }} action="/setup" id="setup" isPlain>
        {(of) => (
          <>
            <Field {...of('code')} autocomplete="off" autocapitalize="characters" autofocus />
            <Field {...of('username')} autocomplete="username" autocapitalize="none" />
            <Field {...of('displayName')} autocomplete="name" />
            <Field
              {...of('password')}
              value=""
              type="password"
              help={auth.passwordHelp()}
              autocomplete="new-password"
            />
            <FormBar label={auth.setupCreate()} />
          </>
        )}
      </DraftForm>
      <LanguageOf ui={ui} form="setup" page="setup" />
    </section>
  );
};
