import { expect, test } from 'vitest';
import { domains, operations } from '../../src/domains.ts';
import { operationId, parametersIn } from '../../src/openapi/operation.ts';
import { openWorkshop } from '../support/workshop.ts';

const { app } = await openWorkshop();

const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const described = operations.map(({ method, path }) => nameOf({ method, path: `/api${path}` }));

test('every address of the JSON surface is described in the api.ts of its domain, and there is no other', () => {
  expect([...described].sort()).toEqual([...new Set(routes.map(nameOf))].sort());
});

test('each once, under a name of its own', () => {
  const ids = operations.map(operationId);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('what an address calls for is a part of the command that it leads to', () => {
  const strangers = operations.flatMap(({ path, command, body }) => {
    const known = (command?.input as { shape?: object } | undefined)?.shape;
    return command && !body && known ? parametersIn(path).filter((name) => !(name in known)) : [];
  });
  expect(strangers).toEqual([]);
});

test('no two shapes share a name', () => {
  const names = domains.flatMap(({ api }) => Object.keys(api?.shapes ?? {}));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
