/** The JSON surface, an address a line: its route, who may, its description and its answer follow from that line. */

import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { AnyCommand, Command } from '../commands/command.ts';
import { invalid, isRefusal, notFound, type Refusal } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import type { Db } from '../db/client.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor, signedIn } from '../http/requires.ts';
import type { Ui } from '../http/ui.ts';
import type { Actor, Permission } from '../vocabulary/permissions.ts';
import { type Operation, parametersIn } from './operation.ts';
import { type Row, shaped } from './shaped.ts';

export interface Asked {
  c: C;
  db: Db;
  ui: Ui;
  /** Who asks, where a right is needed to ask. */
  viewer: { actor: Actor; can: Ui['can'] };
}
function askedOf(c: C): Asked {
  const { deps, ui, actor } = c.var;
  return { c, db: deps.database.db, ui, viewer: { actor: actor!, can: ui.can } };
}

type Key = 'id' | 'code' | 'po' | 'station' | 'date';
type KeyOf<K extends Key> = K extends 'id' ? number : string;
type Value<K extends Key> = Record<K, KeyOf<K>>;
type Said<A extends z.ZodType> = Row<z.output<A>> | undefined;

/** What is answered once a command is done, as it is then. The command itself finds what it is about, and judges first. */
export interface Told<A extends z.ZodType, V> {
  answer: A;
  after(asked: Asked, value: V): Promise<Said<A>>;
  /** The body may repeat the address, for whoever sends back what he read. */
  echo?: boolean;
}
export const after = <A extends z.ZodType, V>(
  answer: A,
  tell: Told<A, V>['after'],
  rest: Pick<Told<A, V>, 'echo'> = {},
): Told<A, V> => ({ answer, after: tell, ...rest });

interface There<K extends Key, A extends z.ZodType> {
  key?: K;
  answer: A;
  find(asked: Asked, key: KeyOf<K>): Promise<Said<A>>;
}

/** What an address or a command's value names by `key`, and how it is found and told: before an act and after it. */
export interface Thing<K extends Key, A extends z.ZodType> extends There<K, A>, Told<A, Value<K>> {}
export const thing = <K extends Key, A extends z.ZodType>(declared: There<K, A> & { key: K }): Thing<K, A> => ({
  ...declared,
  after: (asked, value) => declared.find(asked, value[declared.key]),
});

/** What there is but one of: its address is all its name. */
export const sole = <A extends z.ZodType>(
  answer: A,
  find: (asked: Asked) => Promise<Said<A>>,
): There<never, A> & Told<A, unknown> => ({ answer, find, after: find });

export interface Endpoint extends Operation {
  gate: MiddlewareHandler<Env>;
  handle(c: C): Promise<Response> | Response;
}

/** Any one of these rights, or whoever is signed in. */
type May = readonly [Permission, ...Permission[]] | 'self';
const gateOf = (may: May) => (may === 'self' ? signedIn : requires(...may));

type More = Pick<Operation, 'refusals' | 'made' | 'body'>;

/** What stands in an address; a number that is none is nobody's. */
function at<K extends Key>(c: C, key: K): KeyOf<K> {
  const text = c.req.param(key as never) as string;
  if (key !== 'id') return text as KeyOf<K>;
  return (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0) as KeyOf<K>;
}

/** A row in its shape; undefined: nothing is there. */
export const answered = <A extends z.ZodType>(c: C, answer: A, row: Said<A>, status: 200 | 201 = 200) =>
  row === undefined ? refuse(c, notFound()) : json(c, shaped(answer, row), status);

/** Asked with a query string; undefined: nothing is there. A response of its own says why not. */
export const ask = <Q extends z.ZodObject, A extends z.ZodType>(
  path: string,
  summary: string,
  may: May,
  query: Q,
  answer: A,
  read: (db: Db, query: z.output<Q>, asked: Asked) => Promise<Said<A> | Response>,
): Endpoint => ({
  ...{ method: 'GET', path, summary, query, answers: { 200: answer }, gate: gateOf(may) },
  async handle(c) {
    const said = check(query, Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== '')));
    if (isRefusal(said)) return refuse(c, said);
    const asked = askedOf(c);
    const found = await read(asked.db, said as z.output<Q>, asked);
    return found instanceof Response ? found : answered(c, answer, found);
  },
});

/** What is there but once, or all that there is. */
export const show = <A extends z.ZodType>(
  path: string,
  summary: string,
  may: May,
  answer: A,
  find: (asked: Asked) => Promise<Said<A>> | Said<A>,
): Endpoint => ({
  ...{ method: 'GET', path, summary, answers: { 200: answer }, gate: gateOf(may) },
  handle: async (c) => answered(c, answer, await find(askedOf(c))),
});

export const read = <K extends Key, A extends z.ZodType>(
  path: string,
  summary: string,
  may: May,
  { key, answer, find }: There<K, A>,
) => show(path, summary, may, answer, (asked) => find(asked, key === undefined ? (key as never) : at(asked.c, key)));

type Address = Record<string, string | number>;

/** The body, without what the address or the server says. */
async function bodyOf(c: C, address: Address, made: readonly string[], echo: boolean) {
  const body = await readJson(c);
  const isSaid = (name: string) => name in body && !(echo && body[name] === address[name]);
  const doubled = [...Object.keys(address), ...made].filter(isSaid);
  if (doubled.length === 0) return body;
  return invalid(Object.fromEntries(doubled.map((name) => [name, { reason: 'unknown_field' as const }])));
}

type About = Pick<There<Key, z.ZodType>, 'key' | 'find'>;
type Came<T> = { value: T } | Refusal;

interface Way extends More {
  status?: 200 | 201;
  /** What the address names: it is there, or nothing is judged. */
  of?: Partial<About> | undefined;
  echo?: boolean | undefined;
  /** Whatever is sent along says nothing. */
  isMute?: boolean;
}

/** What the address says; undefined where nothing is there. What it is about is called as it calls itself. */
async function addressed(c: C, names: readonly Key[], of: Partial<About> = {}): Promise<Address | undefined> {
  const said: Address = Object.fromEntries(names.map((name) => [name, at(c, name)]));
  const { key, find } = of;
  if (!find || key === undefined || !names.includes(key)) return said;
  const there = await find(askedOf(c), at(c, key) as never);
  return there === undefined ? undefined : { ...said, [key]: (there as Value<Key>)[key] };
}

/** A command done in a way of its own; the answer is what came of it. Null: there is nothing to say. */
export function yields<A extends z.ZodType>(
  [method, path]: [Operation['method'], string],
  summary: string,
  command: AnyCommand,
  answer: A | null,
  by: (asked: Asked, said: Record<string, unknown>) => Promise<Came<Said<A>>>,
  { status = 200, of, echo = false, isMute = false, ...more }: Way = {},
): Endpoint {
  const names = parametersIn(path) as Key[];
  return {
    ...{ method, path, summary, command, ...more, gate: requiresFor(command) },
    answers: answer ? { [status]: answer } : { 204: null },
    async handle(c) {
      const address = await addressed(c, names, of);
      if (!address) return refuse(c, notFound());
      const said = isMute ? {} : await bodyOf(c, address, more.made ?? [], echo);
      if (isRefusal(said)) return refuse(c, said);
      const came = await by(askedOf(c), { ...said, ...address });
      if (isRefusal(came)) return refuse(c, came);
      return answer ? answered(c, answer, came.value, status) : c.body(null, 204);
    },
  };
}

type Writes = <I, V, A extends z.ZodType>(
  path: string,
  summary: string,
  command: Command<I, V>,
  of: Told<A, V>,
  more?: More,
) => Endpoint;

const writes =
  (method: Operation['method'], status: 200 | 201): Writes =>
  (path, summary, command, of, more) => {
    const by = async (asked: Asked, said: object) => {
      const result = await act(asked.c, command, said);
      return isRefusal(result) ? result : { value: await of.after(asked, result.value) };
    };
    return yields([method, path], summary, command, of.answer, by, {
      ...more,
      status,
      of: of as Partial<About>,
      echo: of.echo,
    });
  };

export const make = writes('POST', 201);
export const change = writes('PUT', 200);
export const does = writes('POST', 200);
/** Without `of` the command itself finds what it is about. */
export const remove = (path: string, summary: string, command: AnyCommand, of?: Partial<About>) =>
  yields(['DELETE', path], summary, command, null, ({ c }, said) => act(c, command, said), { of, isMute: true });

/** Where a domain answers in another way. */
export const own = (operation: Operation, gate: MiddlewareHandler<Env>, handle: Endpoint['handle']): Endpoint => ({
  ...operation,
  gate,
  handle,
});

export interface Api {
  routes: Hono<Env>;
  operations: readonly Endpoint[];
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
