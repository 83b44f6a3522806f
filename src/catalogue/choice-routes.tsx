import { Hono } from 'hono';
import { type Choice, ChoiceOptions, colourChoice, materialChoice } from '../../views/catalogue/Options.tsx';
import type { C, Env } from '../http/env.ts';
import { fragment } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { isBlank, tidyLine } from '../vocabulary/texts.ts';
import { chooseColours, chooseMaterials } from './choices.ts';
import { colourSystems, readSystem } from './systems.ts';
import { catalogueOf } from './world.ts';

const LONGEST = 200;

const typedIn = (c: C) => tidyLine((c.req.query('q') ?? '').slice(0, LONGEST));

/** Words of one's own are a choice where the field says so, unless one of the others says the same. */
function answer(c: C, choices: readonly Choice[]) {
  const typed = typedIn(c);
  const isSaid = choices.some(({ value, short }) => [value, short].includes(typed));
  const words = c.req.query('words') === undefined || isBlank(typed) || isSaid ? undefined : typed;
  return fragment(c, <ChoiceOptions ui={c.var.ui} choices={choices} words={words} />);
}

/** Materials that match, as a picker shows them. */
async function materialChoices(c: C, q: string, query: URLSearchParams): Promise<Choice[]> {
  const { db } = c.var.deps.database;
  const asked = { categories: query.getAll('category'), suggested: query.getAll('suggested'), q };
  const materials = await chooseMaterials(db, asked);
  const { material } = await catalogueOf(db);
  return materials.map((row) => materialChoice(c.var.ui, row, (text) => material(text)?.code !== row.code));
}

/** Colours that match, of the systems that are named, or of all. */
async function colourChoices(c: C, q: string, query: URLSearchParams): Promise<Choice[]> {
  const named = query.getAll('system');
  const systems = named.length > 0 ? named.flatMap((text) => readSystem(text) ?? []) : colourSystems;
  const colours = await chooseColours(c.var.deps.database.db, { systems, q });
  return colours.map((row) => colourChoice(c.var.ui, row));
}

/** What the address of a picker answers to words, for a page that shows it. */
export function choicesAt(c: C, address: string, q: string): Promise<Choice[]> {
  const { pathname, searchParams } = new URL(address, c.var.ui.url);
  return (pathname.endsWith('colours') ? colourChoices : materialChoices)(
    c,
    tidyLine(q.slice(0, LONGEST)),
    searchParams,
  );
}

const queryOf = (c: C) => c.var.ui.url.searchParams;

/** The options of a picker, fetched while somebody types: no page ships a catalogue. */
export const choiceRoutes = new Hono<Env>()
  .get('/choices/materials', requires('orders.view'), async (c) =>
    answer(c, await materialChoices(c, typedIn(c), queryOf(c))),
  )
  .get('/choices/colours', requires('orders.view'), async (c) =>
    answer(c, await colourChoices(c, typedIn(c), queryOf(c))),
  );
