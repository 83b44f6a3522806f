import { describe, expect, test } from 'vitest';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const guest = await workshop.json('guest');
const { body: document } = await guest.get('/api/openapi.json');

const at = (method: string, path: string) => document.paths[path][method];
const namesOf = (operation: { parameters: { name: string }[] }) => operation.parameters.map(({ name }) => name);

test('whoever is signed in may read it, and nobody else', async () => {
  expect(document.openapi).toBe('3.1.0');
  expect((await workshop.guest.json.get('/api/openapi.json')).status).toBe(401);
});

test('every reference leads somewhere', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id!);
  expect(refs.length).toBeGreaterThan(100);
  expect(refs.filter((id) => !(id in document.components.schemas))).toEqual([]);
});

test('every name in an address is a parameter with a type', () => {
  for (const [path, methods] of Object.entries<Record<string, { parameters: { in: string; schema: object }[] }>>(
    document.paths,
  )) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].length;
    for (const { parameters } of Object.values(methods)) {
      expect(parameters.filter((p) => p.in === 'path' && p.schema)).toHaveLength(wanted);
    }
  }
});

describe('a command', () => {
  const rejection = at('post', '/api/orders/{po}/rejection');

  test('takes as its body what the address does not say', () => {
    const { schema } = rejection.requestBody.content['application/json'];
    expect(schema).toMatchObject({ required: ['reason'], additionalProperties: false });
    expect(Object.keys(schema.properties)).toEqual(['reason']);
    const reopening = at('post', '/api/orders/{po}/reopening').requestBody.content['application/json'];
    expect(reopening.schema).toMatchObject({ required: [], properties: { reason: { type: 'string' } } });
    expect(at('post', '/api/orders/{po}/resumption').requestBody).toBeUndefined();
  });

  test('says who may give it, and that it can be sent again', () => {
    expect(rejection.description).toContain('orders.approve');
    expect(namesOf(rejection)).toEqual(['po', 'Idempotency-Key']);
  });

  test('answers with the order, or with a refusal', () => {
    const refOf = (status: number) => rejection.responses[status].content['application/json'].schema.$ref;
    expect(refOf(200)).toBe('#/components/schemas/Order');
    for (const status of [401, 403, 404, 409, 413, 422, 503])
      expect(refOf(status)).toBe('#/components/schemas/Refusal');
  });
});

test('a list says by what it can be filtered', () => {
  const names = namesOf(at('get', '/api/orders'));
  expect(names).toEqual(expect.arrayContaining(['status', 'q', 'dueWithin', 'blocked', 'isRd', 'limit', 'after']));
  expect(namesOf(at('get', '/api/draft-orders'))).not.toContain('status');
});

test('signing in needs no session', () => {
  expect(at('post', '/api/auth').security).toEqual([]);
  expect(at('get', '/api/auth').security).toBeUndefined();
});
