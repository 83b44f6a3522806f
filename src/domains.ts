/** The domains, each after those that it knows of: on an order's way the earlier ones first. */

import { domain as audit } from './audit/index.ts';
import { domain as board } from './board/index.ts';
import { domain as catalogue } from './catalogue/index.ts';
import { domain as changes } from './changes/index.ts';
import { domain as clients } from './clients/index.ts';
import { domain as dashboards } from './dashboards/index.ts';
import type { Domain } from './domain.ts';
import { domain as files } from './files/index.ts';
import { domain as finishes } from './finishes/index.ts';
import { domain as help } from './help/index.ts';
import { domain as live } from './live/index.ts';
import { domain as metrics } from './metrics/index.ts';
import { domain as notifications } from './notifications/index.ts';
import { wholeOf, withDescription } from './openapi/api.ts';
import { domain as orderPage } from './order-page/index.ts';
import { domain as orders } from './orders/index.ts';
import { domain as photos } from './photos/index.ts';
import { domain as plant } from './plant/index.ts';
import { domain as production } from './production/index.ts';
import { domain as profiles } from './profiles/index.ts';
import { domain as sheets } from './sheets/index.ts';
import { domain as signIn } from './sign-in/index.ts';
import { domain as terminals } from './terminals/index.ts';
import { domain as users } from './users/index.ts';
import { domain as walls } from './walls/index.ts';

export const domains: readonly Domain[] = [
  audit,
  notifications,
  live,
  users,
  signIn,
  terminals,
  plant,
  catalogue,
  clients,
  profiles,
  photos,
  orders,
  files,
  changes,
  production,
  finishes,
  sheets,
  board,
  walls,
  metrics,
  dashboards,
  orderPage,
  help,
];

export const commands = domains.flatMap((domain) => domain.commands ?? []);
export const routes = domains.flatMap((domain) => domain.routes ?? []);
export const { apis, describe: describeApi } = withDescription(domains.flatMap((domain) => domain.api ?? []));
export const { operations, shapes } = wholeOf(apis);
