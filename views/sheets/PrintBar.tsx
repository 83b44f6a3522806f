import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { type Locale, locales } from '../../src/i18n/index.ts';
import { isOutOfReach } from '../../src/vocabulary/reach.ts';
import { languageNames } from '../shared/language-names.ts';

interface Props {
  ui: Ui;
  /** Where the same paper is found in another language. */
  addressIn(locale: Locale): string;
  /** Where the QR codes of the paper lead to. */
  origin?: string;
  children?: Child;
}

/** Above a paper, on the screen only: back, in which language, and print. */
export const PrintBar = ({ ui, addressIn, origin, children }: Props) => (
  <div class="bar no-print">
    {origin && isOutOfReach(origin) && (
      <p class="warning" role="note">
        {ui.t.traveller.outOfReach({ origin })}
      </p>
    )}
    {children}
    <nav class="languages" aria-label={ui.t.traveller.language()}>
      {locales.map((locale) => (
        <a class="btn" href={addressIn(locale)} lang={locale} aria-current={locale === ui.locale ? 'page' : undefined}>
          {languageNames[locale]}
        </a>
      ))}
    </nav>
    <button type="button" class="btn first" data-print>
      {ui.t.traveller.print()}
    </button>
    <p class="help print-hint">{ui.t.traveller.printHint()}</p>
  </div>
);
