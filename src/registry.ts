import { catalogueCommands } from './catalogue/commands/index.ts';
import { changeCommands } from './changes/commands/index.ts';
import { clientCommands } from './clients/commands/index.ts';
import type { AnyCommand } from './commands/command.ts';
import { notificationCommands } from './notifications/commands.ts';
import { orderCommands } from './orders/acts/acts.ts';
import { plantCommands } from './plant/commands.ts';
import { productionCommands } from './production/acts.ts';
import { templateCommands } from './profiles/commands/index.ts';
import { terminalCommands } from './terminals/commands/index.ts';
import { userCommands } from './users/commands/index.ts';
import { wallCommands } from './walls/commands.ts';

/** Every command there is, once. The guards walk this list. */
export const commands: readonly AnyCommand[] = [
  ...orderCommands,
  ...changeCommands,
  ...clientCommands,
  ...catalogueCommands,
  ...plantCommands,
  ...productionCommands,
  ...templateCommands,
  ...notificationCommands,
  ...userCommands,
  ...wallCommands,
  ...terminalCommands,
];
