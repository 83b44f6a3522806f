import type { Content } from '../changes/difference.ts';
import type { ChangedFacts } from '../notifications/notices.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { OrderRow } from './commands/locked.ts';

/** What happens to orders, for who follows it. */
export interface OrderHappenings {
  /** It may be made, at these stations. `informed`: who has heard of it. */
  orderApproved: { order: OrderRow; stations: readonly StationCode[]; informed: ReadonlySet<number> };
  /** Something that stations show of it: its words, its state, its badges. */
  orderChanged: { orderId: number };
  /** Edited without a proposal while the shop holds it. */
  approvedOrderEdited: { order: OrderRow; from: Content; to: Content };
  /** What the shop holds has changed: its papers are old. `told`: what of it, as the trail tells it. */
  orderRevised: { order: OrderRow; revision: number; told: ChangedFacts };
  /** Held or cancelled. */
  orderStopped: { orderId: number };
  /** About to leave. */
  orderShipped: { order: OrderRow };
}
