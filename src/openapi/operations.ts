/** Every address under /api, described once, by its domain. A guard compares this list with the routes. */

import { auditOperations, auditShapes } from '../audit/openapi.ts';
import { boardOperations, boardShapes } from '../board/openapi.ts';
import { catalogueApi } from '../catalogue/api.ts';
import { changeApi } from '../changes/api.ts';
import { clientApi } from '../clients/api.ts';
import { liveOperations } from '../live/openapi.ts';
import { metricOperations, metricShapes } from '../metrics/openapi.ts';
import { notificationOperations, notificationShapes } from '../notifications/openapi.ts';
import { orderOperations, orderShapes } from '../orders/head/openapi.ts';
import { photoOperations, photoShapes } from '../photos/openapi.ts';
import { plantOperations, plantShapes } from '../plant/openapi.ts';
import { productionOperations, productionShapes } from '../production/openapi.ts';
import { templateOperations, templateShapes } from '../profiles/openapi.ts';
import { promiseOperations, promiseShapes } from '../promise/openapi.ts';
import { authOperations, authShapes } from '../sign-in/openapi.ts';
import { terminalOperations, terminalShapes } from '../terminals/openapi.ts';
import { userOperations, userShapes } from '../users/openapi.ts';
import type { Operation } from './operation.ts';
import { itself } from './own.ts';

export const operations: readonly Operation[] = [
  itself,
  ...authOperations,
  ...userOperations,
  ...terminalOperations,
  ...orderOperations,
  ...changeApi.operations,
  ...clientApi.operations,
  ...catalogueApi.operations,
  ...plantOperations,
  ...promiseOperations,
  ...productionOperations,
  ...photoOperations,
  ...boardOperations,
  ...metricOperations,
  ...templateOperations,
  ...notificationOperations,
  ...liveOperations,
  ...auditOperations,
];

export const shapes = {
  ...authShapes,
  ...userShapes,
  ...terminalShapes,
  ...orderShapes,
  ...changeApi.shapes,
  ...clientApi.shapes,
  ...catalogueApi.shapes,
  ...plantShapes,
  ...promiseShapes,
  ...productionShapes,
  ...photoShapes,
  ...boardShapes,
  ...metricShapes,
  ...templateShapes,
  ...notificationShapes,
  ...auditShapes,
};
