import type { Ui } from '../../src/http/ui.ts';

type Values = Record<string, unknown>;

/** What the trail tells of the work on a stage: pauses, whose it is, forgotten timers. Undefined for anything else. */
export function sayWorkDone({ t, format }: Ui, action: string, station: string, values: Values): string | undefined {
  const { times } = t;
  const person = String(values.person ?? '');
  const time = typeof values.endedAt === 'string' ? format.moment(values.endedAt) : '';
  switch (action) {
    case 'WORK_PAUSED':
      return person ? times.toldPausedOf({ station, person }) : times.toldPaused({ station });
    case 'WORK_CONTINUED':
      return times.toldContinued({ station });
    case 'STAGE_ASSIGNED':
      return values.assignee
        ? times.toldAssigned({ station, name: String(values.assignee) })
        : times.toldUnassigned({ station });
    case 'STAGE_REMINDED':
      return times.toldReminded({ station });
    case 'TIME_CLOSED':
      return times.toldClosed({ station, person, time });
    case 'TIME_REVIEWED':
      return times.toldReviewed({ station, person, time });
    default:
      return undefined;
  }
}
