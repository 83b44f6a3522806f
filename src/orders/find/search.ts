/**
 * Finds orders by what somebody types, best matches first: the PO itself, POs that begin so, words that begin so, the
 * letters anywhere, and what was meant where nothing fits. Each is a tier with a condition of its own, asked for only
 * when those before it leave room on the page. Wrongly typed words are looked up among the words that there are, a few
 * thousand, and not in the texts of all orders: those would take seconds.
 */
import { and, eq, inArray, like, not, notInArray, notLike, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { poMeant } from '../../vocabulary/po-number.ts';
import { foldScan, readScanCode } from '../../vocabulary/scan-code.ts';
import { orders, searchWords } from '../tables.ts';
import { nearest, numbersNear } from './near.ts';

/** Under so many letters only POs are looked at. */
const SHORTEST = 3;
/** Words beyond these narrow nothing down any more. */
const MOST_WORDS = 8;
const CANDIDATES = 300;

/** Undefined: this tier has nothing to find. `found`: how many orders the tiers before it have found. */
type Tier = (found: number) => Promise<SQL | undefined> | SQL | undefined;

/** With the signs of LIKE taken as they are. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const begins = (word: string) => like(orders.searchText, `% ${literally(word)}%`);
const contains = (word: string) => like(orders.searchText, `%${literally(word)}%`);
const containsAny = (words: readonly string[]) =>
  sql`${orders.searchText} LIKE ANY (${sql.param(words.map((word) => `%${literally(word)}%`))}::text[])`;

/** What was typed as the search compares it, and whether it is the PO of an order that is asked for. */
async function read(db: Db, q: string, pos: readonly string[], asked: SQL | undefined) {
  const isThere = sql<boolean>`EXISTS (SELECT FROM ${orders} WHERE ${and(inArray(orders.poNumber, ['', ...pos]), asked)})`;
  const [row] = await db.select({ form: sql<string>`search_form(${q})`, isPo: isThere }).from(sql`(SELECT) AS one`);
  return { form: row!.form.trim(), isPo: row!.isPo };
}

/** Words that look like this one, or whose beginning does: of few letters two swapped ones leave hardly a trigram. */
async function wordsNear(db: Db, word: string): Promise<string[]> {
  const beginning = sql`left(${searchWords.word}, ${word.length + 1}::int)`;
  const beginsAlike = sql`(length(${searchWords.word}) >= ${word.length - 1}::int
    AND ${searchWords.word} LIKE ${`${word[0]}%`})`;
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(or(sql`${searchWords.word} % ${word}`, beginsAlike))
    .orderBy(sql`greatest(similarity(${searchWords.word}, ${word}), similarity(${beginning}, ${word})) DESC`)
    .limit(CANDIDATES);
  return nearest(
    word,
    rows.map((row) => row.word),
  );
}

const EDGE = /(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/;

/** "ref77" is how people type REF-77: between letters and digits there may be a sign. Undefined where none of both meet. */
function withSigns(words: readonly string[]): SQL | undefined {
  const parted = words.map((word) => (/^[a-z0-9]+$/.test(word) ? word.split(EDGE) : [word]));
  if (parted.every((parts) => parts.length === 1)) return undefined;
  return and(
    ...parted.map((parts, i) =>
      parts.length === 1 ? contains(words[i]!) : sql`${orders.searchText} ~ ${` ${parts.join('[^a-z0-9]{0,2}')}`}`,
    ),
  );
}

async function meaning(db: Db, words: readonly string[]): Promise<SQL | undefined> {
  const near = await Promise.all(words.map((word) => (/^[a-z]{4,40}$/.test(word) ? wordsNear(db, word) : [])));
  if (near.every((list) => list.length === 0)) return undefined;
  return and(...words.map((word, i) => containsAny([word, ...near[i]!])));
}

/** The order whose printed code was scanned into a search; undefined where something else was typed. */
export function isScannedOrder(q: string): SQL | undefined {
  const code = foldScan(q);
  const target = code && readScanCode(code);
  return target ? eq(orders.id, target.orderId) : undefined;
}

/** The tiers of a search; each leaves out what those before it find. */
export async function searchTiers(db: Db, q: string, asked: SQL | undefined): Promise<Tier[]> {
  const scanned = isScannedOrder(q);
  if (scanned) return [() => scanned];
  const { spellings, ending } = poMeant(q);
  const [po = null] = spellings;
  const { form, isPo } = await read(db, q, spellings, asked);
  const isLong = form.length >= SHORTEST;
  const words = isLong ? form.split(' ').slice(0, MOST_WORDS) : [];
  const beginning = and(...words.map(begins));
  const anywhere = and(...words.map(contains));
  const signed = withSigns(words);
  const notIt = po === null ? undefined : notInArray(orders.poNumber, spellings);
  const isEnding = ending && !isPo ? like(orders.poNumber, `%${ending}`) : undefined;
  const begun = po === null ? undefined : and(notIt, notLike(orders.poNumber, `${literally(po)}%`));
  const other = and(begun, isEnding && not(isEnding));
  return [
    () => (po === null ? undefined : inArray(orders.poNumber, spellings)),
    () => (po === null ? undefined : and(like(orders.poNumber, `${literally(po)}%`), notIt)),
    // people say "31", or "0031", and mean the end of a PO
    () => (isEnding ? and(isEnding, begun) : undefined),
    () => (isLong ? and(beginning, other) : undefined),
    // who typed a whole PO means that order and no other
    () => (isLong && !isPo ? and(anywhere, not(beginning!), other) : undefined),
    () => (signed && !isPo ? and(signed, not(anywhere!), other) : undefined),
    async () => {
      const meant = isLong && !isPo && (await meaning(db, words));
      return meant ? and(meant, not(anywhere!), signed && not(signed), other) : undefined;
    },
    // another number is another order: what is close to one is shown only where nothing else is
    (found) =>
      found === 0 && po && isLong && /\d/.test(po)
        ? sql`${orders.poNumber} = ANY (${sql.param(numbersNear(po))}::text[])`
        : undefined,
  ];
}
