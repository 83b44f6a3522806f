/** JSON that somebody sent: it is looked over before it is read, and nothing that is deep or wide is read at all. */

import { Refusal, refusal } from '../commands/refusal.ts';

export const MAX_DEPTH = 32;
/** In one list or object; an import brings a thousand orders at once. */
export const MAX_WIDTH = 2000;
/** Values altogether. */
export const MAX_VALUES = 50_000;

export const malformedBody = () => new Refusal('invalid', 'malformed_body', { fields: {} });
const tooDeep = () => refusal('invalid', 'json_too_deep', { max: MAX_DEPTH });
const tooWide = () => refusal('invalid', 'json_too_wide', { max: MAX_WIDTH });
const tooMuch = () => refusal('invalid', 'json_too_wide', { max: MAX_VALUES });

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** The end of the text that begins behind a quotation mark. */
function endOfText(json: string, from: number): number {
  for (let end = json.indexOf('"', from); end >= 0; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}

/** Why it is not read, told by its brackets and commas alone; what is no JSON the parser tells. */
function whyUnfit(json: string): Refusal | null {
  const widths: number[] = [];
  let values = 0;
  for (let i = 0; i < json.length; i++) {
    switch (json.charCodeAt(i)) {
      case QUOTE:
        i = endOfText(json, i + 1);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (widths.push(1) > MAX_DEPTH) return tooDeep();
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        widths.pop();
        break;
      case COMMA:
        if (++widths[widths.length - 1]! > MAX_WIDTH) return tooWide();
        if (++values > MAX_VALUES) return tooMuch();
    }
  }
  return null;
}

/** What a JSON text says, or a refusal: that it is none, or too much. */
export function parseJson(text: string): unknown {
  const unfit = whyUnfit(text);
  if (unfit) return unfit;
  try {
    return JSON.parse(text);
  } catch {
    return malformedBody();
  }
}
