/**
 * Finds orders by what somebody types, best matches first: the PO itself, POs that begin so, words that begin so, the
 * letters anywhere, and what was meant where nothing fits. Each is a tier with a condition of its own, asked for only
 * when those before it leave room on the page. Wrongly typed words are looked up among the words that there are, a few
 * thousand, and not in the texts of all orders: those would take seconds.
 */
import { and, inArray, like, not, notLike, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { nearest, numbersNear } from './near.ts';
import { orders, searchWords } from './tables.ts';

/** Under so many letters only POs are looked at. */
const SHORTEST = 3;
const CANDIDATES = 300;

/** Undefined: this tier has nothing to find. `found`: how many orders the tiers before it have found. */
type Tier = (found: number) => Promise<SQL | undefined> | SQL | undefined;

/** With the signs of LIKE taken as they are. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const begins = (word: string) => like(orders.searchText, `% ${literally(word)}%`);
const contains = (word: string) => like(orders.searchText, `%${literally(word)}%`);

async function formOf(db: Db, q: string): Promise<string> {
  const [row] = await db.execute<{ form: string }>(sql`SELECT search_form(${q}) AS form`);
  return row!.form.trim();
}

/** Words that look like this one, or are as short and begin alike: trigrams tell little about four letters. */
async function wordsNear(db: Db, word: string): Promise<string[]> {
  const isAsShort = sql`(length(${searchWords.word}) BETWEEN ${word.length - 1} AND ${word.length + 1}
    AND ${searchWords.word} LIKE ${`${word[0]}%`})`;
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(or(sql`${searchWords.word} % ${word}`, word.length < 6 ? isAsShort : undefined))
    .orderBy(sql`similarity(${searchWords.word}, ${word}) DESC`)
    .limit(CANDIDATES);
  return nearest(
    word,
    rows.map((row) => row.word),
  );
}

async function meaning(db: Db, words: readonly string[]): Promise<SQL | undefined> {
  const near = await Promise.all(words.map((word) => (/^[a-z]{4,40}$/.test(word) ? wordsNear(db, word) : [])));
  if (near.every((list) => list.length === 0)) return undefined;
  return and(...words.map((word, i) => or(contains(word), ...near[i]!.map(contains))));
}

/** The tiers of a search; each leaves out what those before it find. */
export async function searchTiers(db: Db, q: string): Promise<Tier[]> {
  const form = await formOf(db, q);
  const po = /^[A-Z0-9._-]{1,50}$/.test(q.toUpperCase()) ? q.toUpperCase() : null;
  const isLong = form.length >= SHORTEST;
  const words = isLong ? form.split(' ') : [];
  const beginning = and(...words.map(begins));
  const anywhere = and(...words.map(contains));
  const other = po === null ? undefined : notLike(orders.poNumber, `${literally(po)}%`);
  return [
    () => (po === null ? undefined : sql`${orders.poNumber} = ${po}`),
    () => (po === null ? undefined : and(like(orders.poNumber, `${literally(po)}%`), sql`${orders.poNumber} <> ${po}`)),
    () => (isLong ? and(beginning, other) : undefined),
    () => (isLong ? and(anywhere, not(beginning!), other) : undefined),
    async () => {
      const meant = isLong && (await meaning(db, words));
      return meant ? and(meant, not(anywhere!), other) : undefined;
    },
    // another number is another order: what is close to one is shown only where nothing else is
    (found) => (found === 0 && po && isLong && /\d/.test(po) ? inArray(orders.poNumber, numbersNear(po)) : undefined),
  ];
}
