/** Texts as people write them: what nobody can see is not in them. */

import { z } from 'zod';

/** Emoji are made with signs that show nothing by themselves. */
const EMOJI = String.raw`\p{RGI_Emoji}|(?<=\p{Extended_Pictographic})\u200D(?=\p{Extended_Pictographic})`;
/** What only tells how the rest is to be shown. NUL stays, to be refused: whoever sends it means no text. */
const UNSEEN = String.raw`[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\x01-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]`;
/** Blanks of all kinds and breaks; the blank of Braille too. */
const BLANK = String.raw`[\s\x85\u2800]`;

/** Longer than whatever is asked for; to find emoji in it would take long. */
const LONGEST = 5000;

const unseen = new RegExp(UNSEEN, 'gv');
const emojiOrUnseen = new RegExp(`(${EMOJI})|${UNSEEN}`, 'gv');
const blanks = new RegExp(`${BLANK}+`, 'gv');
const seen = new RegExp(`(?!${UNSEEN}|${BLANK})[\\s\\S]`, 'v');

/** Is there nothing to see in it? */
export const isBlank = (text: string): boolean => !seen.test(text);

const withoutUnseen = (text: string): string => {
  if (text.search(unseen) < 0) return text;
  return text.length > LONGEST
    ? text.replace(unseen, '')
    : text.replace(emojiOrUnseen, (_, emoji: string | undefined) => emoji ?? '');
};

/** One line: composed letters, single blanks, and nothing that cannot be seen. */
export const tidyLine = (text: string): string => withoutUnseen(text.normalize('NFC')).replace(blanks, ' ').trim();

/** As many lines as it has, as they were written. */
export const tidyProse = (text: string): string => (isBlank(text) ? '' : text.trim());

/** A text of one line: whatever somebody names. */
export const line = (max: number) => z.string().overwrite(tidyLine).max(max);
export const requiredLine = (max: number) => line(max).min(1);
/** A text of several lines. */
export const prose = (max: number) => z.string().overwrite(tidyProse).max(max);
export const requiredProse = (max: number) => prose(max).min(1);
