import type { Locale } from './types.ts';
import { unitName } from './units.ts';

const tags: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU', lv: 'lv-LV' };

/** Dates, moments and numbers as a locale writes them. Instants are told in the plant's zone. */
export interface Formats {
  /** "Fri 20 Nov", with the year where it is not this one. A calendar date, YYYY-MM-DD. */
  date(iso: string, today: string): string;
  /** "Fri 20 – Mon 23 Nov": from one calendar date to another, which is told once where they are the same. */
  dates(from: string, to: string, today: string): string;
  /** "20 Nov 2026". */
  fullDate(iso: string): string;
  /** "November 2026", of YYYY-MM. */
  month(month: string): string;
  /** "20 Nov, 14:03". */
  moment(at: Date | string): string;
  /** "14:03". */
  time(at: Date): string;
  /** "14:03" in every language, for a field. */
  isoTime(at: Date): string;
  /** "14:03:22". */
  clock(at: Date): string;
  number(n: number): string;
  /** "3 mm". */
  millimetres(n: number): string;
  /** "1200 × 400 mm", or '' where there is neither. */
  size(width: number | null, height: number | null): string;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const KEPT = 5000;

/** Intl takes microseconds, and pages tell the same few days and minutes again and again. */
function remembered<T>(make: (value: T) => string): (value: T) => string {
  const made = new Map<T, string>();
  return (value) => {
    let text = made.get(value);
    if (text === undefined) {
      if (made.size >= KEPT) made.clear();
      text = make(value);
      made.set(value, text);
    }
    return text;
  };
}

/** How a day is written. In Latvian in digits, with a dot behind each: 30.11.2026. */
const dayParts = (locale: Locale) => {
  const inDigits = { day: '2-digit', month: '2-digit' } as const;
  return locale === 'lv' ? inDigits : ({ day: 'numeric', month: 'short' } as const);
};

function makeFormats(locale: Locale, zone: string): Formats {
  const tag = tags[locale];
  const parts = dayParts(locale);
  const day = new Intl.DateTimeFormat(tag, { weekday: 'short', ...parts, timeZone: 'UTC' });
  const dayAndYear = new Intl.DateTimeFormat(tag, { weekday: 'short', ...parts, year: 'numeric', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(tag, { ...parts, year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, { ...parts, hour: '2-digit', minute: '2-digit', timeZone: zone });
  const short = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: zone });
  const field = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: zone });
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'medium', timeZone: zone });
  const number = new Intl.NumberFormat(tag);
  const inDays = (format: Intl.DateTimeFormat) =>
    remembered((iso: string) => format.format(new Date(`${iso}T00:00:00Z`)).replace(',', ''));
  const thisYear = inDays(day);
  const otherYear = inDays(dayAndYear);
  const date = (iso: string, today: string) => (iso.slice(0, 4) === today.slice(0, 4) ? thisYear(iso) : otherYear(iso));
  /** The month is told once, where it is a word at the end. */
  const dayAlone = (iso: string) => (locale === 'lv' ? thisYear(iso) : thisYear(iso).replace(/ \S+$/, ''));
  const second = remembered((seconds: number) => clock.format(seconds * SECOND_MS));
  const minute = remembered((minutes: number) => moment.format(minutes * MINUTE_MS));
  const mm = unitName('mm', locale);
  return {
    date,
    dates(from, to, today) {
      if (from === to) return date(from, today);
      const begin = from.slice(0, 7) === to.slice(0, 7) ? dayAlone(from) : date(from, today);
      return `${begin} – ${date(to, today)}`;
    },
    fullDate: (iso) => full.format(new Date(`${iso}T00:00:00Z`)) + (locale === 'lv' ? '.' : ''),
    month: (of) => month.format(new Date(`${of}-01T00:00:00Z`)),
    moment: (at) => minute(Math.floor(new Date(at).getTime() / MINUTE_MS)),
    time: (at) => short.format(at),
    isoTime: (at) => field.format(at),
    clock: (at) => second(Math.floor(at.getTime() / SECOND_MS)),
    number: (n) => number.format(n),
    millimetres: (n) => `${number.format(n)} ${mm}`,
    size(width, height) {
      if (width === null && height === null) return '';
      return `${width ?? '?'} × ${height ?? '?'} ${mm}`;
    },
  };
}

const made = new Map<string, Formats>();

export function formatsFor(locale: Locale, zone: string): Formats {
  const key = `${locale} ${zone}`;
  let formats = made.get(key);
  if (!formats) {
    formats = makeFormats(locale, zone);
    made.set(key, formats);
  }
  return formats;
}
