/** The JSON surface, an address a line: its route, who may, its description and its answer follow from that line. */

import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import { invalid, notFound } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import type { Db } from '../db/client.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import type { Ui } from '../http/ui.ts';
import type { Permission } from '../vocabulary/permissions.ts';
import { namesIn, type Operation } from './operation.ts';
import { type Row, told } from './told.ts';

export interface Asked {
  c: C;
  db: Db;
  ui: Ui;
}
const askedOf = (c: C): Asked => ({ c, db: c.var.deps.database.db, ui: c.var.ui });

type Key = 'id' | 'code' | 'po' | 'station' | 'date';
type KeyOf<K extends Key> = K extends 'id' ? number : string;

/** What an address or a command's value names by `key`, and how it is found and told. */
export interface Thing<K extends Key, A extends z.ZodType> {
  key: K;
  answer: A;
  find(asked: Asked, key: KeyOf<K>): Promise<Row<z.output<A>> | undefined>;
}
export const thing = <K extends Key, A extends z.ZodType>(declared: Thing<K, A>) => declared;

export interface Endpoint extends Operation {
  gate: MiddlewareHandler<Env>;
  handle(c: C): Promise<Response> | Response;
}

type May = readonly [Permission, ...Permission[]];
type Found = Promise<unknown>;
type More = Pick<Operation, 'refusals' | 'made' | 'body'>;

/** What stands in an address; a number that is none is nobody's. */
function at<K extends Key>(c: C, key: K): KeyOf<K> {
  const text = c.req.param(key as never) as string;
  if (key !== 'id') return text as KeyOf<K>;
  return (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0) as KeyOf<K>;
}

const answered = (c: C, answer: z.ZodType, row: unknown, status: 200 | 201 = 200) =>
  row === undefined ? refuse(c, notFound()) : json(c, told(answer, row), status);

/** Asked with a query string; undefined: nothing is there. */
export const ask = <Q extends z.ZodObject, A extends z.ZodType>(
  path: string,
  summary: string,
  may: May,
  query: Q,
  answer: A,
  read: (db: Db, query: z.output<Q>, asked: Asked) => Promise<Row<z.output<A>> | undefined>,
): Endpoint => ({
  ...{ method: 'GET', path, summary, query, answers: { 200: answer }, gate: requires(...may) },
  async handle(c) {
    const said = check(query, Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== '')));
    if (!said.ok) return refuse(c, said.refusal);
    return answered(c, answer, await read(askedOf(c).db, said.value as z.output<Q>, askedOf(c)));
  },
});

const NOTHING = z.strictObject({});

export const read = <K extends Key, A extends z.ZodType>(path: string, summary: string, may: May, of: Thing<K, A>) => {
  const { query: _, ...rest } = ask(path, summary, may, NOTHING, of.answer, (_db, _query, asked) =>
    of.find(asked, at(asked.c, of.key)),
  );
  return { ...rest, handle: async (c: C) => answered(c, of.answer, await of.find(askedOf(c), at(c, of.key))) };
};

/** The body, without what the address or the server says. */
async function bodyOf(c: C, said: readonly string[]) {
  const body = await readJson(c);
  if (isUnread(body)) return body;
  const doubled = said.filter((name) => name in body);
  if (doubled.length === 0) return { body };
  return invalid(Object.fromEntries(doubled.map((name) => [name, { reason: 'unknown_field' as const }])));
}

type Value<K extends Key> = Record<K, KeyOf<K>>;

function write<I, V, K extends Key, A extends z.ZodType>(
  [method, path]: [Operation['method'], string],
  summary: string,
  command: Command<I, V>,
  of: Thing<K, A>,
  answer: (c: C, value: V) => Found | Response,
  { status, ...more }: More & { status: 200 | 201 | 204 },
): Endpoint {
  const names = namesIn(path) as Key[];
  return {
    ...{ method, path, summary, command, ...more, gate: requiresFor(command) },
    answers: { [status]: status === 204 ? null : of.answer },
    async handle(c) {
      const address: Record<string, string | number> = Object.fromEntries(names.map((name) => [name, at(c, name)]));
      if (names.includes(of.key)) {
        // what it is about is there, or nothing is judged; it is called as it calls itself
        const there = await of.find(askedOf(c), at(c, of.key));
        if (!there) return refuse(c, notFound());
        address[of.key] = (there as unknown as Record<Key, string | number>)[of.key];
      }
      const said = await bodyOf(c, [...names, ...(more.made ?? [])]);
      if (!('body' in said)) return refuse(c, said);
      const result = await act(c, command, { ...said.body, ...address });
      if (!result.ok) return refuse(c, result.refusal);
      if (status === 204) return c.body(null, 204);
      return answered(c, of.answer, await answer(c, result.value), status);
    },
  };
}

type Writes = <I, K extends Key, V extends Value<K>, A extends z.ZodType>(
  path: string,
  summary: string,
  command: Command<I, V>,
  of: Thing<K, A>,
  more?: More,
) => Endpoint;

const writes =
  (method: Operation['method'], status: 200 | 201): Writes =>
  (path, summary, command, of, more = {}) =>
    write([method, path], summary, command, of, (c, value) => of.find(askedOf(c), value[of.key]), { ...more, status });

export const make = writes('POST', 201);
export const change = writes('PUT', 200);
export const does = writes('POST', 200);
export const remove = <I, V, K extends Key, A extends z.ZodType>(
  path: string,
  summary: string,
  command: Command<I, V>,
  of: Thing<K, A>,
) => write(['DELETE', path], summary, command, of, async () => undefined, { status: 204 });

/** Where a domain answers in another way. */
export const own = (operation: Operation, gate: MiddlewareHandler<Env>, handle: Endpoint['handle']): Endpoint => ({
  ...operation,
  gate,
  handle,
});

export interface Api {
  routes: Hono<Env>;
  operations: readonly Operation[];
  shapes: Readonly<Record<string, z.ZodType>>;
}

export function api(shapes: Api['shapes'], endpoints: readonly Endpoint[]): Api {
  const routes = new Hono<Env>();
  for (const { method, path, gate, handle } of endpoints) routes.on(method, path, gate, handle);
  return { routes, operations: endpoints, shapes };
}

/** The pages of a list of such rows. */
export const pageOf = <N extends string, A extends z.ZodType>(name: N, row: A) =>
  z.strictObject({
    [name]: z.array(row),
    next: z.string().nullable().describe('Sent as `after`, it asks for the next page'),
  } as { [K in N]: z.ZodArray<A> } & { next: z.ZodNullable<z.ZodString> });
