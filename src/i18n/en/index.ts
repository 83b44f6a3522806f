import { audit } from './audit.ts';
import { auth } from './auth.ts';
import { badges } from './badges.ts';
import { board, walls } from './board.ts';
import { catalogue } from './catalogue.ts';
import { changes } from './changes.ts';
import { clients } from './clients.ts';
import { figures } from './figures.ts';
import { finding } from './finding.ts';
import { importing } from './importing.ts';
import { items } from './items.ts';
import { live } from './live.ts';
import { log } from './log.ts';
import { notifications } from './notifications.ts';
import { orders } from './orders.ts';
import { photos } from './photos.ts';
import { plant } from './plant.ts';
import { production } from './production.ts';
import { profiles } from './profiles.ts';
import { promise } from './promise.ts';
import { reasons } from './reasons.ts';
import { rework } from './rework.ts';
import { scan } from './scan.ts';
import { settings } from './settings.ts';
import { sheets } from './sheets.ts';
import { shell } from './shell.ts';
import { templates } from './templates.ts';
import { terminals } from './terminals.ts';
import { timeline } from './timeline.ts';
import { times } from './times.ts';
import { traveller } from './traveller.ts';
import { sessions, users } from './users.ts';

export default {
  audit,
  auth,
  badges,
  board,
  catalogue,
  changes,
  clients,
  figures,
  finding,
  importing,
  items,
  live,
  log,
  notifications,
  orders,
  photos,
  plant,
  production,
  profiles,
  promise,
  reasons,
  rework,
  scan,
  sessions,
  settings,
  sheets,
  shell,
  templates,
  terminals,
  timeline,
  times,
  traveller,
  users,
  walls,
} as const;
