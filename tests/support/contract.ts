import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { operations, shapes } from '../../src/domains.ts';
import { openApiDocument, openApiPath } from '../../src/openapi/document.ts';

interface Response {
  content?: Record<string, { schema?: { $ref: string } }>;
}

/** Who asks is no matter here: whatever an address may answer to anybody. */
export const contract = openApiDocument({ operations, shapes, demandOf: () => undefined });

const addresses = Object.entries(contract.paths).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  methods: methods as Record<string, { responses: Record<string, Response> }>,
}));
const plain = new Set(operations.map(({ path }) => openApiPath(path)).filter((path) => !path.includes('{')));

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('date', z.regexes.date);
ajv.addFormat('date-time', z.regexes.datetime({}));
ajv.addSchema({ ...contract, $id: 'api' });

const validators = new Map<string, ValidateFunction>();

function validatorOf(ref: string): ValidateFunction {
  const known = validators.get(ref) ?? ajv.compile({ $ref: `api${ref}` });
  validators.set(ref, known);
  return known;
}

const REFUSAL = '#/components/schemas/Refusal';

function responsesAt(method: string, pathname: string) {
  const fits = addresses.filter(({ pattern }) => pattern.test(pathname));
  const address = fits.find(({ pattern }) => plain.has(pathname) && !pattern.source.includes('[^/]+')) ?? fits[0];
  return address?.methods[method.toLowerCase()]?.responses;
}

/** Throws where an answer is not what the description of the JSON surface promises. */
export function holdToContract(method: string, path: string, status: number, type: string, body: unknown): void {
  const { pathname } = new URL(path, 'http://localhost');
  if (!pathname.startsWith('/api/') || method === 'OPTIONS' || method === 'HEAD') return;
  const responses = responsesAt(method, pathname);
  // what is not described is not there; a guard compares the description with the routes
  const response = responses ? responses[status] : { content: { 'application/json': { schema: { $ref: REFUSAL } } } };
  const at = `${method} ${pathname} answers ${status}`;
  if (!response) throw new Error(`${at}, which its description does not mention: see the api.ts of its domain`);
  const ref = response.content?.['application/json']?.schema?.$ref;
  if (!type.includes('json')) {
    if (ref) throw new Error(`${at} with ${type || 'nothing'} instead of JSON`);
    return;
  }
  if (!ref) throw new Error(`${at} with JSON, which its description does not mention`);
  const validate = validatorOf(ref);
  if (!validate(body)) throw new Error(`${at}, not as described: ${ajv.errorsText(validate.errors)}`);
}
