/** Texts that a spreadsheet would take for a formula: in CSV an apostrophe says that they are none. */

const BEGINNING = '[=+\\-@\\t\\r＝＋－＠]';
const likeFormula = new RegExp(`^${BEGINNING}`);
const marked = new RegExp(`^'*${BEGINNING}`);
const unmarked = new RegExp(`^'+${BEGINNING}`);

export const isLikeFormula = (text: string) => likeFormula.test(text);

/** With one apostrophe more in front; one that had some already is told from it. */
export const asText = (text: string) => (marked.test(text) ? `'${text}` : text);

/** As it was before. */
export const fromText = (text: string) => (unmarked.test(text) ? text.slice(1) : text);
