import { Hono } from 'hono';
import { ColourOptions, MaterialOptions } from '../../views/catalogue/Options.tsx';
import type { C, Env } from '../http/env.ts';
import { fragment } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { chooseColours, chooseMaterials } from './choices.ts';
import { colourSystems, readSystem } from './systems.ts';

const LONGEST = 200;

/** What is typed: in the field that is named, else the question itself. */
function questionIn(c: C): string {
  const field = c.req.query('field');
  const typed = (field && c.req.query(field)) ?? c.req.query('q') ?? '';
  return typed.slice(0, LONGEST);
}

async function materialOptions(c: C) {
  const materials = await chooseMaterials(c.var.deps.database.db, {
    categories: c.req.queries('category'),
    suggested: c.req.queries('suggested'),
    q: questionIn(c),
  });
  return fragment(c, <MaterialOptions ui={c.var.ui} materials={materials} />);
}

/** Films lie one over the other, told with commas between them: the last one is being typed, the others stay. */
function lastOf(typed: string): { before: string; q: string } {
  const at = Math.max(...[',', ';'].map((sign) => typed.lastIndexOf(sign))) + 1;
  return { before: at === 0 ? '' : `${typed.slice(0, at)} `, q: typed.slice(at) };
}

async function colourOptions(c: C) {
  const systems = c.req.queries('system')?.flatMap((text) => readSystem(text) ?? []) ?? colourSystems;
  const typed = questionIn(c);
  const { before, q } = systems.join() === 'ORACAL 8500' ? lastOf(typed) : { before: '', q: typed };
  const colours = await chooseColours(c.var.deps.database.db, { systems, q });
  return fragment(c, <ColourOptions ui={c.var.ui} colours={colours} before={before} />);
}

/** The options of a picker, fetched while somebody types: no page ships a catalogue. */
export const choiceRoutes = new Hono<Env>()
  .get('/choices/materials', requires('orders.view'), materialOptions)
  .get('/choices/colours', requires('orders.view'), colourOptions);
