/** Badges: who has one, and the card that is shown once. */

import { Hono } from 'hono';
import { BadgeListPage } from '../../views/terminals/BadgeListPage.tsx';
import { BadgePage } from '../../views/terminals/BadgePage.tsx';
import { onTheFloor } from '../auth/floor.ts';
import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { askPage } from '../http/ask.tsx';
import { type C, dbOf, type Env } from '../http/env.ts';
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
  const { ui, actor } = c.var;
  const people = (await listHolders(dbOf(c))).filter((person) => onTheFloor(person));
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
async function askIssue(c: C) {
  const { ui, actor } = c.var;
  const person = await findHolder(dbOf(c), idIn(c));
  if (!person) return refuse(c, notFound());
  const why = whyNotIssued(actor!, person);
  if (why) return refuse(c, why, AT);
  const { terminals } = ui.t;
  const at = person.badgeSince && ui.format.moment(person.badgeSince);
  return askPage(c, issueBadge, {
    title: terminals.badgeIssueTitle({ name: person.displayName }),
    text: at ? terminals.badgeReissueText({ at }) : terminals.badgeIssueText(),
    action: `/users/${person.id}/badge`,
    label: terminals.badgeIssue(),
    back: AT,
  });
}

async function askRevocation(c: C) {
  const person = await findHolder(dbOf(c), idIn(c));
  if (!person) return refuse(c, notFound());
  const why = whyNotTakenBack(c.var.actor!, person);
  if (why) return refuse(c, why, AT);
  const { terminals } = c.var.ui.t;
  return askPage(c, revokeBadge, {
    title: terminals.badgeRevokeTitle({ name: person.displayName }),
    text: terminals.badgeRevokeText(),
    action: `/users/${person.id}/badge/revocation`,
    label: terminals.badgeRevoke(),
    back: AT,
  });
}

async function issue(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const { result, code } = await issueWithCode(c, idIn(c));
  if (isRefusal(result)) return refuse(c, result, AT);
  const { ui } = c.var;
  const title = ui.t.terminals.badgeOf({ name: result.value.displayName });
  return page(c, { title }, <BadgePage ui={ui} title={title} person={result.value} code={code} />);
}

async function revoke(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const result = await act(c, revokeBadge, { id: idIn(c) });
  if (isRefusal(result)) return refuse(c, result, AT);
  return onTo(c, AT, { key: 'badgeRevoked', params: { name: result.value.displayName } });
}

export const badgeRoutes = new Hono<Env>()
  .get('/badges', requiresFor(issueBadge), listPage)
  .get('/users/:id/badge', requiresFor(issueBadge), askIssue)
  .post('/users/:id/badge', requiresFor(issueBadge), issue)
  .get('/users/:id/badge/revocation', requiresFor(revokeBadge), askRevocation)
  .post('/users/:id/badge/revocation', requiresFor(revokeBadge), revoke);
