/** What senders call their files, as it is kept, shown and given back. */

import { tidyLine } from '../vocabulary/texts.ts';

/** No file system takes more. */
const MOST_BYTES = 255;
const LONGEST_ENDING = 12;

const bytesIn = (text: string) => Buffer.byteLength(text);

/** By whole letters. */
function cutTo(text: string, bytes: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (bytesIn(cut) + bytesIn(segment) > bytes) break;
    cut += segment;
  }
  return cut.trimEnd();
}

/** A browser writes these three so in a form, and no others. */
const asTyped = (name: string) => name.replace(/%22|%0D|%0A/gi, (code) => decodeURIComponent(code));

/** One line without what cannot be seen or leads into a folder; too long a name is cut before its ending. */
export function tidyFileName(sent: string): string {
  const name = tidyLine(asTyped(sent).replace(/[/\\]/g, '_'));
  if (bytesIn(name) <= MOST_BYTES) return /^\.+$/.test(name) ? '_' : name;
  const [ending = ''] = /\.[^.\s]+$/.exec(name) ?? [];
  const kept = [...ending].length > LONGEST_ENDING ? '' : ending;
  return cutTo(name.slice(0, name.length - kept.length), MOST_BYTES - bytesIn(kept)) + kept;
}

/** What systems and programs lay beside drawings, and nobody means to send. */
export const isLeftover = (name: string): boolean => /^(~\$.*|thumbs\.db|desktop\.ini|\.ds_store|\._.*)$/i.test(name);

/** `attachment; …` for a name of any letters; what old programs read has ASCII alone. */
export function dispositionOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^ -~]|["\\%]/g, '_');
  const coded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
