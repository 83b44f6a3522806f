import type { AnyCommand } from '../commands/command.ts';
import { orderActs } from '../orders/acts.ts';
import { stageActs } from '../production/acts.ts';
import { reworkStage } from '../production/commands/rework-stage.ts';
import { type StationCode, stationCodes, stationOrder } from '../production/stations.ts';
import type { DemoOrder, Fate } from './orders.ts';
import type { Username } from './people.ts';

/** One thing that somebody did on the way. */
export interface Step {
  by: Username;
  command: AnyCommand;
  input: Record<string, unknown>;
}

const worker = (station: StationCode): Username =>
  station === 'CNC' ? 'cnc' : station === 'PAINT' ? 'paint' : station === 'LOGISTICS' ? 'truck' : 'lead';

const start = (station: StationCode): Step => ({ by: worker(station), command: stageActs.start, input: { station } });
const finish = (station: StationCode): Step => ({
  by: worker(station),
  command: stageActs.completion,
  input: { station },
});
const pass = (station: StationCode): Step[] => [start(station), finish(station)];

const act = (by: Username, noun: keyof typeof orderActs, input: Record<string, unknown> = {}): Step => ({
  by,
  command: orderActs[noun],
  input,
});

/** The stations of a route before the one given. */
const before = (route: readonly StationCode[], at: StationCode) =>
  route.filter((station) => stationOrder(station) < stationOrder(at));

function rework(route: readonly StationCode[], { rework: sent, at }: Extract<Fate, { is: 'in_production' }>): Step[] {
  if (!sent) return [];
  const { station, waiting, ...input } = sent;
  const send: Step = { by: 'lead', command: reworkStage, input: { station, ...input } };
  const again = waiting ? [] : pass(station);
  return [...before(route, at).flatMap(pass), start(at), send, ...again];
}

function floorSteps(route: readonly StationCode[], fate: Extract<Fate, { is: 'in_production' }>): Step[] {
  if (fate.rework) return rework(route, fate);
  const passed = before(route, fate.at).flatMap(pass);
  if (fate.blocked) {
    const block: Step = { by: 'lead', command: stageActs.blockage, input: { station: fate.at, reason: fate.blocked } };
    return [...passed, start(fate.at), block];
  }
  if (fate.held) return [...passed, start(fate.at), act('lead', 'hold', { reason: fate.held })];
  return fate.queued ? passed : [...passed, start(fate.at)];
}

/** Everything that was done with an order after its draft was saved, in order. */
export function stepsOf({ by = 'clerk', fate, route = stationCodes }: DemoOrder): Step[] {
  if (fate.is === 'draft') return [];
  const submit = act(by, 'submission');
  const approve = act('lead', 'approval', { stations: route });
  const made = route.filter((station) => station !== 'LOGISTICS').flatMap(pass);
  switch (fate.is) {
    case 'pending':
      return [submit];
    case 'rejected':
      return [submit, act('lead', 'rejection', { reason: fate.why })];
    case 'cancelled':
      return [submit, approve, ...pass('CAD'), act('boss', 'cancellation', { reason: fate.why })];
    case 'approved':
      return [submit, approve];
    case 'in_production':
      return [submit, approve, ...floorSteps(route, fate)];
    case 'completed':
      return [submit, approve, ...made];
    case 'shipped':
      return [submit, approve, ...made, act('truck', 'shipment', { carrier: 'DPD' })];
  }
}
