import type { Operation } from '../openapi/operation.ts';
import { removeDay, setCapacities, setDays, setShifts } from './commands.ts';
import { capacitiesJson, daysJson, weekJson } from './json.ts';

export const plantShapes = { PlantWeek: weekJson, PlantDays: daysJson, StationCapacities: capacitiesJson };

export const plantOperations: readonly Operation[] = [
  { method: 'GET', path: '/plant/shifts', summary: 'Read the shifts of an ordinary week', answers: { 200: weekJson } },
  {
    method: 'PUT',
    path: '/plant/shifts',
    summary: 'Replace the shifts of the week; a weekday without any is not worked',
    command: setShifts,
    answers: { 200: weekJson },
  },
  {
    method: 'GET',
    path: '/plant/days',
    summary: 'List the days that are not as their weekday is',
    answers: { 200: daysJson },
  },
  {
    method: 'PUT',
    path: '/plant/days',
    summary: 'Set some days; the others stay as they are',
    command: setDays,
    answers: { 200: daysJson },
  },
  {
    method: 'DELETE',
    path: '/plant/days/:date',
    summary: 'Let a day be as its weekday is again',
    command: removeDay,
    answers: { 204: null },
  },
  {
    method: 'GET',
    path: '/plant/capacities',
    summary: 'Read what each station gets done in a day',
    answers: { 200: capacitiesJson },
  },
  {
    method: 'PUT',
    path: '/plant/capacities',
    summary: 'Set what some stations get done in a day; the others keep theirs',
    command: setCapacities,
    answers: { 200: capacitiesJson },
  },
];
