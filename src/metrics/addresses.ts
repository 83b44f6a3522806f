/** Where the rows are that a figure counts. */

import type { FilterInput } from '../orders/find/list-input.ts';
import { addDays } from '../vocabulary/dates.ts';
import type { StageState } from '../vocabulary/stage-states.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { EventsInput } from './events-input.ts';
import { type OrderFigure, orderFigures } from './order-figures.ts';
import type { Period } from './period.ts';
import type { ReworksInput } from './rework-input.ts';

const list = (filters: Partial<Record<keyof FilterInput, string>>) => `/orders?${new URLSearchParams(filters)}`;

export const figureAddress = (name: OrderFigure) => list(orderFigures[name]);

/** What waits, runs or is stuck at a station. */
export const pipelineAddress = (station: StationCode) => list({ status: 'underway', station });
export const stageListAddress = (station: StationCode, stage: StageState) =>
  list({ status: 'underway', station, stage });

export const completedInWeek = (monday: string) =>
  list({ status: 'all', completedFrom: monday, completedTo: addDays(monday, 6) });

export const loadedOn = (day: string) => list({ status: 'underway', loadingDate: day });
export const loadingMissed = (today: string) => list({ status: 'underway', loadingTo: addDays(today, -1) });

export const shippedAddress = ({ from, to }: Period, onTime?: boolean) =>
  list({
    status: 'shipped',
    shippedFrom: from,
    shippedTo: to,
    ...(onTime !== undefined && { onTime: String(onTime) }),
  });

export const completedOn = (template: string, { from, to }: Period) =>
  list({ status: 'all', template, completedFrom: from, completedTo: to });

const withQuery = (path: string, query: Record<string, string>) =>
  `${path}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))}`;

export const reworksAddress = (query: Partial<Record<keyof ReworksInput, string>>) =>
  withQuery('/rework/list', { ...query });
export const blockagesAddress = (query: Partial<Record<keyof EventsInput, string>>) =>
  withQuery('/blockages', { ...query });
export const stageChangesAddress = (query: Partial<Record<keyof EventsInput, string>>) =>
  withQuery('/stage-changes', { ...query });

/** The cycles for which stages of a period were not done at the first pass. */
export const repeatedIn = ({ from, to }: Period, query: Partial<Record<keyof ReworksInput, string>> = {}) =>
  reworksAddress({ madeFrom: from, madeTo: to, ...query });
