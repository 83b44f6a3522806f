import type { Operation } from '../openapi/operation.ts';
import { metricsInput } from './input.ts';
import { leadTimeJson, metricsJson, paretoJson, stationMetricsJson } from './json.ts';
import { cyclesInput, reworkInput } from './rework-input.ts';
import { cycleJson, cycleListJson, reworkJson } from './rework-json.ts';

export const metricShapes = {
  StationMetrics: stationMetricsJson,
  LeadTime: leadTimeJson,
  ParetoBar: paretoJson,
  Metrics: metricsJson,
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
