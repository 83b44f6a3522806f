/** The description of the JSON surface, which is a part of it. */

import { z } from 'zod';
import { json } from '../http/reply.tsx';
import { signedIn } from '../http/requires.ts';
import { openApiDocument } from './document.ts';
import { type Api, api, own } from './endpoint.ts';

const Description = z.looseObject({ openapi: z.literal('3.1.0') });

export const wholeOf = (apis: readonly Api[]): Pick<Api, 'operations' | 'shapes'> => ({
  operations: apis.flatMap(({ operations }) => operations),
  shapes: Object.assign({}, ...apis.map(({ shapes }) => shapes)),
});

/** All of them, and the address that describes them, itself among them. */
export function withDescription(apis: readonly Api[]): readonly Api[] {
  let document: object | undefined;
  const description = api({}, [
    own(
      { method: 'GET', path: '/openapi.json', summary: 'This description', answers: { 200: Description } },
      signedIn,
      (c) => {
        document ??= openApiDocument(wholeOf(all));
        return json(c, document);
      },
    ),
  ]);
  const all = [description, ...apis];
  return all;
}
