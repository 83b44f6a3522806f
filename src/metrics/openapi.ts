import type { Operation } from '../openapi/operation.ts';
import { eventsInput } from './events-input.ts';
import { metricsInput } from './input.ts';
import {
  blockageJson,
  blockageListJson,
  leadTimeJson,
  metricsJson,
  paretoJson,
  stageChangeJson,
  stageChangeListJson,
  stationMetricsJson,
} from './json.ts';
import { cyclesInput, reworkInput } from './rework-input.ts';
import { cycleJson, cycleListJson, reworkJson } from './rework-json.ts';

export const metricShapes = {
  StationMetrics: stationMetricsJson,
  LeadTime: leadTimeJson,
  ParetoBar: paretoJson,
  Metrics: metricsJson,
  Blockage: blockageJson,
  StageChange: stageChangeJson,
  ReworkCycle: cycleJson,
};

export const metricOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/metrics',
    summary: 'Tell all figures of the workshop: how it stands now, and how it went over a period',
    query: metricsInput,
    answers: { 200: metricsJson },
  },
  {
    method: 'GET',
    path: '/metrics/blockages',
    summary: 'List the blockages of a period, latest first: what the blocker hours are made of',
    query: eventsInput,
    answers: { 200: blockageListJson },
  },
  {
    method: 'GET',
    path: '/metrics/stage-changes',
    summary: 'List the changes of stages that were made by hand in a period, latest first',
    query: eventsInput,
    answers: { 200: stageChangeListJson },
  },
  {
    method: 'GET',
    path: '/rework',
    summary: 'Tell what had to be repeated, over whole months (YYYY-MM): Pareto and first-pass yield',
    query: reworkInput,
    answers: { 200: reworkJson },
  },
  {
    method: 'GET',
    path: '/rework/cycles',
    summary: 'List the repetitions that a figure counts, latest first',
    query: cyclesInput,
    answers: { 200: cycleListJson },
  },
];
