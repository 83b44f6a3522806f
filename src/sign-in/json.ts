import { z } from 'zod';
import { type Locale, locales } from '../i18n/index.ts';
import { standingJson } from '../users/json.ts';
import type { Actor } from '../vocabulary/permissions.ts';

export const actorJson = z.strictObject({ ...standingJson, locale: z.enum(locales) });

export const publicUser = (actor: Actor, locale: Locale): z.infer<typeof actorJson> => ({
  id: actor.id,
  username: actor.username,
  displayName: actor.displayName,
  primarySection: actor.primarySection,
  sections: actor.sections,
  roles: actor.roles,
  stations: actor.stations,
  locale,
});
