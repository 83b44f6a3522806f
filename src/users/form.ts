import type { z } from 'zod';
import { coerce, PostedForm } from '../http/form.ts';
import type { UserRow } from './create-user.ts';
import { type Standing, usual, usualRoles } from './rules.ts';

type Entry = [string, string];

/** A section that is not ticked yet has its usual role ready. */
const standingOf = ({ primarySection, sections, roles, stations }: Standing): Entry[] => [
  ['primarySection', primarySection],
  ...sections.map((section): Entry => ['sections', section]),
  ...Object.entries({ ...usualRoles, ...roles }).map(([section, role]): Entry => [`roles.${section}`, role]),
  ...stations.map((code): Entry => ['stations', code]),
];

/** What most newcomers are. */
export const blankUserForm = () => new PostedForm(standingOf(usual({})));

/** What is stored, as the texts of the form. */
export const userForm = (user: UserRow) =>
  new PostedForm([
    ['version', String(user.version)],
    ['displayName', user.displayName],
    ['email', user.email ?? ''],
    ...standingOf(user),
  ]);

/** A list says that it is there, even with nothing ticked; a text that may be left empty is null then. */
export function userInput(schema: z.ZodType, posted: PostedForm): Record<string, unknown> {
  const form = new PostedForm(
    posted.entries.filter(([name, text]) => text !== '' || (name !== 'password' && name !== 'email')),
  );
  const ticked = (name: string) => form.all(name).filter((text) => text !== '');
  const input = coerce(schema, form) as Record<string, unknown>;
  const lists = ['sections', 'stations'].filter((name) => form.hasUnder(name));
  return {
    ...input,
    ...Object.fromEntries(lists.map((name) => [name, ticked(name)])),
    ...(posted.get('email') === '' && { email: null }),
  };
}
