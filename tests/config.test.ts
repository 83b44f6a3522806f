import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config.ts';
import { StartError } from '../src/start-error.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'reclame-config-'));
const noFile = path.join(folder, 'missing');
afterAll(() => rmSync(folder, { recursive: true }));

const load = (environment: Record<string, string>) => loadConfig(environment, noFile);

function complaint(environment: Record<string, string>): string {
  try {
    load(environment);
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  return '';
}

function envFile(content: string): string {
  const file = path.join(folder, '.env');
  writeFileSync(file, content);
  return file;
}

test('everything has a default', () => {
  expect(load({})).toEqual({
    port: 3000,
    host: '0.0.0.0',
    dataDir: path.resolve('data'),
    filesQuotaBytes: 50 * 1024 ** 3,
    databaseUrl: undefined,
    dbPoolMax: 20,
    publicUrl: undefined,
    trustProxy: 0,
    plantTimeZone: 'Europe/Riga',
    sessionDays: 7,
    admin: undefined,
    demo: false,
    demoPassword: undefined,
    logLevel: 'warn',
    checkKept: false,
  });
});

test('everything can be set', () => {
  const config = load({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/oms',
    FILES_QUOTA_MB: '300',
    DATABASE_URL: 'postgres://oms:secret@db/oms?sslmode=require',
    DB_POOL_MAX: '5',
    PUBLIC_URL: 'https://oms.example.com/',
    TRUST_PROXY: '1',
    PLANT_TZ: 'America/New_York',
    SESSION_DAYS: '30',
    ADMIN_USERNAME: 'anna',
    ADMIN_PASSWORD: 'correct horse',
    DEMO: 'true',
    DEMO_PASSWORD: 'battery staple',
    LOG_LEVEL: 'info',
    CHECK_KEPT: '1',
  });
  expect(config).toEqual({
    port: 0,
    host: '127.0.0.1',
    dataDir: '/srv/oms',
    filesQuotaBytes: 300 * 1024 ** 2,
    databaseUrl: 'postgres://oms:secret@db/oms?sslmode=require',
    dbPoolMax: 5,
    publicUrl: 'https://oms.example.com',
    trustProxy: 1,
    plantTimeZone: 'America/New_York',
    sessionDays: 30,
    admin: { username: 'anna', password: 'correct horse' },
    demo: true,
    demoPassword: 'battery staple',
    logLevel: 'info',
    checkKept: true,
  });
});

test('an empty variable counts as unset', () => {
  expect(load({ PORT: '', PLANT_TZ: ' ', ADMIN_USERNAME: '', DEMO: '' })).toEqual(load({}));
});

describe('.env', () => {
  test('is read, and the environment wins over it', () => {
    const file = envFile('PORT=4000\nHOST="::1"\n');
    expect(loadConfig({}, file)).toMatchObject({ port: 4000, host: '::1' });
    expect(loadConfig({ PORT: '5000' }, file)).toMatchObject({ port: 5000, host: '::1' });
  });

  test('an empty variable in the environment leaves its value', () => {
    expect(loadConfig({ PORT: '' }, envFile('PORT=4000')).port).toBe(4000);
  });

  test('that cannot be read stops the start', () => {
    expect(() => loadConfig({}, folder)).toThrow(StartError);
  });
});

describe('a wrong value is named, with what it got and what it wants', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DB_POOL_MAX', '0'],
    ['PUBLIC_URL', 'oms.example.com'],
    ['PUBLIC_URL', 'https://oms.example.com/app'],
    ['PUBLIC_URL', 'https://user@oms.example.com'],
    ['PUBLIC_URL', 'ftp://oms.example.com'],
    ['TRUST_PROXY', '1.5'],
    ['TRUST_PROXY', 'true'],
    ['PLANT_TZ', 'Riga'],
    ['SESSION_DAYS', '0'],
    ['SESSION_DAYS', '366'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name} is "${value}", but must be .+\\.$`));
  });

  test('a password in DATABASE_URL is not shown', () => {
    const said = complaint({ DATABASE_URL: 'mysql://oms:secret@db/oms' });
    expect(said).toMatch(/^DATABASE_URL .* postgres:/);
    expect(said).not.toContain('secret');
  });

  test.each(['ADMIN_USERNAME', 'ADMIN_PASSWORD'])('%s alone', (name) => {
    expect(complaint({ [name]: 'anna' })).toBe('ADMIN_USERNAME and ADMIN_PASSWORD go together: set both or neither.');
  });

  test('all of them together', () => {
    expect(complaint({ PORT: 'x', DEMO: 'x', ADMIN_USERNAME: 'x' }).split('\n')).toHaveLength(3);
  });
});
