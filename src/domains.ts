/** The domains, each after those that it knows of: on an order's way the earlier ones first. */

import { audit } from './audit/index.ts';
import { board } from './board/index.ts';
import { catalogue } from './catalogue/index.ts';
import { changes } from './changes/index.ts';
import { clients } from './clients/index.ts';
import { dashboards } from './dashboards/index.ts';
import type { Domain } from './domain.ts';
import { live } from './live/index.ts';
import { metrics } from './metrics/index.ts';
import { notifications } from './notifications/index.ts';
import { wholeOf, withDescription } from './openapi/api.ts';
import { orderPage } from './order-page/index.ts';
import { orders } from './orders/index.ts';
import { photos } from './photos/index.ts';
import { plant } from './plant/index.ts';
import { production } from './production/index.ts';
import { profiles } from './profiles/index.ts';
import { promise } from './promise/index.ts';
import { sheets } from './sheets/index.ts';
import { signIn } from './sign-in/index.ts';
import { terminals } from './terminals/index.ts';
import { users } from './users/index.ts';
import { walls } from './walls/index.ts';

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
  changes,
  production,
  promise,
  sheets,
  board,
  walls,
  metrics,
  dashboards,
  orderPage,
];

export const commands = domains.flatMap((domain) => domain.commands ?? []);
export const routes = domains.flatMap((domain) => domain.routes ?? []);
export const { apis, describe: describeApi } = withDescription(domains.flatMap((domain) => domain.api ?? []));
export const { operations, shapes } = wholeOf(apis);
