import type { Hono } from 'hono';
import type { AnyCommand } from './commands/command.ts';
import type { Env } from './http/env.ts';
import type { Wording } from './i18n/types.ts';
import type { Api } from './openapi/endpoint.ts';

/** All that the application knows of a domain. */
export interface Domain {
  commands?: readonly AnyCommand[];
  /** Its pages and forms, in the order in which addresses are looked up. */
  routes?: readonly Hono<Env>[];
  api?: Api;
  /** What its rooms say, in all languages. */
  words?: readonly Wording[];
}
