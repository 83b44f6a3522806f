/** Single requests: an operation of the JSON surface, a form, or a page, by chance. */

import { operations } from '../../src/domains.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import type { SeenForm } from './forms.ts';
import type { Random } from './random.ts';
import { anything, type Known, oddText, saidFor, text } from './values.ts';

export interface Shot {
  method: string;
  path: string;
  body?: BodyInit;
  headers?: Record<string, string>;
}

export interface Targets {
  forms: readonly SeenForm[];
  /** The addresses of all forms, with what their names stand for. */
  formRoutes: readonly string[];
  pageRoutes: readonly string[];
  known: Known;
}

const ODD_BODIES = [
  ...['', '{', '[]', 'null', '"x"', '{"a":1,"a":2}', '{"reason":"malformed_body"}', '\u0000', '{"__proto__":{"a":1}}'],
  ...['['.repeat(5000), `{"items":${'['.repeat(40)}${']'.repeat(40)}}`, `{"values":[${'1,'.repeat(3000)}1]}`],
];

function addressFor(route: string, random: Random, known: Known): string {
  const names: Record<string, () => string> = {
    po: () => random.of(known.pos),
    station: () => random.of(stationCodes),
    code: () => random.of([...known.templates, ...known.materials]),
    version: () => '1.0',
    date: () => random.of(['2026-12-24', '9999-12-31']),
    id: () => String(1 + random.below(12)),
    '': () => 'x',
  };
  return route.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(
      (random.is(random.odd / 3) ? Buffer.from(oddText(random)).toString() : (names[name] ?? names['']!)()) || '0',
    ),
  );
}

const asText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function operationShot(random: Random, known: Known): Shot {
  const operation = random.of(operations);
  const { method, query, command, body } = operation;
  let path = `/api${addressFor(operation.path, random, known)}`;
  if (query) {
    const said = saidFor(query, random, known) as Record<string, unknown> | null;
    const pairs = said && typeof said === 'object' ? Object.entries(said) : [];
    path += `?${new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, asText(value)]))}`;
  }
  if (method === 'GET') return { method, path };
  const schema = command?.input ?? body;
  const said = schema ? saidFor(schema, random, known) : anything(random, known);
  if (said && typeof said === 'object')
    for (const name of ['po', 'id', 'code', 'station', 'date']) {
      if (operation.path.includes(`:${name}`)) delete (said as Record<string, unknown>)[name];
    }
  const json = random.is(random.odd / 6) ? random.of(ODD_BODIES) : (JSON.stringify(said) ?? '');
  const headers = {
    'Content-Type': 'application/json',
    ...(random.is(0.1) && { 'Idempotency-Key': text(random, known).replace(/[^ -~]/g, '') }),
  };
  return { method, path, body: json, headers };
}

/** A form with some of its fields said otherwise, left out, doubled, or numbered anew. */
function fieldsFor(seen: SeenForm['fields'], random: Random, known: Known): [string, string][] {
  const fields = seen.flatMap(([name, value]): [string, string][] => {
    if (random.is(random.odd / 3)) return [];
    const other = random.is(random.odd / 3) ? name.replace(/\d+/, String(random.below(200))) : name;
    const said = random.is(0.1 + random.odd) && name !== 'idempotencyKey' ? text(random, known) : value;
    return random.is(0.03)
      ? [
          [other, said],
          [other, value],
        ]
      : [[other, said]];
  });
  if (random.is(random.odd / 3)) fields.push([text(random, known), text(random, known)]);
  if (random.is(0.2)) fields.push(['intent', random.of(['update', 'add-item', 'add-material', 'remove-item.0', 'x'])]);
  return fields;
}

function bodyOf(fields: [string, string][], isMultipart: boolean, random: Random): Pick<Shot, 'body' | 'headers'> {
  if (!isMultipart || random.is(0.1)) {
    const body = new URLSearchParams(fields.map(([name, said]): [string, string] => [name, said]));
    return { body: body.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  }
  if (random.is(0.1)) {
    return {
      body: `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb`,
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    };
  }
  const body = new FormData();
  for (const [name, said] of fields) {
    const isFile = /^(file|photo|camera)$/.test(name);
    const content = random.of(['', said, '{"a":1}', 'Client;Title\nA;B', 'PK\u0003\u0004']);
    if (isFile) body.append(name, new File([content], random.of(['', 'a.csv', 'a.jpg'])));
    else body.append(name, said);
  }
  return { body };
}

function formShot(random: Random, { forms, formRoutes, known }: Targets): Shot {
  const form = random.of(forms);
  const isElsewhere = random.is(0.25);
  const path = isElsewhere ? addressFor(random.of(formRoutes), random, known) : form.action;
  return { method: 'POST', path, ...bodyOf(fieldsFor(form.fields, random, known), form.isMultipart, random) };
}

/** The names that any query knows. */
const queryNames = [...new Set(operations.flatMap(({ query }) => Object.keys(query?.shape ?? {})))];

function pageShot(random: Random, { pageRoutes, known }: Targets): Shot {
  const path = addressFor(random.of(pageRoutes), random, known);
  const query = Array.from({ length: random.below(4) }, (): [string, string] => [
    random.of([...queryNames, 'next', 'lang', 'template', 'returnTo', 'loading', 'due', 'code']),
    text(random, known),
  ]);
  const headers = random.is(0.3) ? { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } : undefined;
  return { method: 'GET', path: `${path}?${new URLSearchParams(query)}`, ...(headers && { headers }) };
}

export function nextShot(random: Random, targets: Targets): Shot {
  random.turn();
  const kind = random.next();
  if (kind < 0.45) return operationShot(random, targets.known);
  return kind < 0.85 ? formShot(random, targets) : pageShot(random, targets);
}
