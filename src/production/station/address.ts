/** Where a station's page is found, as its reader has set it. */

import type { C } from '../../http/env.ts';
import { isStation, type StationCode } from '../../vocabulary/stations.ts';

export interface Asked {
  /** What is the reader's comes first. */
  mine: boolean;
  /** The PO of the job that he has opened further down. */
  open?: string | undefined;
}

export function addressOf(station: StationCode, { mine, open }: Asked): string {
  const query = new URLSearchParams({ ...(mine && { mine: '1' }), ...(open && { open }) });
  return `/stations/${station}${query.size > 0 ? `?${query}` : ''}`;
}

/** The page asks it by its address; an act, by the page that it returns to. */
export function asked(c: C): Asked {
  const { form, ui } = c.var;
  const { searchParams } = form?.returnTo ? new URL(form.returnTo, ui.url) : ui.url;
  const open = searchParams.get('open')?.toUpperCase();
  return { mine: searchParams.get('mine') === '1', ...(open && { open }) };
}

/** The station whose page it is. */
export function shownAt(returnTo: string | undefined): StationCode | undefined {
  const code = /^\/stations\/(\w+)(?:\?(?:mine=1&?)?(?:open=[^&]*)?)?$/.exec(returnTo ?? '')?.[1];
  return code && isStation(code) ? code : undefined;
}
