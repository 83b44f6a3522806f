import { tidyLine } from '../../vocabulary/texts.ts';
import type { ColourSystem, ColourValue } from './values.ts';

/** A colour as it is typed, without what the tables know of it. */
export type TypedColour = Pick<ColourValue, 'system' | 'code' | 'hex' | 'note'>;

const HEX = /^#?[0-9a-f]{6}$/i;
const hexOf = (text: string) => `#${text.replace('#', '').toUpperCase()}`;

/** "white like the door (matt)" is a text and its note; brackets round everything are no note, nor are empty ones. */
export function splitNote(text: string): { body: string; note?: string } {
  const said = text.replace(/(?:\s*\(\s*\))+$/, '') || text;
  const [, body, note] = /^(.*\S)\s*\(([^()]*[^()\s][^()]*)\)$/.exec(said) ?? [];
  return body === undefined ? { body: said } : { body, note: note!.trim() };
}

export const withNote = (text: string, note: string | undefined) => (note ? `${text} (${note})` : text);

/** A hex behind the words says what they look like: "like the door #FFFFFF". */
function splitHex(text: string): { body: string; hex?: string } {
  const [, body, hex] = /^(.+?)\s+(#[0-9a-f]{6})$/i.exec(text) ?? [];
  return body ? { body, hex: hexOf(hex!) } : { body: text };
}

const bracketless = (text: string) => tidyLine(text.replace(/[()]/g, ' '));

type Read = (body: string) => Omit<TypedColour, 'system'> | null;

const readers: Record<Exclude<ColourSystem, 'OTHER'>, Read> = {
  RAL(body) {
    const [, code, rest] = /^(?:RAL\s*)?(\d{4})$/i.exec(body) ?? /^RAL\s*(\d{4})[\s,]+(.*)$/i.exec(body) ?? [];
    return code ? { code, ...(rest && { note: bracketless(rest) }) } : null;
  },
  RAL_DESIGN(body) {
    const [, a, b, c] =
      /^(?:RAL(?: DESIGN)?|D2) ?(\d{3}) ?(\d{2}) ?(\d{2})$/i.exec(body) ?? /^(\d{3}) (\d{2}) (\d{2})$/.exec(body) ?? [];
    return a ? { code: `${a} ${b} ${c}` } : null;
  },
  PANTONE(body) {
    const [, said] = /^(?:pantone|pms)(?:\s+|(?=\d))(.+)$/i.exec(body) ?? /^(\d{3,4} ?[cu])$/i.exec(body) ?? [];
    if (!said) return null;
    const [, digits, paper] = /^(\d{1,5}) ?([a-z]{1,3})$/i.exec(said) ?? [];
    return { code: digits ? `${digits} ${paper!.toUpperCase()}` : said };
  },
  HEX: (body) => (HEX.test(body) ? { code: hexOf(body) } : null),
};

/** Digits that are meant as a RAL number and are none. */
const isHalfRal = (body: string) => /^(?:RAL\s*)?\d{1,5}$/i.test(body);

/** What a text says where these systems are taken; null where it says none of them. Words are OTHER. */
export function readColour(text: string, systems: readonly ColourSystem[]): TypedColour | null {
  const { body: noted, note } = splitNote(tidyLine(text));
  const { body, hex } = splitHex(noted);
  for (const system of systems) {
    const read = system === 'OTHER' ? null : readers[system](body);
    if (!read) continue;
    const notes = [read.note, note].filter(Boolean).join(', ');
    const isTyped = system === 'RAL_DESIGN' && hex;
    return { system, code: read.code, ...(isTyped && { hex }), ...(notes && { note: notes }) };
  }
  if (!systems.includes('OTHER') || (systems.includes('RAL') && isHalfRal(body))) return null;
  const shown = hex ?? (HEX.test(body) && body.startsWith('#') ? hexOf(body) : undefined);
  return { system: 'OTHER', code: body, ...(shown && { hex: shown }), ...(note && { note }) };
}

const PREFIX: Record<ColourSystem, string> = {
  RAL: 'RAL ',
  RAL_DESIGN: 'RAL ',
  PANTONE: 'Pantone ',
  HEX: '',
  OTHER: '',
};

/** A colour without its note: "RAL 7016", "Pantone 186 C". */
export const colourName = ({ system, code }: Pick<ColourValue, 'system' | 'code'>) => PREFIX[system] + code;

/** A colour as it is typed. Reading it gives the same colour again. */
export function writeColour(colour: TypedColour): string {
  const { system, code, hex, note } = colour;
  const isTyped = (system === 'OTHER' || system === 'RAL_DESIGN') && hex && hex !== code.toUpperCase();
  return withNote(colourName(colour) + (isTyped ? ` ${hex}` : ''), note);
}

/** A code that somebody gives with its system, without the system's name in front of it. */
export const bareCode = (system: ColourSystem, code: string): string =>
  tidyLine(
    code.replace(
      system === 'PANTONE' ? /^(pantone|pms)\s+/i : system === 'OTHER' ? /^$/ : /^(RAL( DESIGN)?|D2)\s*/i,
      '',
    ),
  );

const EXAMPLES: Record<ColourSystem, string> = {
  RAL: 'RAL 7016',
  RAL_DESIGN: 'RAL 160 40 35',
  PANTONE: 'Pantone 186 C',
  HEX: '#B93A06',
  OTHER: '…',
};

export const examplesOf = (systems: readonly ColourSystem[]) => systems.map((system) => EXAMPLES[system]).join(', ');
