/** The description of the JSON surface, which is a part of it. */

import { z } from 'zod';
import { jsonText } from '../http/reply.tsx';
import { signedIn } from '../http/requires.ts';
import { openApiDocument } from './document.ts';
import { type Api, api, own } from './endpoint.ts';

const Description = z.looseObject({ openapi: z.literal('3.1.0') });

export const wholeOf = (apis: readonly Api[]): Pick<Api, 'operations' | 'shapes'> => ({
  operations: apis.flatMap(({ operations }) => operations),
  shapes: Object.assign({}, ...apis.map(({ shapes }) => shapes)),
});

/**
 * All of them, and the address that describes them, itself among them. To describe them takes a tenth of a second,
 * in which nobody else is answered: the server has it done before anybody asks.
 */
export function withDescription(apis: readonly Api[]) {
  let text: string | undefined;
  const describe = () => {
    text ??= JSON.stringify(openApiDocument(wholeOf(all)));
    return text;
  };
  const description = api({}, [
    own(
      { method: 'GET', path: '/openapi.json', summary: 'This description', answers: { 200: Description } },
      signedIn,
      (c) => jsonText(c, describe()),
    ),
  ]);
  const all: readonly Api[] = [description, ...apis];
  return { apis: all, describe };
}
