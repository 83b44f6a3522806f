/**
 * What somebody chooses of how pages are shown to him: kept with his account. Where a PIN or a badge has let him in, the
 * account is left alone, and the browser keeps it until the next one comes.
 */

import type { Result } from '../commands/command.ts';
import { invalid, isRefusal } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { keepHere, lookOf, mirrorLook } from '../http/look.ts';
import type { Preferences } from '../vocabulary/look.ts';
import { look } from '../vocabulary/look.ts';
import { sections } from '../vocabulary/permissions.ts';
import { setBeep } from './commands/set-beep.ts';
import { setPreferences } from './commands/set-preferences.ts';
import { switchSection } from './commands/switch-section.ts';

const done = <V>(value: V) => ({ value, replayed: false });

function lookHere(said: object): Result<Preferences> {
  const checked = check(look, said);
  return isRefusal(checked) ? checked : done(checked);
}

export async function chooseLook(c: C, said: object): Promise<Result<Preferences>> {
  const wanted = { ...lookOf(c.var.ui), ...said };
  const result = c.var.actor!.floorOnly ? lookHere(wanted) : await act(c, setPreferences, wanted);
  if (!isRefusal(result)) mirrorLook(c, result.value);
  return result;
}

export async function chooseBeep(c: C, beep: boolean): Promise<Result<unknown>> {
  if (!c.var.actor!.floorOnly) return act(c, setBeep, { beep, look: lookOf(c.var.ui) });
  keepHere(c, { beep });
  return done(beep);
}

export async function chooseSection(c: C, said: string | undefined): Promise<Result<unknown>> {
  const { actor, ui } = c.var;
  if (!actor!.floorOnly) return act(c, switchSection, { section: said, look: lookOf(ui) });
  const section = sections.find((known) => known === said);
  if (!section || !actor!.sections.includes(section)) {
    return invalid({ section: { reason: 'section_not_own' } });
  }
  keepHere(c, { section });
  return done(section);
}
