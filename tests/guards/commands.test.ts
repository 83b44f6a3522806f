import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { auditActions } from '../../src/audit/actions.ts';
import type { AnyCommand } from '../../src/commands/command.ts';
import { commands } from '../../src/domains.ts';
import { projectRoot } from '../../src/project-root.ts';
import { permissions } from '../../src/vocabulary/permissions.ts';
import { readSource, sourceFiles } from './sources.ts';

/** How one's pages look, what one has read, and a working copy are nobody else's business. */
const OUTSIDE_THE_TRAIL = [
  'users.set-preferences',
  'users.set-beep',
  'notifications.mark-read',
  'notifications.dismiss',
  'notifications.choose',
  'templates.begin-draft',
  'templates.edit-draft',
  'templates.drop-draft',
];

const files = sourceFiles('src').filter((file) => !file.startsWith('src/commands/'));
const CALL = /\b(?:command|stageCommand|decide)(?:<[^(]*>)?\(/;
const homes = files.filter((file) => /^src\/\w+\/commands(\/|\.ts$)/.test(file));

const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === 'object' && value !== null && 'run' in value && 'permission' in value && 'audits' in value;

/** Every command that a module exports, found by loading the modules. */
async function exportedCommands(): Promise<AnyCommand[]> {
  const modules = await Promise.all(homes.map((file) => import(pathToFileURL(path.join(projectRoot, file)).href)));
  return [...new Set(modules.flatMap((module) => Object.values(module).filter(isCommand)))];
}

test('every command is listed, and listed once', async () => {
  const exported = await exportedCommands();
  expect(exported.length).toBeGreaterThan(15);
  expect(exported.filter((cmd) => !commands.includes(cmd)).map((cmd) => cmd.name)).toEqual([]);
  expect(new Set(commands).size).toBe(commands.length);
  expect(new Set(commands.map((cmd) => cmd.name)).size).toBe(commands.length);
});

test('commands are declared in the folder of their domain alone', () => {
  const strays = files.filter((file) => !homes.includes(file) && CALL.test(readSource(file)));
  expect(strays).toEqual([]);
});

/** Objects of a schema that let a key pass which they do not know, by their path. */
function lax(schema: z.ZodType, at = 'input'): string[] {
  const def = schema.def as unknown as {
    type: string;
    innerType?: z.ZodType;
    element?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    catchall?: z.ZodType;
    in?: z.ZodType;
  };
  if (def.shape) {
    const inside = Object.entries(def.shape).flatMap(([key, child]) => lax(child, `${at}.${key}`));
    return def.catchall?.def.type === 'never' ? inside : [at, ...inside];
  }
  const inner = def.innerType ?? def.element ?? def.in;
  return inner ? lax(inner, at) : [];
}

describe.each(commands.map((cmd) => [cmd.name, cmd] as const))('%s', (_, cmd) => {
  test('says who may', () => {
    if (cmd.permission === 'self') return;
    expect(cmd.permission.length).toBeGreaterThan(0);
    expect(cmd.permission.filter((permission) => !permissions.includes(permission))).toEqual([]);
  });

  test('refuses what it does not know', () => {
    expect(lax(cmd.input)).toEqual([]);
    const parsed = cmd.input.safeParse({ nonsense: 1 });
    expect(parsed.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys');
  });

  test('leaves a trace, or says that it does not', () => {
    if (OUTSIDE_THE_TRAIL.includes(cmd.name)) expect(cmd.audits).toEqual([]);
    else expect(cmd.audits.length).toBeGreaterThan(0);
    expect(cmd.audits.filter((action) => !auditActions.includes(action))).toEqual([]);
  });
});

test('every action of the trail is somebody’s', () => {
  // recorded by sign-in, by whoever makes the first administrator, at the terminal, and by the clock
  const outside = ['LOGIN', 'LOGIN_FAILED', 'USER_CREATED', 'PASSWORD_RESET_BY_ADMIN', 'TIME_CLOSED'];
  const declared = new Set([...outside, ...commands.flatMap((cmd) => cmd.audits)]);
  expect(auditActions.filter((action) => !declared.has(action))).toEqual([]);
});
