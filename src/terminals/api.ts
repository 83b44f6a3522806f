/** The shared terminals and what opens them, as JSON. */

import { z } from 'zod';
import { isRefusal } from '../commands/refusal.ts';
import { type Asked, api, change, remove, show, thing, yields } from '../openapi/endpoint.ts';
import { idIn } from '../users/acts.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { issueWithCode, registerWithKey } from './acts.ts';
import { issueBadge, revokeBadge } from './commands/badges.ts';
import { removePin, setPin } from './commands/pins.ts';
import { registerTerminal } from './commands/register-terminal.ts';
import { revokeTerminal } from './commands/revoke-terminal.ts';
import { updateTerminal } from './commands/update-terminal.ts';
import { setOwnPin } from './own-pin.ts';
import { findHolder, findTerminal, type ListedTerminal, listTerminals } from './queries.ts';
import { inStationOrder } from './rules.ts';

const terminalJson = z.strictObject({
  id: z.int(),
  name: z.string(),
  stations: z.array(z.enum(stationCodes)),
  idleMinutes: z.int(),
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  signedIn: z.array(z.string()).describe('Who is signed in there now, by name'),
  version: z.int(),
});

const named = ({ stations, by, createdAt, present, ...rest }: ListedTerminal) => ({
  ...{ ...rest, stations: inStationOrder(stations) },
  ...{ registeredBy: by, registeredAt: createdAt, signedIn: present },
});

const terminal = thing({
  key: 'id',
  answer: terminalJson,
  async find({ db, ui }, id) {
    const row = await findTerminal(db, id, ui.now);
    return row && named(row);
  },
});
const holder = { key: 'id', find: ({ db }: Asked, id: number) => findHolder(db, id) } as const;

const toldOnce = (what: string) => z.string().describe(`${what}; told this once`);
const madeTerminal = terminalJson.extend({ key: toldOnce('What the cookie holds').optional() });
const madeBadge = z.strictObject({ code: toldOnce('Fourteen digits, to be printed as Code 128').nullable() });

/** With its key, this once: a browser that holds it in the cookie is the terminal. */
async function register(asked: Asked, said: object) {
  const { result, key } = await registerWithKey(asked.c, said, null);
  if (isRefusal(result)) return result;
  const made = (await terminal.find(asked, result.value.id))!;
  return { ...result, value: { ...made, ...(!result.replayed && { key }) } };
}

async function issue({ c }: Asked) {
  const { result, code = null } = await issueWithCode(c, idIn(c));
  return isRefusal(result) ? result : { ...result, value: { code } };
}

export const terminalApi = api({ Terminal: terminalJson }, [
  show(
    '/terminals',
    'List the shared terminals',
    ['terminals.manage'],
    z.strictObject({ terminals: z.array(terminalJson) }),
    async ({ db, ui }) => ({ terminals: (await listTerminals(db, ui.now)).map(named) }),
  ),
  yields(
    ['POST', '/terminals'],
    'Register a shared terminal: the browser that holds its key in the cookie “terminal”',
    registerTerminal,
    madeTerminal,
    register,
    { status: 201, made: ['keyHash', 'session'] },
  ),
  change('/terminals/:id', 'Change a terminal: what is absent stays as it is', updateTerminal, terminal),
  remove('/terminals/:id', 'Revoke a terminal; whoever is signed in there is signed out', revokeTerminal, terminal),
  yields(
    ['POST', '/users/:id/badge'],
    'Issue a badge; an earlier one is of no use from then on',
    issueBadge,
    madeBadge,
    issue,
    { status: 201, of: holder, made: ['codeHash'], isMute: true },
  ),
  remove('/users/:id/badge', 'Revoke a badge', revokeBadge, holder),
  yields(
    ['PUT', '/auth/pin'],
    'Choose one’s own PIN for the shared terminals',
    setPin,
    null,
    ({ c }, said) => setOwnPin(c, said),
    { refusals: [429] },
  ),
  remove('/auth/pin', 'Remove one’s own PIN', removePin),
]);
