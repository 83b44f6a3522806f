import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Alert } from '../shared/Alert.tsx';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { Field } from '../shared/Field.tsx';
import { LanguageOf } from './LanguageChoice.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  /** A form that is kept until its author is back. */
  form?: string | undefined;
  /** The page that was asked for. */
  next?: string | undefined;
}

export const SignInPage = ({ ui, draft, form, next }: Props) => {
  const { auth } = ui.t;
  const username = draft.form.get('username');
  return (
    <section class="panel">
      <h1>{auth.signInTitle()}</h1>
      {form && !draft.notice && <Alert ui={ui} tone="warn" title={auth.signInToGoOn()} />}
      <DraftForm {...{ ui, draft }} labels={auth} action="/sign-in" id="door" isPlain hidden={{ parked: form, next }}>
        {(of) => (
          <>
            <Field
              {...of('username')}
              autocomplete="username"
              autocapitalize="none"
              enterkeyhint="next"
              autofocus={!username}
            />
            <Field
              {...of('password')}
              value=""
              type="password"
              autocomplete="current-password"
              enterkeyhint="go"
              autofocus={Boolean(username)}
            />
            <FormBar label={auth.signIn()} />
          </>
        )}
      </DraftForm>
      <LanguageOf ui={ui} form="door" page="sign-in" />
    </section>
  );
};
