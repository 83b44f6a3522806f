import { z } from 'zod';
import { rowNumber, unjudged } from '../vocabulary/bounds.ts';
import { prose } from '../vocabulary/texts.ts';

export const templateCode = z.string().max(20);
export const notes = prose(1000).default('').describe('Why it was made');

/** Taken as it comes: `parseTemplate` judges it, and names every fault by its path. */
export const content = unjudged.describe('A whole template, as GET answers it under "template"');

/** The number that was shown with the template: a newer one refuses the change. */
export const editorChanges = rowNumber;
