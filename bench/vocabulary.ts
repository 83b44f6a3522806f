/** Titles and clients of many different words, some of them common, so that a search has something to tell apart. */
import { type ConnectionTarget, connect } from '../src/db/client.ts';

const SYLLABLES =
  'ka re mi bur ti lo go ska ter vi es ni ca fa sa de pi lons kro na zel ta ru di mas per le ga is ma zie me lu noord licht shop salon bar sta ņa šķē fi et sen бук ва ко роб вы ве ска све'.split(
    ' ',
  );
const WORDS = 4_000;
const CLIENTS = 800;

/** The same for everybody who measures. */
function makeDice(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

function makeWords(dice: () => number): string[] {
  const syllable = () => SYLLABLES[Math.floor(dice() * SYLLABLES.length)]!;
  return Array.from({ length: WORDS }, () => Array.from({ length: 2 + Math.floor(dice() * 3) }, syllable).join(''));
}

/** Gives each order a title and a client of its own words, and writes down by what it is found. */
export async function spreadWords(owner: ConnectionTarget, orders: number): Promise<void> {
  const dice = makeDice();
  const words = makeWords(dice);
  const word = () => words[Math.floor(WORDS * dice() ** 3)]!; // few words are common
  const titles = Array.from({ length: orders }, () =>
    Array.from({ length: 2 + Math.floor(dice() * 4) }, word).join(' '),
  );
  const clients = Array.from({ length: CLIENTS }, () => `${word()} ${word()} SIA`);
  const sql = connect(owner, { max: 1, connection: { statement_timeout: 0, synchronous_commit: 'off' } });
  await sql`
    UPDATE orders SET title = t.title, client = (${clients}::text[])[1 + (id * 7919) % ${CLIENTS}::int],
      search_text = search_form(concat_ws(' ', po_number, reference,
        (${clients}::text[])[1 + (id * 7919) % ${CLIENTS}::int], t.title,
        (SELECT string_agg(name, ' ' ORDER BY position) FROM order_items WHERE order_id = orders.id)))
    FROM unnest(${titles}::text[]) WITH ORDINALITY AS t (title, n) WHERE n = id`;
  await sql`
    INSERT INTO search_words
    SELECT DISTINCT found[1] FROM orders, regexp_matches(search_text, '[a-z]{4,40}', 'g') AS found
    ON CONFLICT DO NOTHING`;
  await sql.unsafe('VACUUM ANALYZE orders');
  await sql.unsafe('VACUUM ANALYZE search_words');
  await sql.end();
}
