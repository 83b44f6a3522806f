/** A PO as people type it, say it, and as a keyboard in another language writes it. */

const swap = (from: string, to: string) => {
  const letters = new Map([...from].map((letter, i) => [letter, to[i]!]));
  return (text: string) => [...text].map((letter) => letters.get(letter) ?? letter).join('');
};

/** Cyrillic letters that look as Latin ones do. */
const asTheyLook = swap('АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS');
/** Latin letters that were typed while the keyboard was Russian. */
const asTheirKeys = swap('ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ', 'QWERTYUIOPASDFGHJKLZXCVBNM');

const INVISIBLE = /[\p{C}\p{DI}\u2800]/gu;
const DASH = /[\p{Pd}\u2212]/gu;
const PO = /^[A-Z0-9._-]{1,50}$/;
/** "260031", "PO 260031", "ПО 260031", "№ 31", "26-0031". */
const NUMBER = /^(?:P[\s.]*O|П[\s.]*О|NO?)?[\s\p{P}\p{S}]*(\d[\d\s-]{0,19})$/u;
const LONGEST = 300;

export interface PoMeant {
  /** How it may be written in full, likeliest first. */
  spellings: string[];
  /** Its last digits, where digits are all that was said. */
  ending: string | null;
}

export function poMeant(typed: string): PoMeant {
  if (typed.length > LONGEST) return { spellings: [], ending: null };
  const text = typed.normalize('NFKC').replace(INVISIBLE, '').replace(DASH, '-').trim().toUpperCase();
  const readings = [text, asTheyLook(text), asTheirKeys(text)];
  const number = readings.map((reading) => NUMBER.exec(reading)?.[1]).find(Boolean);
  const ending = number?.replace(/\D/g, '') ?? null;
  const spellings = readings.flatMap((reading) => [reading, reading.replace(/\s+/g, '-'), reading.replace(/\s+/g, '')]);
  if (ending) spellings.push(`PO-${ending}`);
  return { spellings: [...new Set(spellings)].filter((spelling) => PO.test(spelling)), ending };
}
