import type { Domain } from '../domain.ts';
import { notificationApi } from './api.ts';
import { notificationCommands } from './commands.ts';
import { notificationRoutes } from './routes.tsx';

export const notifications = {
  commands: notificationCommands,
  routes: [notificationRoutes],
  api: notificationApi,
} satisfies Domain;
