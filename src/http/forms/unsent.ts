import type { C } from '../env.ts';
import { FILES_LOST, hadFiles, readForm } from '../form.ts';
import { wantsFragment } from '../reply.tsx';

/** A form that could not be taken now, to be sent again as it is: under its key, so that it is done once. */
export interface UnsentForm {
  action: string;
  entries: readonly (readonly [string, string])[];
}

/** What nobody is to find in a page is typed again. */
const isSecret = ([name]: readonly [string, string]) => /password|^pin$|secret|^code$/i.test(name);

const LARGEST = 256 * 1024; // characters

/** Of a page that a browser without scripts would lose with all that was typed in it. */
export async function unsentForm(c: C): Promise<UnsentForm | undefined> {
  if (c.req.method !== 'POST' || c.req.path.startsWith('/api/') || wantsFragment(c)) return undefined;
  // what could not be read to its end is not sent again either
  const form = await readForm(c).catch(() => null);
  if (!form || c.var.sent?.isCut) return undefined;
  const { entries } = form;
  const size = entries.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  if (size === 0 || size > LARGEST || entries.some(isSecret)) return undefined;
  const { pathname, search } = c.var.ui.url;
  // a browser sends no file by itself: the form asks for it again
  const lost: [string, string][] = hadFiles(c) ? [[FILES_LOST, 'true']] : [];
  return { action: pathname + search, entries: [...entries, ...lost] };
}
