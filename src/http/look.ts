/** How pages look to a browser of which we know no user: by its cookie, its address line and its language. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Locale, locales } from '../i18n/index.ts';
import type { Preferences } from '../vocabulary/look.ts';
import { DEFAULT_LOOK, look } from '../vocabulary/look.ts';
import { type Section, sections } from '../vocabulary/permissions.ts';
import type { C } from './env.ts';
import { wantsFragment } from './reply.tsx';
import type { Ui } from './ui.ts';

const COOKIE = 'ui';
const YEAR_SECONDS = 365 * 24 * 3600;

/** Mirrors what was chosen, so that the sign-in page is right too. */
export function mirrorLook(c: C, { theme, locale, scale, density }: Preferences): void {
  setCookie(c, COOKIE, [theme, locale, scale, density].join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.deps.config.publicUrl?.startsWith('https:') ?? false,
    maxAge: YEAR_SECONDS,
  });
}

/** What the reader, or this browser, has chosen; not what an address asked for besides. */
export const lookOf = (ui: Pick<Ui, 'chosen'>): Preferences => ui.chosen;

export function mirroredLook(c: C): Preferences | undefined {
  const cookie = getCookie(c, COOKIE);
  if (!cookie) return undefined;
  const [theme, locale, scale, density] = cookie.split('.');
  return look.safeParse({ theme, locale, scale, density }).data;
}

/** The best of our languages for an Accept-Language such as "ru-RU,ru;q=0.9,en;q=0.8". */
export function languageOf(header = ''): Locale | undefined {
  const wanted = header.split(',').map((entry) => {
    const [tag = '', quality] = entry.trim().split(/;\s*q=/);
    return { language: tag.split('-', 1)[0]!.toLowerCase(), quality: Number(quality ?? 1) };
  });
  const ours = wanted.filter((w) => w.quality > 0).sort((a, b) => b.quality - a.quality);
  return ours.map((w) => locales.find((locale) => locale === w.language)).find((locale) => locale !== undefined);
}

export function guestLook(c: C): Preferences {
  const locale = languageOf(c.req.header('Accept-Language')) ?? DEFAULT_LOOK.locale;
  return mirroredLook(c) ?? { ...DEFAULT_LOOK, locale };
}

/** The query of the page: a part of it that is fetched anew says which page that was. */
function queryOf(c: C): URL {
  const page = wantsFragment(c) ? (c.req.header('HX-Current-URL') ?? '') : '';
  return URL.canParse(page) ? new URL(page) : c.var.asked.url;
}

/** What a kiosk's address asks for, this once: `?lang=`, `?theme=`, `?scale=`. Nothing of it is kept. */
export function askedLook(c: C): Partial<Preferences> {
  const { search, searchParams: query } = queryOf(c);
  if (!search) return {};
  const asked = Object.entries({ locale: query.get('lang'), theme: query.get('theme'), scale: query.get('scale') });
  const known = asked.filter(([name, value]) => value !== null && look.shape[name as 'theme'].safeParse(value).success);
  return Object.fromEntries(known);
}

/** Where a PIN or a badge has let somebody in, what he chooses besides the look holds there until the next one comes. */
export interface Here {
  section?: Section | undefined;
  beep?: boolean | undefined;
}

const HERE = 'here';

export function hereOf(c: C): Here {
  const [section, beep] = getCookie(c, HERE)?.split('.') ?? [];
  return { section: sections.find((known) => known === section), beep: beep ? beep === 'true' : undefined };
}

export function keepHere(c: C, chosen: Here): void {
  const { section = '', beep = '' } = { ...hereOf(c), ...chosen };
  setCookie(c, HERE, `${section}.${beep}`, { path: '/', httpOnly: true, sameSite: 'Lax' });
}

export const forgetHere = (c: C) => void deleteCookie(c, HERE, { path: '/' });
