import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { ChoiceOptions } from '../../views/catalogue/Options.tsx';
import { dbOf, type Env } from '../http/env.ts';
import { fragment } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { tidyLine } from '../vocabulary/texts.ts';
import { users } from './tables.ts';

const LIMIT = 12;

/** People by name or user name, letters compared as the search does. */
const goesBy = (text: string) => sql`search_form(${users.displayName} || ' ' || ${users.username})
  LIKE '%' || btrim(search_form(${text.replace(/[\\%_]/g, '\\$&')})) || '%'`;

export const userChoiceRoutes = new Hono<Env>().get('/choices/people', requires('audit.view'), async (c) => {
  const q = tidyLine((c.req.query('q') ?? '').slice(0, 200));
  const rows = await dbOf(c)
    .select({ username: users.username, displayName: users.displayName })
    .from(users)
    .where(goesBy(q))
    .orderBy(users.displayName)
    .limit(LIMIT);
  const choices = rows.map(({ username, displayName }) => ({ value: username, short: username, name: displayName }));
  return fragment(c, <ChoiceOptions ui={c.var.ui} choices={choices} />);
});
