/** What is read from a request before anybody is known. */
import { describe, expect, test } from 'vitest';
import { addressFrom } from '../../src/auth/client-address.ts';
import { languageOf } from '../../src/http/look.ts';
import { localPath } from '../../src/http/origin.ts';

describe('the address of who asks', () => {
  test.each([
    ['no proxy: what a client says of himself is not believed', '1.1.1.1', 0, '10.0.0.9'],
    ['one proxy: the last entry, which the proxy wrote', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
    ['two proxies: the last but one', '1.1.1.1, 2.2.2.2, 3.3.3.3', 2, '2.2.2.2'],
    ['fewer entries than proxies: the first', '2.2.2.2', 2, '2.2.2.2'],
    ['no header: the socket', undefined, 1, '10.0.0.9'],
    ['no address: the socket', 'unknown', 1, '10.0.0.9'],
    ['IPv6', '2001:db8::1', 1, '2001:db8::1'],
  ])('%s', (_, header, hops, address) => {
    expect(addressFrom(header, hops, '::ffff:10.0.0.9')).toBe(address);
  });
});

test.each([
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['de,lv;q=0.5,en;q=0.7', 'en'],
  ['lv', 'lv'],
  ['ru;q=0,lv;q=0.1', 'lv'],
  ['de-DE, *;q=0.5', undefined],
  ['', undefined],
])('a browser that accepts "%s" gets %s', (header, locale) => {
  expect(languageOf(header)).toBe(locale);
});

test.each([
  ['/orders?status=draft#top', '/orders?status=draft#top'],
  ['/orders/../settings', '/settings'],
  ['orders', undefined],
  ['//evil.test', undefined],
  ['/\\evil.test', undefined],
  ['/\n/evil.test', undefined],
  ['/\t/evil.test', undefined],
  ['/.//evil.test', undefined],
])('%j leads to %s', (text, path) => {
  expect(localPath(text)).toBe(path);
});
