import type { Ui } from '../../src/http/ui.ts';
import { locales } from '../../src/i18n/index.ts';
import { FormKey } from '../shared/FormKey.tsx';
import { languageNames } from '../shared/language-names.ts';

/** This page again, without the language that its address may ask for. */
function here({ url }: Ui): string {
  const query = new URLSearchParams(url.search);
  query.delete('lang');
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
}

const Buttons = ({ ui, ...form }: { ui: Ui; form?: string; formaction?: string }) => (
  <>
    {locales.map((locale) => (
      <button
        type="submit"
        name="locale"
        value={locale}
        lang={locale}
        class="btn plain"
        aria-current={locale === ui.locale ? 'true' : undefined}
        {...form}
      >
        {languageNames[locale]}
      </button>
    ))}
  </>
);

/** For who is not signed in yet. */
export const LanguageChoice = ({ ui }: { ui: Ui }) => (
  <form method="post" action="/sign-in/language" class="bar languages" aria-label={ui.t.settings.language()}>
    <FormKey ui={ui} />
    <input type="hidden" name="returnTo" value={here(ui)} />
    <Buttons ui={ui} />
  </form>
);

/** The same beside a form: what is typed in it is sent along, and comes back in the other language. */
export const LanguageOf = ({ ui, form, page }: { ui: Ui; form: string; page: 'sign-in' | 'setup' }) => (
  <fieldset class="bar languages" aria-label={ui.t.settings.language()}>
    <Buttons ui={ui} form={form} formaction={`/sign-in/language?page=${page}`} />
  </fieldset>
);
