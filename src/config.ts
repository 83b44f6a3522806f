/** The environment, and .env where there is one, as typed and checked configuration. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { StartError } from './start-error.ts';

export type Config = {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** So much all files together may take. */
  filesQuotaBytes: number;
  /** Without one a private PostgreSQL runs in the data directory. */
  databaseUrl: string | undefined;
  dbPoolMax: number;
  /** The origin that browsers use, like https://oms.example.com; without one the request's Host counts. */
  publicUrl: string | undefined;
  /** How many proxies stand in front. */
  trustProxy: number;
  /** IANA zone that decides what "today" is. */
  plantTimeZone: string;
  sessionDays: number;
  /** The first administrator, made only when there is none. */
  admin: { username: string; password: string } | undefined;
  demo: boolean;
  demoPassword: string | undefined;
  logLevel: LogLevel;
  /** For tests: every answer that was kept is compared with one made afresh. */
  checkKept: boolean;
};

type Environment = Record<string, string | undefined>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** @throws StartError with one sentence a line for every wrong value */
export function loadConfig(environment: Environment = process.env, envFile = '.env'): Config {
  const { take, wrong } = reader({ ...filled(readEnvFile(envFile)), ...filled(environment) });
  const username = take('ADMIN_USERNAME', 'text', text, undefined);
  const password = take('ADMIN_PASSWORD', 'text', text, undefined);
  if (!username !== !password) wrong.push('ADMIN_USERNAME and ADMIN_PASSWORD go together: set both or neither.');
  const config: Config = {
    port: take('PORT', 'a whole number from 0 to 65535', integer(0, 65_535), 3000),
    host: take('HOST', 'text', text, '0.0.0.0'),
    dataDir: path.resolve(take('DATA_DIR', 'text', text, './data')),
    filesQuotaBytes:
      take('FILES_QUOTA_MB', 'a whole number from 1 to 100000000', integer(1, 100_000_000), 51_200) * 1024 ** 2,
    databaseUrl: take(
      'DATABASE_URL',
      'an address like postgres://user:password@host/database, with %25 for a "%" in it',
      databaseUrl,
      undefined,
    ),
    dbPoolMax: take('DB_POOL_MAX', 'a whole number from 1 to 1000', integer(1, 1000), 20),
    publicUrl: take('PUBLIC_URL', 'an origin like https://oms.example.com, without a path', origin, undefined),
    trustProxy: take('TRUST_PROXY', 'the number of proxies in front, 0 or more', integer(0, 100), 0),
    plantTimeZone: take('PLANT_TZ', 'an IANA time zone like Europe/Riga', timeZone, 'Europe/Riga'),
    sessionDays: take('SESSION_DAYS', 'a whole number from 1 to 365', integer(1, 365), 7),
    admin: username && password ? { username, password } : undefined,
    demo: take('DEMO', '1, true, 0 or false', flag, false),
    demoPassword: take('DEMO_PASSWORD', 'text', text, undefined),
    logLevel: take('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, logLevel, 'warn'),
    checkKept: take('CHECK_KEPT', '1, true, 0 or false', flag, false),
  };
  if (wrong.length > 0) throw new StartError(wrong.join('\n'));
  return config;
}

/** Gives undefined for what it does not understand. */
type Parse<T> = (value: string) => T | undefined;

function reader(environment: Environment) {
  const wrong: string[] = [];
  function take<T, D>(name: string, wanted: string, parse: Parse<T>, fallback: D): T | D {
    const given = environment[name];
    if (given === undefined) return fallback;
    const value = parse(given);
    if (value === undefined) wrong.push(`${name} is ${shown(name, given)}, but must be ${wanted}.`);
    return value ?? fallback;
  }
  return { take, wrong };
}

/** A database address may hold a password, which has no business on a terminal. */
const shown = (name: string, given: string) => (name === 'DATABASE_URL' ? 'not understood' : `"${given}"`);

function readEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new StartError(`The file ${path.resolve(file)} cannot be read: ${(error as Error).message}.`);
  }
}

/** Without the empty ones: an empty variable counts as unset. */
function filled(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

const text: Parse<string> = (value) => value;

const integer =
  (min: number, max: number): Parse<number> =>
  (value) => {
    const number = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
  };

const flag: Parse<boolean> = (value) =>
  ({ '1': true, true: true, '0': false, false: false })[value.trim().toLowerCase()];

const logLevel: Parse<LogLevel> = (value) => LOG_LEVELS.find((level) => level === value.trim());

/** A password with a "%" of its own has to have it written as "%25". */
const databaseUrl: Parse<string> = (value) => {
  try {
    decodeURIComponent(value);
    return /^postgres(ql)?:$/.test(new URL(value).protocol) ? value : undefined;
  } catch {
    return undefined;
  }
};

const origin: Parse<string> = (value) => {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url.origin : undefined;
};

const timeZone: Parse<string> = (value) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone && value;
  } catch {
    return undefined;
  }
};
