/** Acts on terminals and badges, for both surfaces: each makes a secret that is told once. */

import { hashOfKey, makeKey } from '../auth/secret-key.ts';
import type { Result } from '../commands/command.ts';
import { isRefusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C } from '../http/env.ts';
import type { UserRef } from '../users/commands/locked.ts';
import { badgeCode } from '../vocabulary/scan-code.ts';
import { issueBadge } from './commands/badges.ts';
import type { TerminalRef } from './commands/located.ts';
import { registerTerminal } from './commands/register-terminal.ts';
import { holderOf } from './queries.ts';

/** From a form it follows from the form's key: a second press makes the same, though nobody has kept it. */
function chanceFor(c: C): Buffer | undefined {
  const { seal } = c.var.deps;
  const key = c.var.form?.key;
  const isOurs = key !== undefined && seal.ownerOf(key) === c.var.actor!.id;
  return isOurs ? seal.secretOf(key) : undefined;
}

type WithKey = { result: Result<TerminalRef>; key: string };

/** `session`: that of the browser which becomes the terminal itself. */
export async function registerWithKey(c: C, input: object, session: string | null): Promise<WithKey> {
  const key = makeKey(chanceFor(c));
  return { key, result: await act(c, registerTerminal, { ...input, keyHash: hashOfKey(key), session }) };
}

type WithCode = { result: Result<UserRef>; code: string | undefined };

/** The code is given back as long as it is the one that opens. */
export async function issueWithCode(c: C, id: number): Promise<WithCode> {
  // a badge is drawn by lot as a key is
  const code = badgeCode(chanceFor(c) ?? Buffer.from(makeKey(), 'base64url'));
  const result = await act(c, issueBadge, { id, codeHash: hashOfKey(code) });
  const holder = isRefusal(result) ? undefined : await holderOf(c.var.deps.database.db, hashOfKey(code));
  return { result, code: holder?.id === id ? code : undefined };
}
