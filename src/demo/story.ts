import { proposeChange } from '../changes/commands/propose.ts';
import type { AnyCommand } from '../commands/command.ts';
import { orderActs } from '../orders/acts/acts.ts';
import { stageActs } from '../production/acts.ts';
import { reworkStage } from '../production/commands/rework-stage.ts';
import { type StationCode, stationOrder } from '../vocabulary/stations.ts';
import type { DemoOrder, Fate, Made, Sent } from './orders.ts';
import type { Username } from './people.ts';

/** One thing that somebody did on the way. */
export interface Step {
  by: Username;
  command: AnyCommand;
  input: Record<string, unknown>;
  /** From then on somebody is at work there, or nobody any more. */
  work?: { station: StationCode; is: 'begun' | 'ended' };
}

const worker = (station: StationCode): Username =>
  station === 'CNC' ? 'cnc' : station === 'PAINT' ? 'paint' : station === 'LOGISTICS' ? 'truck' : 'lead';

const atWork = (act: 'start' | 'completion' | 'pause' | 'continuation' | 'resumption', station: StationCode): Step => ({
  by: worker(station),
  command: stageActs[act],
  input: { station },
  work: { station, is: act === 'completion' || act === 'pause' ? 'ended' : 'begun' },
});
const start = (station: StationCode) => atWork('start', station);
const finish = (station: StationCode) => atWork('completion', station);

/** Nobody is at work by night. */
export const overNight = (station: StationCode) => [atWork('pause', station), atWork('continuation', station)] as const;
const pass = (station: StationCode): Step[] => [start(station), finish(station)];

const act = (by: Username, noun: keyof typeof orderActs, input: Record<string, unknown> = {}): Step => ({
  by,
  command: orderActs[noun],
  input,
});

/** The stations of a route before the one given. */
const before = (route: readonly StationCode[], at: StationCode) =>
  route.filter((station) => stationOrder(station) < stationOrder(at));

/** Until something that was done is sent back from `at`, and done again. */
function repeated(route: readonly StationCode[], at: StationCode, { station, waiting, ...input }: Sent): Step[] {
  const send: Step = {
    ...{ by: 'lead', command: reworkStage, input: { station, ...input } },
    ...(station === at && { work: { station, is: 'ended' } }),
  };
  const again = station === at ? [start(at)] : pass(station);
  return [...before(route, at).flatMap(pass), start(at), send, ...(waiting ? [] : again)];
}

const block = (station: StationCode, reason: string): Step => ({
  by: 'lead',
  command: stageActs.blockage,
  input: { station, reason },
  work: { station, is: 'ended' },
});

const hold = (station: StationCode, reason: string): Step => ({
  ...act('lead', 'hold', { reason }),
  work: { station, is: 'ended' },
});

/** All but the loading, with what went wrong on the way. */
function madeSteps(route: readonly StationCode[], { rework, blocked }: Made): Step[] {
  const made = route.filter((station) => station !== 'LOGISTICS');
  const at = rework?.foundAt ?? blocked?.at;
  if (!at) return made.flatMap(pass);
  const rest = made.filter((station) => stationOrder(station) > stationOrder(at));
  const resume = atWork('resumption', at);
  const until = rework
    ? repeated(made, at, rework)
    : [...before(made, at).flatMap(pass), start(at), block(at, blocked!.why), resume];
  return [...until, finish(at), ...rest.flatMap(pass)];
}

function floorSteps(route: readonly StationCode[], fate: Extract<Fate, { is: 'in_production' }>): Step[] {
  if (fate.rework) return repeated(route, fate.at, fate.rework);
  const passed = before(route, fate.at).flatMap(pass);
  if (fate.blocked) return [...passed, start(fate.at), block(fate.at, fate.blocked)];
  if (fate.held) return [...passed, start(fate.at), hold(fate.at, fate.held)];
  return fate.queued ? passed : [...passed, start(fate.at)];
}

/** Everything that was done with an order after its draft was saved, in order. */
export function stepsOf({ by = 'clerk', fate, change }: DemoOrder, route: readonly StationCode[]): Step[] {
  const told = toldSteps(by, fate, route);
  return change ? [...told, { by: 'lead', command: proposeChange, input: change }] : told;
}

function toldSteps(by: Username, fate: Fate, route: readonly StationCode[]): Step[] {
  if (fate.is === 'draft') return [];
  const submit = act(by, 'submission');
  const approve = act('lead', 'approval', { stations: route });
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
      return [submit, approve, ...madeSteps(route, fate)];
    case 'shipped':
      return [submit, approve, ...madeSteps(route, fate), act('truck', 'shipment', { carrier: 'DPD' })];
  }
}
