import type { Domain } from '../domain.ts';
import { productionCommands } from './acts.ts';
import { productionApi } from './api.ts';
import { logRoutes } from './log/routes.tsx';
import { words as logWords } from './log/words.ts';
import { phraseRoutes } from './phrases/routes.tsx';
import { words as phraseWords } from './phrases/words.ts';
import { reworkRoutes } from './rework/routes.tsx';
import { words as reworkWords } from './rework/words.ts';
import { scanRoutes } from './scan/routes.tsx';
import { words as scanWords } from './scan/words.ts';
import { stageRoutes } from './stage-routes.tsx';
import { assignRoutes } from './station/assign-routes.tsx';
import { handoverRoutes } from './station/handover-routes.tsx';
import { productionRoutes } from './station/routes.ts';
import { timesRoutes } from './times/routes.tsx';
import { words as timesWords } from './times/words.ts';
import { travellerRoutes } from './traveller/routes.tsx';
import { words as travellerWords } from './traveller/words.ts';
import { words as productionWords } from './words.ts';

export const domain = {
  commands: productionCommands,
  routes: [
    productionRoutes,
    stageRoutes,
    reworkRoutes,
    logRoutes,
    handoverRoutes,
    phraseRoutes,
    assignRoutes,
    timesRoutes,
    scanRoutes,
    travellerRoutes,
  ],
  api: productionApi,
  words: [logWords, phraseWords, reworkWords, scanWords, timesWords, travellerWords, productionWords],
} satisfies Domain;
