import type { Domain } from '../domain.ts';
import { templateApi } from './api.ts';
import { templateCommands } from './commands/index.ts';
import { words as editorWords } from './editor/words.ts';
import { templateRoutes } from './routes.tsx';
import { words as profilesWords } from './words.ts';

export const domain = {
  commands: templateCommands,
  routes: [templateRoutes],
  api: templateApi,
  words: [editorWords, profilesWords],
} satisfies Domain;
