/** What everybody keeps of himself, as JSON. */

import { isRefusal } from '../commands/refusal.ts';
import type { C } from '../http/env.ts';
import { readJson } from '../http/form.ts';
import { lookOf } from '../http/look.ts';
import { refuse } from '../http/refuse.tsx';
import { requiresFor } from '../http/requires.ts';
import { api, own, show, yields } from '../openapi/endpoint.ts';
import { look } from '../vocabulary/look.ts';
import { adminEndpoints, adminShapes } from './admin-api.ts';
import { changePassword } from './commands/change-password.ts';
import { setPreferences } from './commands/set-preferences.ts';
import { passwordChange } from './input.ts';
import { chooseLook } from './own-look.ts';
import { changeOwnPassword } from './own-password.ts';

/** Named in what describes it, where a body of the same shape is not. */
const Preferences = look.clone();

async function savePassword(c: C) {
  const body = await readJson(c);
  const result = await changeOwnPassword(c, body);
  return isRefusal(result) ? refuse(c, result) : c.body(null, 204);
}

export const userApi = api({ Preferences, ...adminShapes }, [
  ...adminEndpoints,
  own(
    {
      ...{ method: 'PUT', path: '/auth/password', summary: 'Change one’s password; other sessions end' },
      ...{ body: passwordChange.omit({ keepSession: true }), answers: { 204: null }, refusals: [429] },
    },
    requiresFor(changePassword),
    savePassword,
  ),
  show('/preferences', 'How pages look to me', 'self', Preferences, ({ ui }) => lookOf(ui)),
  yields(
    ['PUT', '/preferences'],
    'Choose how pages look to me: all of it or any part',
    setPreferences,
    Preferences,
    ({ c }, said) => chooseLook(c, said),
  ),
]);
