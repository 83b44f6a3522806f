/** A form that met a newer version offers for each field what is stored by now; what the reader chose of it is taken. */

/** Before the name of a field: which of the two is meant, and the texts that are stored. */
export const TAKE = 'take.';
export const STORED = 'stored.';

type Text = readonly [name: string, text: string];

/** The form as it is meant: where the stored text was chosen, it stands in the place of the typed one. */
export function withTaken(entries: readonly Text[]): readonly Text[] {
  if (!entries.some(([name]) => name.startsWith(TAKE))) return entries;
  const own = entries.filter(([name]) => !name.startsWith(TAKE) && !name.startsWith(STORED));
  const taken = new Set(
    entries.flatMap(([name, text]) => (name.startsWith(TAKE) && text === 'theirs' ? name.slice(TAKE.length) : [])),
  );
  const isOf = (name: string) => [...taken].some((field) => name === field || name.startsWith(`${field}.`));
  const stored = entries
    .filter(([name]) => name.startsWith(STORED) && isOf(name.slice(STORED.length)))
    .map(([name, text]): Text => [name.slice(STORED.length), text]);
  return [...own.filter(([name]) => !isOf(name)), ...stored];
}
