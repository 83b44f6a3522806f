import type { SessionTerminal } from '../auth/lucia.ts';
import { type Formats, formatsFor } from '../i18n/format.ts';
import type { Texts, TextsFor } from '../i18n/index.ts';
import { dayIn } from '../vocabulary/dates.ts';
import type { Preferences } from '../vocabulary/look.ts';
import type { Actor, Permission, Section, Subject } from '../vocabulary/permissions.ts';
import { can } from '../vocabulary/permissions.ts';
import type { Flash } from './flash.ts';

/** In the query of an address with which a page renews itself at a terminal: nobody has touched it. */
export const UNATTENDED = 'unattended';

/** What every view needs to know: the reader's language and look, who he is, and what he may do. */
export interface Ui extends Preferences {
  /** What was chosen, whatever this address asks for instead. */
  chosen: Preferences;
  t: Texts;
  format: Formats;
  actor: Actor | null;
  /** Whose navigation is shown. */
  section: Section | null;
  /** How many notices wait to be read. */
  unread: number;
  /** Does a scan sound? */
  beep: boolean;
  /** The shared terminal at which he has signed in. */
  terminal: SessionTerminal | null;
  /** The very second. What is said of it cannot be kept: ask `passed`, or say `minute` or `asOf`. */
  now: Date;
  /** When the minute began. */
  minute: Date;
  /** When this was so: as people read it, and in milliseconds. */
  asOf: { clock: string; at: string };
  /** Has this moment passed? */
  passed(at: Date): boolean;
  /** Is this the reader, by number or user name? */
  isSelf(one: number | string | null): boolean;
  today: string;
  /** The plant's. */
  zone: string;
  /** The address of this page, with its query. */
  url: URL;
  flash: Flash | null;
  /** What its author left half filled in on this page. */
  kept: { id: string; path: string; fields: [string, string][] } | null;
  /** Told to whoever can do something about it: the folder whose disk is full. */
  fullDisk: string | null;
  asset(name: string): string;
  /** An idempotency key for one more form. */
  formKey(): string;
  can(permission: Permission, subject?: Subject): boolean;
}

interface Source {
  texts: TextsFor;
  preferences: Preferences;
  asked: Partial<Preferences>;
  actor: Actor | null;
  section: Section | null;
  unread: number;
  beep: boolean;
  terminal: SessionTerminal | null;
  zone: string;
  now: Date;
  url: URL;
  flash: Flash | null;
  fullDisk?: string | null;
  asset(name: string): string;
  formKey(): string;
}

const MINUTE_MS = 60_000;

/** Written when it is asked for: most requests say nothing of it. */
class AsOf {
  readonly #format: Formats;
  readonly #now: Date;

  constructor(format: Formats, now: Date) {
    this.#format = format;
    this.#now = now;
  }

  get clock(): string {
    return this.#format.clock(this.#now);
  }

  get at(): string {
    return String(this.#now.getTime());
  }
}

/** Name by name: each request has one made. */
export function makeUi(source: Source): Ui {
  const { texts, preferences, asked, zone, actor, now, fullDisk = null } = source;
  const { theme, locale, scale, density } = { ...preferences, ...asked };
  const format = formatsFor(locale, zone);
  return {
    theme,
    locale,
    scale,
    density,
    section: source.section,
    unread: source.unread,
    beep: source.beep,
    terminal: source.terminal,
    url: source.url,
    flash: source.flash,
    asset: source.asset,
    formKey: source.formKey,
    zone,
    fullDisk,
    kept: null,
    chosen: preferences,
    t: texts(locale, zone),
    format,
    actor,
    now,
    minute: new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS),
    asOf: new AsOf(format, now),
    passed: (at) => at <= now,
    isSelf: (one) => one !== null && (one === actor?.id || one === actor?.username),
    today: dayIn(zone, now),
    can: (permission, subject) => actor !== null && can(actor, permission, subject),
  };
}
