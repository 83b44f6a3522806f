import { api } from '../openapi/endpoint.ts';
import { logEndpoints, logShapes } from './log/api.ts';
import { phraseEndpoints, phraseShapes } from './phrases/api.ts';
import { scanEndpoints, scanShapes } from './scan/api.ts';
import { stageEndpoints } from './stage-api.ts';
import { timeEndpoints, timeShapes } from './times/api.ts';

export const productionApi = api({ ...scanShapes, ...logShapes, ...phraseShapes, ...timeShapes }, [
  ...stageEndpoints,
  ...timeEndpoints,
  ...scanEndpoints,
  ...logEndpoints,
  ...phraseEndpoints,
]);
