import { Scanned } from '../../../views/production/Scanned.tsx';
import type { Place } from '../../http/places.ts';
import { fragment, wantsFragment } from '../../http/reply.tsx';

/** Beside the box for scans, in what the last one has come to. */
export const scanPlace: Place = {
  holds: (c) => wantsFragment(c) && (c.req.header('HX-Target')?.endsWith('#scanned') ?? false),
  show: (c, { po, message, status }) =>
    fragment(c, <Scanned ui={c.var.ui} said={{ ...message!, poNumber: po }} />, status),
};
