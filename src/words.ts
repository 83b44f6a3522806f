import { words as audit } from './audit/words.ts';
import { words as board } from './board/words.ts';
import { words as catalogue } from './catalogue/words.ts';
import { words as changes } from './changes/words.ts';
import { words as clients } from './clients/words.ts';
import { words as files } from './files/words.ts';
import { words as finish } from './finishes/words.ts';
import { words as help } from './help/words.ts';
import { textsOf, together } from './i18n/index.ts';
import { words as live } from './live/words.ts';
import { words as metrics } from './metrics/words.ts';
import { words as notifications } from './notifications/words.ts';
import { words as orderPage } from './order-page/words.ts';
import { words as finding } from './orders/find/words.ts';
import { words as imports } from './orders/import/words.ts';
import { words as item } from './orders/items/words.ts';
import { words as badge } from './orders/mark-words.ts';
import { words as timeline } from './orders/timeline/words.ts';
import { words as orders } from './orders/words.ts';
import { words as photos } from './photos/words.ts';
import { words as plant } from './plant/words.ts';
import { words as log } from './production/log/words.ts';
import { words as phrases } from './production/phrases/words.ts';
import { words as rework } from './production/rework/words.ts';
import { words as scan } from './production/scan/words.ts';
import { words as times } from './production/times/words.ts';
import { words as traveller } from './production/traveller/words.ts';
import { words as production } from './production/words.ts';
import { words as editor } from './profiles/editor/words.ts';
import { words as profiles } from './profiles/words.ts';
import { words as sheets } from './sheets/words.ts';
import { words as auth } from './sign-in/words.ts';
import { words as terminals } from './terminals/words.ts';
import { words as users } from './users/words.ts';
import { words as reason } from './vocabulary/reason-words.ts';
import { words as shell } from './vocabulary/shell-words.ts';
import { words as walls } from './walls/words.ts';

/** All that the program says, put together from the rooms that say it. */
export const words = together(
  audit,
  auth,
  board,
  catalogue,
  changes,
  clients,
  files,
  help,
  live,
  metrics,
  notifications,
  badge,
  orderPage,
  finding,
  imports,
  item,
  timeline,
  orders,
  photos,
  plant,
  log,
  phrases,
  rework,
  scan,
  times,
  traveller,
  production,
  editor,
  profiles,
  finish,
  sheets,
  terminals,
  users,
  reason,
  shell,
  walls,
);
export type Words = typeof words;

export const textsFor = textsOf(words, {
  status: (status, { orders }) => orders.status[status as keyof typeof orders.status](),
});
