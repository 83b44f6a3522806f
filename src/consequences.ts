/**
 * What happens when: each happening of one domain with what follows from it in others, in this order, in the same
 * transaction. Nothing else hooks in.
 */

import { recordEdit } from './changes/record.ts';
import type { ClientHappenings } from './clients/happenings.ts';
import type { Consequences } from './commands/consequences.ts';
import { keepFinish } from './finishes/keep-finish.ts';
import { handOrders } from './orders/commands/client-orders.ts';
import type { OrderHappenings } from './orders/happenings.ts';
import { finishLogistics } from './production/commands/finish-logistics.ts';
import { makeStages } from './production/commands/make-stages.ts';
import { pauseWork } from './production/commands/spells.ts';
import { tellFirstCrew, tellRevised } from './production/notices.ts';
import { showAtStations } from './production/touched.ts';

export interface Happenings extends ClientHappenings, OrderHappenings {}

export const consequences: Consequences = {
  clientBecame: [handOrders],
  orderApproved: [makeStages, keepFinish, tellFirstCrew],
  orderChanged: [showAtStations],
  approvedOrderEdited: [recordEdit],
  orderRevised: [tellRevised],
  orderStopped: [pauseWork],
  orderShipped: [finishLogistics],
};
