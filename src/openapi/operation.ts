import type { z } from 'zod';
import type { AnyCommand } from '../commands/command.ts';

/** What a program may ask of one address, and what it is answered. Each route under /api has one of these. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As its route says it, without /api: "/orders/:po". */
  path: string;
  summary: string;
  query?: z.ZodObject;
  /** Its input is the body, without what the address says. */
  command?: AnyCommand;
  /** Fields of the command's input that the server fills in. */
  made?: readonly string[];
  /** The body where it is no command's. */
  body?: z.ZodType;
  /** By status. Null: an answer without a body. */
  answers: Partial<Record<200 | 201 | 204, z.ZodType | 'text/event-stream' | null>>;
  /** Refusals that are not those of every address of its kind. */
  refusals?: readonly number[];
}

/** "getOrdersByPo", "postOrdersByPoStagesByStationStart". */
export function operationId({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  const words = path
    .split(/[/-]/)
    .filter(Boolean)
    .map((word) => (word.startsWith(':') ? `by-${word.slice(1)}` : word))
    .flatMap((word) => word.split('-'))
    .map((word) => word[0]!.toUpperCase() + word.slice(1));
  return method.toLowerCase() + words.join('');
}

/** The names in an address: "po" and "station". */
export const parametersIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
