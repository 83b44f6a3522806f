import type { Locale } from '../i18n/index.ts';
import type { Actor } from './permissions.ts';

export const publicUser = (actor: Actor, locale: Locale) => ({
  id: actor.id,
  username: actor.username,
  displayName: actor.displayName,
  primarySection: actor.primarySection,
  sections: actor.sections,
  roles: actor.roles,
  stations: actor.stations,
  locale,
});
