import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Origin } from '../audit/record.ts';
import { isName, newPassword } from '../auth/passwords.ts';
import { invalid, refusal } from '../commands/refusal.ts';
import type { Config } from '../config.ts';
import type { Database, Db } from '../db/client.ts';
import type { Env } from '../http/env.ts';
import { onTo } from '../http/reply.tsx';
import { StartError } from '../start-error.ts';
import { AT_TERMINAL, createFirstAdministrator, firstAdministrator } from '../users/administrators.ts';
import { displayName, username } from '../users/input.ts';
import { requiredLine } from '../vocabulary/texts.ts';
import { isSetupCode, newSetupCode } from './setup-code.ts';

export const setupForm = z
  .strictObject({
    code: requiredLine(100),
    username,
    displayName,
    password: newPassword,
  })
  .refine(({ password, ...person }) => !isName(password, person), {
    path: ['password'],
    message: 'password_is_name',
  });

const settled = new WeakSet<Db>();

/** Is there an administrator? Once there is, nobody asks again. */
export async function isSetUp(db: Db): Promise<boolean> {
  if (!settled.has(db) && (await firstAdministrator(db))) settled.add(db);
  return settled.has(db);
}

const ALWAYS_OPEN = new Set(['/setup', '/sign-in/language']);

/** Without an administrator every page leads to the one that makes him. */
export const setupFirst: MiddlewareHandler<Env> = async (c, next) => {
  const { path } = c.req;
  if (path.startsWith('/api/') || ALWAYS_OPEN.has(path) || (await isSetUp(c.var.deps.database.db))) return next();
  return onTo(c, '/setup');
};

export async function setUp(db: Db, form: z.infer<typeof setupForm>, origin: Origin, now: Date) {
  if (await isSetUp(db)) return refusal('conflict', 'administrator_exists');
  if (!(await isSetupCode(db, form.code))) {
    return invalid({ code: { reason: 'code_wrong' } });
  }
  return createFirstAdministrator(db, form, origin, now);
}

interface Preparation {
  config: Pick<Config, 'admin' | 'publicUrl' | 'port'>;
  database: Database;
  say: (line: string) => void;
}

/** At start: makes the administrator of the configuration, or prints how to make one. */
export async function prepareAdministrator({ config, database: { db }, say }: Preparation): Promise<void> {
  if (await isSetUp(db)) return;
  if (config.admin) return createConfigured(db, config.admin);
  const home = config.publicUrl ?? `http://localhost:${config.port}`;
  say(`There is no administrator yet. Open ${home}/setup and enter this one-time code: ${await newSetupCode(db)}`);
}

const WHY_NOT: Record<string, string> = {
  password_too_short: 'ADMIN_PASSWORD is too short: use at least 10 characters.',
  password_common: 'ADMIN_PASSWORD is among the commonest ones. Choose another.',
  password_is_name: 'ADMIN_PASSWORD is made of ADMIN_USERNAME. Choose another.',
  username: 'ADMIN_USERNAME must be 2 to 50 letters a–z, digits, dots, dashes or underscores.',
  password: 'ADMIN_PASSWORD must be 10 to 200 characters.',
};

async function createConfigured(db: Db, admin: { username: string; password: string }): Promise<void> {
  const parsed = z.object({ username, password: newPassword }).safeParse(admin);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ message, path }) => WHY_NOT[message] ?? WHY_NOT[String(path[0])]);
    throw new StartError([...new Set(wrong)].join('\n'));
  }
  if (isName(parsed.data.password, parsed.data)) throw new StartError(WHY_NOT.password_is_name);
  const person = { ...parsed.data, displayName: admin.username.trim() };
  await createFirstAdministrator(db, person, AT_TERMINAL, new Date());
}
