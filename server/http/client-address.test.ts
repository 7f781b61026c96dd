import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config';
import { clientAddress, isPrivateCaller } from './client-address';

const proxies = parseConfig({ TRUSTED_PROXY: 'loopback, 10.0.0.0/8' }).trustedProxies;

describe('the address of a client', () => {
  it('is the socket when no proxy is trusted, whatever the headers claim', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', [])).toBe('203.0.113.9');
  });
  it('is the right-most hop that no trusted proxy added', () => {
    expect(clientAddress('127.0.0.1', '6.6.6.6, 198.51.100.1, 10.2.3.4', proxies)).toBe('198.51.100.1');
  });
  it('treats an IPv4 address inside IPv6 as IPv4', () => {
    expect(clientAddress('::ffff:127.0.0.1', '198.51.100.7', proxies)).toBe('198.51.100.7');
  });
  it('falls back to the proxy when the header is missing or nonsense', () => {
    expect(clientAddress('10.0.0.1', undefined, proxies)).toBe('10.0.0.1');
    expect(clientAddress('10.0.0.1', 'localhost', proxies)).toBe('10.0.0.1');
  });
});

describe('a private caller', () => {
  it.each(['127.0.0.1', '10.1.2.3', '192.168.0.4', '::1', '::ffff:127.0.0.1', 'fd00::1', 'fe80::1'])(
    'is one at %s',
    (address) => expect(isPrivateCaller(address, undefined, [])).toBe(true),
  );
  it.each(['203.0.113.9', '2001:4860:4860::8888', 'nonsense', undefined])('is none at %s', (address) =>
    expect(isPrivateCaller(address, undefined, [])).toBe(false),
  );
  it('is not everyone behind a proxy that nobody declared', () => {
    expect(isPrivateCaller('127.0.0.1', '198.51.100.1', [])).toBe(false);
    expect(isPrivateCaller('127.0.0.1', '', [])).toBe(false);
  });
  it('is whom a trusted proxy speaks for', () => {
    expect(isPrivateCaller('127.0.0.1', '10.1.2.3, 198.51.100.1', proxies)).toBe(false);
    expect(isPrivateCaller('127.0.0.1', '192.168.0.4', proxies)).toBe(true);
    expect(isPrivateCaller('127.0.0.1', 'nonsense', proxies)).toBe(false);
  });
});
