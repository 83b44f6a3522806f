/** Countries as a reader calls them. What is no country's name in one of our languages stays as it was typed. */

import { type Locale, locales } from './types.ts';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const regionCodes = ALPHABET.flatMap((first) => ALPHABET.map((second) => first + second));

const namesIn = (locale: Locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });

function readNames(): Map<string, string> {
  const known = locales.flatMap((locale) => {
    const names = namesIn(locale);
    return regionCodes.flatMap((code) => {
      const name = names.of(code);
      return name ? [[name.toLowerCase(), code] as const] : [];
    });
  });
  return new Map(known);
}

let codes: Map<string, string> | undefined;

const codeOf = (text: string): string | undefined => {
  codes ??= readNames();
  return codes.get(text.trim().toLowerCase());
};

/** "Latvia" is Латвия to a reader of Russian, and so is "Latvija". */
export function countryIn(locale: Locale, text: string): string {
  const code = codeOf(text);
  return (code && namesIn(locale).of(code)) ?? text;
}

export const isSameCountry = (a: string, b: string): boolean => a === b || (codeOf(a) ?? a) === codeOf(b);

/** An address, whose last line may be a country. */
export function addressIn(locale: Locale, address: string): string {
  const lines = address.split('\n');
  return [...lines.slice(0, -1), countryIn(locale, lines.at(-1)!)].join('\n');
}
