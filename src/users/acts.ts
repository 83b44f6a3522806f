/** The acts of an administrator on a user, for both surfaces. */

import { verifyPassword } from '../auth/passwords.ts';
import type { Command, Result } from '../commands/command.ts';
import { isRefusal, type Refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C } from '../http/env.ts';
import type { UserRef } from './commands/locked.ts';
import { findUser } from './queries.ts';
import { temporaryPassword } from './temporary-password.ts';

/** The number in an address; nought is nobody's. */
export const idIn = (c: C): number => {
  const text = c.req.param('id') ?? '';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
};

export const userAt = async (c: C) => findUser(c.var.deps.database.db, idIn(c));

/** From a form it follows from the form's key: a second press makes the same, though nobody has kept it. */
function passwordFor(c: C): string {
  const { seal } = c.var.deps;
  const key = c.var.form?.key;
  const isOurs = key !== undefined && seal.ownerOf(key) === c.var.actor!.id;
  return temporaryPassword(isOurs ? seal.secretOf(key) : undefined);
}

export type WithPassword = (Exclude<Result<UserRef>, Refusal> & { password?: string | undefined }) | Refusal;

/** Performs with a password that is made now. It is given back as long as it is the one that opens the account. */
export async function actWithPassword<I>(c: C, command: Command<I, UserRef>, input: object): Promise<WithPassword> {
  const password = passwordFor(c);
  const result = await act(c, command, { ...input, password });
  if (isRefusal(result)) return result;
  if (!result.replayed) return { ...result, password };
  const user = await findUser(c.var.deps.database.db, result.value.id);
  const isGood = user?.mustChangePassword && (await verifyPassword(user.passwordHash, password));
  return { ...result, ...(isGood && { password }) };
}
