/** What a station's page is made of. */

import type { Message } from '../../../src/http/places.ts';
import type { Ui } from '../../../src/http/ui.ts';
import type { StationCount } from '../../../src/production/station/counts.ts';
import type { Handover } from '../../../src/production/station/handover.ts';
import type { JobDetails } from '../../../src/production/station/job-details.ts';
import type { LaidOut } from '../../../src/production/station/lay-out.ts';
import type { Worked } from '../../../src/production/times/spells.ts';
import type { StageEventKind } from '../../../src/vocabulary/stage-states.ts';
import type { StationCode } from '../../../src/vocabulary/stations.ts';

export interface StationView {
  ui: Ui;
  station: StationCode;
  /** The stations between which this reader goes to and fro, with what there is to do. */
  own: readonly StationCode[];
  counts: ReadonlyMap<StationCode, StationCount> | null;
  laidOut: LaidOut;
  details: JobDetails;
  worked: ReadonlyMap<number, Worked>;
  /** Where this page is found again. */
  address: string;
  /** What is this reader's comes first. */
  mine: boolean;
  /** The PO of the job that he has opened further down. */
  open: string | undefined;
  /** Forgotten timers that this reader is to look at. */
  toReview: number;
  handover: Handover | undefined;
  /** What he did last, and may take back. */
  last: { poNumber: string; kind: StageEventKind | 'continued'; at: Date } | undefined;
  message: Message | undefined;
  /** The jobs that are sent whole, by their PO; undefined: all of them. */
  whole: ReadonlySet<string> | undefined;
}
