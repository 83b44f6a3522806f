// The extensions are .js because the generator of i18n-types.ts compiles this folder before it reads it.
import type { BaseTranslation } from '../i18n-types.js';
import { audit } from './audit.js';
import { auth } from './auth.js';
import { badges } from './badges.js';
import { board, walls } from './board.js';
import { catalogue } from './catalogue.js';
import { changes } from './changes.js';
import { clients } from './clients.js';
import { figures } from './figures.js';
import { finding } from './finding.js';
import { importing } from './importing.js';
import { items } from './items.js';
import { live } from './live.js';
import { log } from './log.js';
import { notifications } from './notifications.js';
import { orders } from './orders.js';
import { photos } from './photos.js';
import { plant } from './plant.js';
import { production } from './production.js';
import { profiles } from './profiles.js';
import { promise } from './promise.js';
import { reasons } from './reasons.js';
import { rework } from './rework.js';
import { scan } from './scan.js';
import { settings } from './settings.js';
import { sheets } from './sheets.js';
import { shell } from './shell.js';
import { templates } from './templates.js';
import { terminals } from './terminals.js';
import { timeline } from './timeline.js';
import { times } from './times.js';
import { traveller } from './traveller.js';
import { sessions, users } from './users.js';

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
} satisfies BaseTranslation;
