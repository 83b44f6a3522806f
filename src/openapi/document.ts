import type { z } from 'zod';
import { type Demand, demandOf as demandAt } from '../http/requires.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import type { Endpoint } from './endpoint.ts';
import { type Operation, operationId, parametersIn } from './operation.ts';
import { refusalId, refusalMeanings } from './refusal.ts';
import { answerSchemas, bodySchema, type JsonSchema, querySchema, refTo } from './schemas.ts';

/** What the names in an address stand for. */
const addressed: Record<string, JsonSchema> = {
  po: { type: 'string', description: 'A PO number, in whatever case' },
  station: { type: 'string', enum: [...stationCodes] },
  id: { type: 'integer' },
  code: {
    type: 'string',
    description: 'The code of a template or a material; under /scan the digits of a printed code',
  },
  version: { type: 'string', description: 'The version of a template, as in 1.0' },
  date: { type: 'string', format: 'date' },
};

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Sent again with the same key, the act is done once and answered as the first time.',
  schema: { type: 'string', maxLength: 200 },
};

function parametersOf({ path, query, command }: Operation) {
  const inPath = parametersIn(path).map((name) => ({ name, in: 'path', required: true, schema: addressed[name] }));
  const inQuery = Object.entries((query?.shape ?? {}) as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: querySchema(schema),
  }));
  return [...inPath, ...inQuery, ...(command ? [KEY] : [])];
}

/** The refusals that an address may answer with, by what it demands and takes. */
export function refusalsOf({ path, command, body, method, refusals = [] }: Operation, demand: Demand | undefined) {
  const isChange = method !== 'GET';
  return [
    ...(demand === 'public' ? [] : [401]),
    ...(Array.isArray(demand) || demand === undefined || isChange ? [403] : []),
    ...(parametersIn(path).length > 0 ? [404] : []),
    ...(command || body ? [409, 413] : []),
    422,
    500,
    503,
    ...refusals,
  ];
}

type Named = ReturnType<typeof answerSchemas>['idOf'];

function responsesOf(operation: Operation, demand: Demand | undefined, idOf: Named) {
  const said = Object.entries(operation.answers).map(([status, answer]) => {
    if (answer === null) return [status, { description: 'Done' }];
    if (typeof answer === 'string') return [status, { description: 'A stream', content: { [answer]: {} } }];
    return [status, { description: 'Done', content: { 'application/json': { schema: refTo(idOf(answer)) } } }];
  });
  const refused = refusalsOf(operation, demand).map((status) => [
    status,
    { description: refusalMeanings[status], content: { 'application/json': { schema: refTo(refusalId) } } },
  ]);
  return Object.fromEntries([...said, ...refused]);
}

function describe(operation: Operation, demand: Demand | undefined, idOf: Named) {
  const { summary } = operation;
  const body = bodySchema(operation);
  return {
    operationId: operationId(operation),
    summary,
    ...(Array.isArray(demand) && { description: `Needs any one of: ${demand.join(', ')}.` }),
    ...(demand === 'public' && { security: [] }),
    parameters: parametersOf(operation),
    ...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: responsesOf(operation, demand, idOf),
  };
}

export interface Described {
  operations: readonly Endpoint[];
  /** Shapes that are worth a name. */
  shapes: Readonly<Record<string, z.ZodType>>;
  demandOf?: (endpoint: Endpoint) => Demand | undefined;
}

export const openApiPath = (path: string) => `/api${path.replace(/:(\w+)/g, '{$1}')}`;

/** The whole JSON surface, as OpenAPI 3.1. */
export function openApiDocument({ operations, shapes, demandOf = ({ gate }) => demandAt(gate) }: Described) {
  const { schemas, idOf } = answerSchemas(operations, shapes);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const at = openApiPath(operation.path);
    paths[at] ??= {};
    paths[at][operation.method.toLowerCase()] = describe(operation, demandOf(operation), idOf);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reclame OMS',
      version: '1',
      description:
        'Order management for sign makers. Sign in with POST /api/auth and send the cookie with every request. ' +
        'Dates are YYYY-MM-DD, instants ISO 8601 in UTC.',
    },
    security: [{ session: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Over https: __Host-session' },
      },
    },
  };
}
