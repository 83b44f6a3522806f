/** What everybody keeps of himself, as JSON. */

import { isRefusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { readJson } from '../http/form.ts';
import { lookOf, mirrorLook } from '../http/look.ts';
import { refuse } from '../http/refuse.tsx';
import { signedIn } from '../http/requires.ts';
import { type Asked, api, own, show, yields } from '../openapi/endpoint.ts';
import { look } from '../vocabulary/look.ts';
import { adminEndpoints, adminShapes } from './admin-api.ts';
import { setPreferences } from './commands/set-preferences.ts';
import { passwordChange } from './input.ts';
import { changeOwnPassword } from './own-password.ts';

/** Named in what describes it, where a body of the same shape is not. */
const Preferences = look.clone();

async function choose({ c, ui }: Asked, said: object) {
  const result = await act(c, setPreferences, { ...lookOf(ui), ...said });
  if (!isRefusal(result)) mirrorLook(c, result.value);
  return result;
}

async function changePassword(c: C) {
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
    signedIn,
    changePassword,
  ),
  show('/preferences', 'How pages look to me', 'self', Preferences, ({ ui }) => lookOf(ui)),
  yields(
    ['PUT', '/preferences'],
    'Choose how pages look to me: all of it or any part',
    setPreferences,
    Preferences,
    choose,
  ),
]);
