import { formatsFor } from '../i18n/format.ts';
import { type Locale, locales } from '../i18n/index.ts';
import type { C } from './env.ts';
import type { Ui } from './ui.ts';

/** From here on the page speaks this language. */
export function speak(c: C, locale: Locale): void {
  const { config, texts } = c.var.deps;
  const zone = config.plantTimeZone;
  c.set('ui', { ...c.var.ui, locale, t: texts(locale, zone), format: formatsFor(locale, zone) });
}

/** The page in the language that its address asks for (`?lang=`): paper speaks whoever holds it, not who prints it. */
export function inAskedLanguage(c: C): Ui {
  const locale = locales.find((one) => one === c.req.query('lang'));
  if (locale) speak(c, locale);
  return c.var.ui;
}
