import type { Operation } from '../openapi/operation.ts';
import { listedPromiseJson, promiseJson, promiseListJson, scoreJson } from './json.ts';
import { promiseInput } from './list.ts';

export const promiseShapes = {
  Promise: promiseJson,
  ListedPromise: listedPromiseJson,
  PromiseList: promiseListJson,
  PromiseScore: scoreJson,
};

export const promiseOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/promise',
    summary: 'When open orders will be made, the latest first, and how busy the stations are',
    query: promiseInput,
    answers: { 200: promiseListJson },
  },
  {
    method: 'GET',
    path: '/promise/score',
    summary: 'How far the promises of the last 90 days came true',
    answers: { 200: scoreJson },
  },
  {
    method: 'GET',
    path: '/promise/:po',
    summary: 'When an open order will be made, or a draft if it were approved today',
    answers: { 200: promiseJson },
  },
];
