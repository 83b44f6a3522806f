/** The JSON surface of all domains, and the description of it that programs read. */

import { z } from 'zod';
import { auditApi } from '../audit/api.ts';
import { boardApi } from '../board/api.ts';
import { catalogueApi } from '../catalogue/api.ts';
import { changeApi } from '../changes/api.ts';
import { clientApi } from '../clients/api.ts';
import { json } from '../http/reply.tsx';
import { signedIn } from '../http/requires.ts';
import { liveApi } from '../live/api.ts';
import { metricsApi } from '../metrics/api.ts';
import { notificationApi } from '../notifications/api.ts';
import { orderApi } from '../orders/head/api.ts';
import { orderKey } from '../orders/queries.ts';
import { photoApi } from '../photos/api.ts';
import { plantApi } from '../plant/api.ts';
import { productionApi } from '../production/api.ts';
import { templateApi } from '../profiles/api.ts';
import { promiseApi } from '../promise/api.ts';
import { authApi } from '../sign-in/api.ts';
import { terminalApi } from '../terminals/api.ts';
import { userAdminApi } from '../users/admin-api.ts';
import { userApi } from '../users/api.ts';
import { openApiDocument } from './document.ts';
import { type Api, api, own } from './endpoint.ts';

const Description = z.looseObject({ openapi: z.literal('3.1.0') });

let document: object | undefined;

const openApi = api({}, [
  own(
    { method: 'GET', path: '/openapi.json', summary: 'This description', answers: { 200: Description } },
    signedIn,
    (c) => {
      document ??= openApiDocument({ operations, shapes });
      return json(c, document);
    },
  ),
]);

/** In the order in which addresses are looked up. */
export const apis: readonly Api[] = [
  openApi,
  authApi,
  userApi,
  userAdminApi,
  terminalApi,
  orderApi,
  changeApi,
  clientApi,
  catalogueApi,
  plantApi,
  promiseApi,
  productionApi,
  photoApi,
  boardApi,
  metricsApi,
  templateApi,
  notificationApi,
  liveApi,
  auditApi(orderKey),
];

export const operations = apis.flatMap(({ operations }) => operations);
export const shapes: Api['shapes'] = Object.assign({}, ...apis.map(({ shapes }) => shapes));
