import type { Domain } from '../domain.ts';
import { orderCommands } from './acts/acts.ts';
import { eachRoutes } from './acts/each-routes.tsx';
import { actRoutes } from './acts/routes.tsx';
import { orderApi } from './api.ts';
import { listRoutes } from './find/routes.tsx';
import { words as findingWords } from './find/words.ts';
import { orderRoutes } from './head/routes.tsx';
import { importRoutes } from './import/routes.tsx';
import { words as importsWords } from './import/words.ts';
import { liftRoutes } from './items/lift-routes.tsx';
import { itemRoutes } from './items/routes.tsx';
import { words as itemWords } from './items/words.ts';
import { words as markWords } from './mark-words.ts';
import { words as timelineWords } from './timeline/words.ts';
import { words as ordersWords } from './words.ts';

export const domain = {
  commands: orderCommands,
  routes: [listRoutes, eachRoutes, importRoutes, orderRoutes, itemRoutes, liftRoutes, actRoutes],
  api: orderApi,
  words: [markWords, findingWords, importsWords, itemWords, timelineWords, ordersWords],
} satisfies Domain;
