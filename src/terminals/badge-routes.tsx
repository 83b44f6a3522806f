/** Badges: who has one, and the card that is shown once. */

import { Hono } from 'hono';
import { ReasonPage } from '../../views/orders/ReasonPage.tsx';
import { BadgeListPage } from '../../views/terminals/BadgeListPage.tsx';
import { BadgePage } from '../../views/terminals/BadgePage.tsx';
import { onTheFloor } from '../auth/floor.ts';
import { notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { idIn } from '../users/acts.ts';
import { issueWithCode } from './acts.ts';
import { issueBadge, revokeBadge } from './commands/badges.ts';
import { findHolder, listHolders } from './queries.ts';
import { isUnder, whyNotIssued, whyNotTakenBack } from './rules.ts';

const AT = '/badges';

async function listPage(c: C) {
  const { ui, deps, actor } = c.var;
  const people = (await listHolders(deps.database.db)).filter((person) => onTheFloor(person));
  const rows = people
    .filter((person) => isUnder(actor!, person))
    .map((person) => ({
      person,
      isIssued: whyNotIssued(actor!, person) === null,
      isRevoked: whyNotTakenBack(actor!, person) === null,
    }));
  return page(c, { title: ui.t.terminals.badges() }, <BadgeListPage ui={ui} rows={rows} />);
}

/** Asks once, and says what becomes of the badge that is there. */
async function askPage(c: C, noun: 'badge' | 'badge/revocation') {
  const { ui, deps, actor } = c.var;
  const person = await findHolder(deps.database.db, idIn(c));
  if (!person) return refuse(c, notFound());
  const { terminals: words } = ui.t;
  const [name, isIssue] = [person.displayName, noun === 'badge'];
  const why = (isIssue ? whyNotIssued : whyNotTakenBack)(actor!, person);
  if (why) return refuse(c, why, AT);
  const at = person.badgeSince && ui.format.moment(person.badgeSince);
  const title = isIssue ? words.badgeIssueTitle({ name }) : words.badgeRevokeTitle({ name });
  const issueText = at ? words.badgeReissueText({ at }) : words.badgeIssueText();
  const content = (
    <ReasonPage
      ui={ui}
      title={title}
      text={isIssue ? issueText : words.badgeRevokeText()}
      action={`/users/${person.id}/${noun}`}
      label={isIssue ? words.badgeIssue() : words.badgeRevoke()}
      back={AT}
    />
  );
  return page(c, { title }, content);
}

async function issue(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const { result, code } = await issueWithCode(c, idIn(c));
  if (!result.ok) return refuse(c, result.refusal, AT);
  const { ui } = c.var;
  const title = ui.t.terminals.badgeOf({ name: result.value.displayName });
  return page(c, { title }, <BadgePage ui={ui} title={title} person={result.value} code={code} />);
}

async function revoke(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const result = await act(c, revokeBadge, { id: idIn(c) });
  if (!result.ok) return refuse(c, result.refusal, AT);
  return onTo(c, AT, { key: 'badgeRevoked', params: { name: result.value.displayName } });
}

export const badgeRoutes = new Hono<Env>()
  .get('/badges', requiresFor(issueBadge), listPage)
  .get('/users/:id/badge', requiresFor(issueBadge), (c) => askPage(c, 'badge'))
  .post('/users/:id/badge', requiresFor(issueBadge), issue)
  .get('/users/:id/badge/revocation', requiresFor(revokeBadge), (c) => askPage(c, 'badge/revocation'))
  .post('/users/:id/badge/revocation', requiresFor(revokeBadge), revoke);
