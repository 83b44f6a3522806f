import type { Domain } from '../domain.ts';
import { notificationApi } from './api.ts';
import { notificationCommands } from './commands.ts';
import { notificationRoutes } from './routes.tsx';
import { words as notificationsWords } from './words.ts';

export const domain = {
  commands: notificationCommands,
  routes: [notificationRoutes],
  api: notificationApi,
  words: [notificationsWords],
} satisfies Domain;
