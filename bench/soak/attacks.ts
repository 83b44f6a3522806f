/** What the limits are for. Whatever of it is not refused shows in the report, and so does what it does to the others. */

import { hostile } from '../../tests/aside/hostile.ts';
import { bomb } from '../../tests/photos/pictures.ts';
import { FORM, fileForm, jsonBody, type Sent } from './send.ts';

const MIB = 1024 * 1024;

/** Who does it, if anybody is signed in, and where. */
export interface Attack {
  name: string;
  by: 'nobody' | 'clerk' | 'cnc' | 'lead';
  path: string;
  sent: Sent;
}

const REFUSED = new Set([400, 401, 403, 404, 409, 413, 422, 429]);

/** To be led to the sign-in is a refusal; so is a connection that is cut before the rest of a large body is read. */
export function isRefused({ by, sent }: Attack, status: number): boolean {
  const isLarge = Buffer.byteLength(sent.body ?? '') > MIB;
  return REFUSED.has(status) || (by === 'nobody' && status === 303) || (isLarge && status === 0);
}

const form = (body: string | Buffer): Sent => ({ headers: FORM, body });
const fields = (count: number, name: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${name(i)}=x`).join('&');

function large(po: string): Attack[] {
  const log = `/orders/${po}/stages/CNC/log`;
  const pairs = Buffer.alloc(40 * MIB, 'a&');
  const file = fileForm('photo', Buffer.alloc(40 * MIB, 7));
  return [
    { name: '40 MB of a&', by: 'nobody', path: log, sent: form(pairs) },
    { name: '40 MB of a&, signed in', by: 'cnc', path: log, sent: form(pairs) },
    { name: '40 MB of one file', by: 'nobody', path: log, sent: file },
    { name: '40 MB of one file, signed in', by: 'cnc', path: '/api/photos', sent: file },
    { name: 'a form of 100,000 fields', by: 'cnc', path: log, sent: form(fields(100_000, (i) => `f${i}`)) },
  ];
}

function listed(po: string): Attack[] {
  const proposal = form(`version=1&reason=x&${fields(9_999, (i) => `changes.items.${i}.name`)}`);
  const draft = form(`client=x&${fields(9_999, (i) => `items.${i}.name`)}`);
  return [
    { name: '10,000 items proposed', by: 'lead', path: `/orders/${po}/changes/new`, sent: proposal },
    { name: '10,000 items drafted', by: 'clerk', path: '/orders/new', sent: draft },
  ];
}

function nested(): Attack[] {
  const deep: Sent = { ...jsonBody(null), body: `{"client":${'['.repeat(6_000)}${']'.repeat(6_000)}}` };
  const wide = jsonBody({ client: Array.from({ length: 400_000 }, (_, i) => i % 10) });
  return ['/api/profiles/validate', '/api/draft-orders'].flatMap((path): Attack[] => [
    { name: `deep JSON, ${path}`, by: 'clerk', path, sent: { method: 'POST', ...deep } },
    { name: `wide JSON, ${path}`, by: 'clerk', path, sent: { method: 'POST', ...wide } },
  ]);
}

const workbooks = (): Attack[] =>
  Object.entries(hostile).map(([name, make]) => ({
    name: `a workbook with ${name}`,
    by: 'clerk',
    path: '/orders/import',
    sent: fileForm('file', make()),
  }));

const pictures = (): Attack[] => [
  { name: 'a picture of 900 million pixels', by: 'cnc', path: '/api/photos', sent: fileForm('photo', bomb(30_000)) },
  {
    name: 'a picture that is none',
    by: 'cnc',
    path: '/api/photos',
    sent: fileForm('photo', Buffer.alloc(9 * MIB, 'GIF89a')),
  },
];

export function attacksOn(po: string, kinds: readonly string[] | undefined): Attack[] {
  const all = {
    large: () => large(po),
    listed: () => listed(po),
    nested,
    workbooks,
    pictures,
  };
  return Object.entries(all).flatMap(([kind, make]) => (!kinds || kinds.includes(kind) ? make() : []));
}
